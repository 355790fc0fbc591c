import assert from 'node:assert/strict'
import { sideBySide } from '../../src/sidebar/cards.ts'
import type { SideBySide } from '../../src/sidebar/protocol.ts'
import { hostile } from '../unit/hostile-texts.ts'
import { claim, courier, entry, herald, mention, post } from '../unit/sidebar/articles.ts'
import { violations } from './axe.ts'
import { inBrowser, picture } from './served-page.ts'
import { themes } from './themes.ts'

const far = entry('The Far Off Observer of Rivers, Lakes and All Other Waters', 'A river rose.\n')
const entries = [courier, herald, post, far]

const rise = sideBySide(
  claim(
    'rise',
    [
      mention(courier, '“We have never seen water rise so fast in this valley,”', { speaker: 'Ana Ruiz' }),
      mention(courier, 'At least 40 people were rescued from the valley on Monday'),
      mention(herald, '“We had never seen the water rise so quickly in this valley.”', { speaker: 'Ana Ruiz' }),
      mention(herald, 'About 60 people were rescued from the valley on Monday'),
      mention(post, '“We have never seen water rise so fast in this valley,”', {
        speaker: 'Ana Ruiz',
        copyOf: courier.uri,
      }),
    ],
    {
      label: 'We have never seen water rise so fast in this valley',
      verdict: 'number',
      differences: [
        {
          kind: 'number',
          detail: 'Valley Courier says at least 40 people, Morning Herald about 60.',
          spans: [figure(courier, '40'), figure(herald, '60')],
        },
        { kind: 'wording', detail: 'The same words are quoted in two versions.', spans: [] },
      ],
      absent: [far.uri],
      independence: {
        articles: 3,
        accounts: 2,
        groups: [{ paths: [courier.uri, post.uri], source: null }],
        detail: '2 of the 3 articles go back to one text: perhaps 2 accounts, not 3.',
      },
      why: 'All three quote Ana Ruiz on the rising water.',
    },
  ),
  entries,
)

function figure({ uri, text }: typeof courier, words: string) {
  const start = text.indexOf(words)
  return { path: uri, start, end: start + words.length }
}

/** The same claim with one text in every place where a text can stand. */
function everywhere(text: string): SideBySide {
  return {
    ...rise,
    id: text,
    label: text,
    verdictLabel: text,
    reported: text,
    differences: [{ kind: 'number', detail: text }],
    independence: text,
    why: text,
    cards: [
      {
        name: text,
        fullName: text,
        passages: [{ mention: 0, segments: [{ text }, { text, mark: 'word' }], voice: text, copy: text }],
      },
    ],
    absent: [text],
  }
}

describe('the side-by-side page', () => {
  const open = inBrowser('sideBySide')

  it('says when it is ready', async () => {
    const { sent } = await open('dark', 300)
    assert.deepEqual(await sent(), [{ type: 'ready' }])
  })

  for (const theme of ['dark', 'light'] as const)
    it(`shows a card for each article, marks and who leaves it out (${theme})`, async () => {
      const { page, send } = await open(theme, 300)
      await send({ type: 'claim', claim: rise })
      await picture(page, `side-by-side-${theme}`)
      assert.deepEqual(await page.locator('.card h2').allTextContents(), [
        'Valley Courier',
        'Morning Herald',
        'Evening Post',
      ])
      assert.deepEqual(await page.locator('mark.figure:not(.legend *)').allTextContents(), ['40', '60'])
      assert.deepEqual(await page.locator('.cards mark.word').allTextContents(), ['had', 'the', 'quickly'])
      assert.deepEqual(await page.locator('.absent li').allTextContents(), ['The Far Off Observer of…'])
      assert.deepEqual(
        await page.locator('.difference').allTextContents(),
        rise.differences.map(({ detail }) => detail),
      )
      assert.equal(await page.locator('.independence').textContent(), rise.independence)
      assert.equal(await page.locator('.why p').isVisible(), false)
      await page.locator('summary').click()
      assert.equal(await page.locator('.why p').isVisible(), true)
      assert.equal(await page.locator('.why p').textContent(), rise.why)
      assert.equal(await page.locator('.verdict').textContent(), 'Figures differ 3 of 4 articles')
      assert.equal(await page.locator('.voice').last().textContent(), 'said by Ana Ruiz; same text as Valley Courier')
    })

  it('says what readers decided, and tells menus what they are about without a word of an article', async () => {
    const { page, send } = await open('dark', 300)
    const [one, ...others] = rise.differences
    assert.ok(one)
    const ignored = [{ kind: 'wording' as const, detail: 'One says “had”.' }]
    await send({
      type: 'claim',
      claim: { ...rise, differences: [{ ...one, confirmed: true }, ...others], ignored, confirmed: true },
    })
    assert.equal(await page.locator('.verdict').textContent(), 'Figures differ 3 of 4 articles, confirmed')
    assert.match((await page.locator('.difference').first().textContent()) ?? '', / \(confirmed\)$/)
    assert.equal(await page.locator('.difference.ignored').textContent(), 'Ignored: One says “had”.')
    const contexts = await page
      .locator('[data-vscode-context]')
      .evaluateAll((all) => all.map((one) => JSON.parse((one as HTMLElement).dataset.vscodeContext ?? '')))
    const own = { claim: rise.id, preventDefaultContextMenuItems: true }
    assert.deepEqual(contexts[0], { ...own, webviewSection: 'claim', several: true, confirmed: true })
    assert.deepEqual(contexts[1], { ...own, webviewSection: 'difference', kind: 'number', confirmed: true })
    assert.deepEqual(
      contexts.filter(({ webviewSection }) => webviewSection === 'ignored'),
      [{ ...own, webviewSection: 'ignored', kind: 'wording' }],
    )
    const mentions = contexts.filter(({ webviewSection }) => webviewSection === 'mention')
    assert.deepEqual(mentions[1], { ...own, webviewSection: 'mention', mention: 1, several: true })
  })

  it('tells figures from words by shape, not by colour alone', async () => {
    const { page, send } = await open('dark', 300)
    await send({ type: 'claim', claim: rise })
    const look = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((mark) => {
          const { textDecorationLine, borderTopStyle } = getComputedStyle(mark)
          return [textDecorationLine, borderTopStyle]
        })
    assert.deepEqual(await look('mark.word'), ['underline', 'none'])
    assert.deepEqual(await look('mark.figure'), ['none', 'solid'])
  })

  it('asks for the passage that is clicked', async () => {
    const { page, send, sent } = await open('dark', 300)
    await send({ type: 'claim', claim: rise })
    await page.locator('.passage').nth(3).click()
    assert.deepEqual((await sent()).at(-1), { type: 'reveal', claim: 'rise', mention: 3 })
  })

  it('does not take selecting words for a click', async () => {
    const { page, send, sent } = await open('dark', 300)
    await send({ type: 'claim', claim: rise })
    const box = await page.locator('.passage .words').first().boundingBox()
    assert.ok(box)
    await page.mouse.move(box.x + 2, box.y + 8)
    await page.mouse.down()
    await page.mouse.move(box.x + 120, box.y + 8, { steps: 4 })
    await page.mouse.up()
    assert.ok(await page.evaluate(() => getSelection()?.toString()))
    assert.deepEqual(await sent(), [{ type: 'ready' }])
  })

  it('can be used with the keyboard alone', async () => {
    const { page, send, sent } = await open('dark', 300)
    await send({ type: 'claim', claim: rise })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.locator('.why p').isVisible(), true)
    await page.keyboard.press('Tab')
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.mention)
    assert.equal(await focused(), '0')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    assert.equal(await focused(), '1')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    assert.deepEqual((await sent()).slice(1), [
      { type: 'reveal', claim: 'rise', mention: 1 },
      { type: 'reveal', claim: 'rise', mention: 2 },
    ])
  })

  it('keeps the focus when the same claim comes again', async () => {
    const { page, send } = await open('dark', 300)
    await send({ type: 'claim', claim: rise })
    await page.locator('.passage').nth(2).focus()
    await send({ type: 'claim', claim: { ...rise, why: 'Something else.' } })
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.mention), '2')
  })

  it('says that there is nothing to show', async () => {
    const { page, send } = await open('dark', 300)
    await send({ type: 'claim', claim: rise })
    await send({ type: 'nothing', text: 'Choose a claim.' })
    assert.equal(await page.locator('main').textContent(), 'Choose a claim.')
  })

  it('shows texts that look like pages or scripts as texts', async () => {
    const { page, send } = await open('dark', 300)
    const before = await page.evaluate(() => document.querySelectorAll('script, img, a, iframe, style, link').length)
    for (const text of hostile) {
      await send({ type: 'claim', claim: everywhere(text) })
      assert.equal(await page.locator('h1').textContent(), text)
      assert.equal(await page.locator('.card .words').evaluate((words) => words.textContent), text + text)
      const now = await page.evaluate(() => document.querySelectorAll('script, img, a, iframe, style, link').length)
      assert.equal(now, before)
    }
    assert.equal(await page.evaluate(() => 'hit' in window), false)
  })

  it('has a policy that stops scripts and styles from elsewhere', async () => {
    const { page, complaints } = await open('dark', 300)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.hit = 1'
      document.body.append(script)
      const style = document.createElement('style')
      style.textContent = 'body { display: none }'
      document.body.append(style)
    })
    assert.equal(await page.evaluate(() => 'hit' in window), false)
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).display), 'none')
    assert.equal(complaints.filter((text) => /Content.Security.Policy/.test(text)).length, 2)
    complaints.length = 0
  })

  for (const theme of themes)
    it(`can be used by everybody (${theme})`, async () => {
      const { page, send } = await open(theme, 300)
      await send({ type: 'claim', claim: { ...rise, ignored: [{ kind: 'wording', detail: 'One says “had”.' }] } })
      await page.locator('summary').click()
      assert.deepEqual(await violations(page), [])
    })

  it('fits a narrow sidebar', async () => {
    const { page, send } = await open('dark', 250)
    await send({ type: 'claim', claim: everywhere(`Donaudampfschifffahrtsgesellschaft${'x'.repeat(80)} and others`) })
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await send({ type: 'claim', claim: rise })
    await picture(page, 'side-by-side-narrow')
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  })

  it('puts the cards beside each other where there is room', async () => {
    const { page, send } = await open('light', 900)
    await send({ type: 'claim', claim: rise })
    await picture(page, 'side-by-side-wide')
    const tops = await page
      .locator('.card')
      .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().top))
    assert.equal(new Set(tops).size, 1)
  })
})
