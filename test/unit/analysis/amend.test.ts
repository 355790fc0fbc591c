import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { articlesIn, seeds } from '../../../scripts/lib/articles.mjs'
import { applyAmendment, changeOf } from '../../../src/analysis/amend/amendment.ts'
import type { AnnotatedArticle, Span, TextSpan } from '../../../src/analysis/article.ts'
import { amend, analyse } from '../../../src/analysis/index.ts'
import { assertSound } from '../../fuzz/invariants.ts'

/** But for those with damaged marks, which are always read whole. */
const texts = articlesIn(seeds)
  .map((name) => readFileSync(path.join(seeds, name), 'utf8'))
  .filter((text) => !analyse(text).repairs.length)

/** The article after an edit, read where it changed; undefined when it has to be read whole. */
function amended(text: string, after: string): AnnotatedArticle | undefined {
  const article = analyse(text)
  const amendment = amend({ text, article }, after)
  return amendment && applyAmendment(article, amendment, after)
}

/** Every span with a text of its own is that of the text, whatever it belongs to. */
function assertStands(value: unknown, text: string): void {
  if (typeof value !== 'object' || value === null) return
  const { start, end, text: words } = value as TextSpan
  if (typeof start === 'number' && typeof words === 'string') assert.equal(text.slice(start, end), words)
  for (const inside of Object.values(value)) assertStands(inside, text)
}

describe('an article amended', () => {
  const [seed = ''] = texts
  const paragraphs = texts.flatMap((text) =>
    analyse(text)
      .blocks.filter(({ kind, start, end }) => kind === 'paragraph' && end - start > 80)
      .map((block) => ({ text, block })),
  )

  it('is that of the text read whole, after a letter in any paragraph of the sample articles', () => {
    let [same, all, read] = [0, 0, 0]
    for (const { text, block } of paragraphs) {
      const at = text.indexOf(' ', (block.start + block.end) >> 1)
      const after = `${text.slice(0, at)}s${text.slice(at)}`
      const quick = amended(text, after)
      if (!quick) continue
      read++
      assertStands(quick, after)
      const whole = analyse(after)
      assert.deepEqual(quick.sentences, whole.sentences)
      assert.deepEqual(quick.blocks, whole.blocks)
      const keys = (article: AnnotatedArticle) => article.annotations.map((one) => JSON.stringify(one))
      const due = new Set(keys(whole))
      same += keys(quick).filter((one) => due.has(one)).length
      all += due.size
    }
    // Those that are not read by themselves have a dateline before them.
    assert.ok(read >= paragraphs.length - texts.length, `${read} of ${paragraphs.length} paragraphs`)
    assert.ok(same / all > 0.97, `${same} of ${all} annotations are those of the whole text`)
  })

  it('knows a name that an earlier paragraph gives in full', () => {
    const filler = 'The council met on Monday to speak about the state of the old bridge over the river.\n\n'
    const text = `Bridge to be closed\n\nMayor Ana Ruiz said that the bridge was not safe for cars.\n\n${filler.repeat(9)}The works will take two years in all, Ruiz said on Monday.\n`
    const article = amended(text, text.replace('works', 'repairs'))
    const last = article?.annotations.findLast((one) => one.type === 'speaker')
    assert.equal(last?.type === 'speaker' && last.name, 'Ana Ruiz')
  })

  it('points to nothing that was deleted, and to what has moved at its new place', () => {
    const first =
      'The mayor’s broadcast of “Monday Talk,” councillor Ana Ruiz (R-IN) said her running mate Omar Haddad’s letter to invite the engineers was only “to mock” the council.'
    const last = '"Ruiz: The bridge was never safe, it was ‘crumbling’ for years.\n\nOn this we'
    const text = `${first}\n\nPartial transcript as follows:\n\n${last}`
    const article = analyse(text)
    const sources = () => article.annotations.flatMap((one) => (one.type === 'attribution' ? one.source : []))
    assert.ok(sources().some(({ end }) => end < first.length))
    const cut = (from: number, to: number) => text.slice(0, from) + text.slice(to)
    for (const after of [
      cut(0, 100),
      cut(36, 66),
      cut(45, 80),
      cut(140, 160),
      `${text.slice(0, 4)}old ${text.slice(4)}`,
    ]) {
      const amendment = amend({ text, article }, after)
      assert.ok(amendment)
      const quick = applyAmendment(article, amendment, after)
      assertSound(after, quick)
      assertStands(quick, after)
    }
  })

  it('shares what stands before the change', () => {
    const article = analyse(seed)
    const block = article.blocks.findLastIndex(({ kind }) => kind === 'paragraph')
    const { end } = article.blocks[block] as Span
    const after = `${seed.slice(0, end - 1)} again${seed.slice(end - 1)}`
    const amendment = amend({ text: seed, article }, after)
    assert.equal(amendment?.block, block)
    assert.equal(amendment && applyAmendment(article, amendment, after).sentences[0], article.sentences[0])
  })

  it('is read whole when more than one paragraph changes, or one becomes something else', () => {
    const article = analyse(seed)
    const { start, end } = article.blocks.filter(({ kind }) => kind === 'paragraph').at(-1) as Span
    const middle = (start + end) >> 1
    const whole = (after: string) => assert.equal(amend({ text: seed, article }, after), undefined)
    whole(`${seed.slice(0, middle)}\n\n${seed.slice(middle)}`)
    whole(seed.slice(0, start).trimEnd() + seed.slice(start))
    whole(`${seed.slice(0, start)}By ${seed.slice(end)}`)
    whole(`X${seed}`)
    whole('')
  })
})

describe('the change between two texts', () => {
  it('is the one stretch in which they differ', () => {
    assert.deepEqual(changeOf('abc', 'abxc'), { from: 2, to: 2, delta: 1 })
    assert.deepEqual(changeOf('aaa', 'aa'), { from: 2, to: 3, delta: -1 })
    assert.deepEqual(changeOf('', ''), { from: 0, to: 0, delta: 0 })
    const long = 'x'.repeat(10_000)
    assert.deepEqual(changeOf(`${long}a${long}`, `${long}bb${long}`), { from: 10_000, to: 10_001, delta: 1 })
  })
})
