import assert from 'node:assert/strict'
import markdownIt from 'markdown-it'
import type { AnnotatedArticle, NumberAnnotation, QuoteAnnotation } from '../../../src/analysis/article.ts'
import type { Mention } from '../../../src/comparison/claim.ts'
import { claimHover } from '../../../src/editor/claims/hover.ts'
import { countryHover } from '../../../src/editor/hovers/country.ts'
import { commandLink, strong, verbatim } from '../../../src/editor/hovers/markdown.ts'
import { numberHover } from '../../../src/editor/hovers/number.ts'
import { quoteHover } from '../../../src/editor/hovers/quote.ts'
import { speakerHover } from '../../../src/editor/hovers/speaker.ts'
import { noIcon, unlinked } from '../../../src/editor/plain-text.ts'
import { articleOf, country, libraryOf, speaker, statement } from '../editor/known.ts'
import { hostile } from '../hostile-texts.ts'

/** As lenient as a reader of Markdown can be: elements, bare addresses and all. */
const reader = markdownIt({ html: true, linkify: true })
// What the editor trusts is decided by the extension, not by the reader of Markdown.
reader.validateLink = () => true

/** Links may run Crossread's own commands; nothing is an element, an image, code or a heading. */
function assertOurs(markdown: string, what: string): void {
  const tokens = reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])])
  for (const token of tokens) {
    const { type } = token
    assert.ok(!/^(?:html|image|code|fence|heading|table|s_open)/.test(type), `${what}: ${type} in ${markdown}`)
    if (type === 'link_open') assert.match(token.attrGet('href') ?? '', /^command:crossread\.\w+\?[^\s()<>]+$/, what)
  }
  assert.doesNotMatch(markdown, /\$\(/, what)
}

/** As a text and as a file's name. */
const lines = hostile.map((text) => text.replace(/[\r\n\u2028]/g, ' ').trim())

describe('hovers', () => {
  for (const [at, evil] of lines.entries())
    it(`show as text what is none: ${JSON.stringify(hostile[at])}`, async () => {
      const [text, other] = [
        `${evil} said that ${evil} ends. 35 ${evil}`,
        `Here too ${evil} said that ${evil} goes on.`,
      ]
      const says = (given: string): AnnotatedArticle => ({
        ...articleOf(given, speaker(evil, evil, { role: evil }), statement(evil, evil), country(evil, 'FR', evil), {
          type: 'number',
          text: evil,
          kind: 'count',
          value: 35,
          counted: evil,
          unit: evil,
        }),
        headline: evil,
        outlet: evil,
      })
      const [one, two] = [`${evil.replaceAll('/', '∕')}.txt`, `b/${evil.replaceAll('/', '∕')}.txt`]
      const library = await libraryOf({
        [one]: { text, article: says(text) },
        [two]: { text: other, article: says(other) },
      })
      const here = `mem:/${one}`
      const { annotations } = says(text)
      const [who, , where, figure] = annotations
      assert.ok(who?.type === 'speaker' && where?.type === 'country' && figure?.type === 'number')
      assertOurs(speakerHover(who, here, library), 'speaker')
      assertOurs(countryHover(where, here, library), 'country')
      assertOurs(numberHover({ ...figure, date: evil } as NumberAnnotation, here, library), 'number')
      const span = { start: 0, end: evil.length, text: evil }
      const quote: QuoteAnnotation = { type: 'quote', ...span, speech: true, speaker: evil, source: span, cue: span }
      assertOurs(quoteHover(quote, here, says(text)), 'quote')
      const mention: Mention = { path: here, ...span, speaker: evil, numbers: [], copyOf: null }
      const claim = {
        ...{ id: evil, label: evil, verdict: 'number' as const, why: evil, absent: [] },
        differences: [{ kind: 'number' as const, detail: evil, spans: [] }],
        mentions: [mention, { ...mention, path: `mem:/${two}` }],
      }
      const stated = { claim, mention, index: 0, start: 0, end: evil.length }
      assertOurs(claimHover(stated, { nameOf: () => evil, wordsOf: () => evil }), 'claim')
      assertOurs(
        `${strong(evil)} ${verbatim(evil)} ${commandLink(evil, 'crossread.takeBack', [evil, here])}`,
        'decision',
      )
    })
})

describe('notifications and labels', () => {
  it('have no links and no icons of an article’s', () => {
    for (const evil of hostile) {
      // How VS Code finds links in a notification.
      assert.doesNotMatch(unlinked(evil), /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i, evil)
      assert.doesNotMatch(noIcon(evil), /\$\([a-z0-9-]+(?:~[a-z]+)?\)/i, evil)
    }
  })
})
