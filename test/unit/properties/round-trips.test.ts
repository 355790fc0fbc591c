import assert from 'node:assert/strict'
import fc from 'fast-check'
import { analyse } from '../../../src/analysis/index.ts'
import { type Decision, type Passage, spokenKinds } from '../../../src/decisions/format.ts'
import { type Imported, placeOf } from '../../../src/decisions/imports/imported.ts'
import { readBrat } from '../../../src/decisions/imports/read-brat.ts'
import { readWebAnnotations } from '../../../src/decisions/imports/read-web-annotation.ts'
import { readDecisions } from '../../../src/decisions/read.ts'
import { Searchable } from '../../../src/decisions/searchable.ts'
import { entryOf, withChange } from '../../../src/decisions/write.ts'
import { Positions } from '../../../src/positions.ts'
import type { ReportedArticle } from '../../../src/report/articles.ts'
import { annotationsAsBrat } from '../../../src/report/brat.ts'
import { annotationsAsWebAnnotations } from '../../../src/report/web-annotation.ts'
import { atOnce } from '../../../src/steps.ts'
import { baseTexts, cook, recipes } from '../../fuzz/texts.ts'

const base = baseTexts()
/** Halves of characters, which no file holds, are none of an exported text. */
const texts = recipes.map((recipe) => cook(recipe, base).replace(/\p{Surrogate}/gu, ''))

describe('annotations that are exported and imported', () => {
  /** Places of what has one: text-bound annotations that lie on one line, where brat keeps them whole. */
  const placesIn = ({ text, article }: ReportedArticle) =>
    article.annotations
      .filter(({ type, text }) => type !== 'attribution' && !/[\p{Cc}\u2028\u2029]/u.test(text))
      .map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`)

  function assertFound(article: ReportedArticle, imported: readonly Imported[]): void {
    const { text } = article
    const target = { text, positions: new Positions(text), searchable: new Searchable(text) }
    const places = new Set(
      imported.map((one) => {
        const place = placeOf(one, target)
        return place && `${place.start}-${place.end} ${text.slice(place.start, place.end)}`
      }),
    )
    for (const place of placesIn(article)) assert.ok(places.has(place), `${place} is not among what was imported`)
  }

  for (const [format, imported] of [
    ['brat', (article: ReportedArticle) => readBrat(annotationsAsBrat(article))],
    [
      'Web Annotations',
      (article: ReportedArticle) =>
        readWebAnnotations(JSON.stringify(atOnce(annotationsAsWebAnnotations([article], () => './a.txt')))),
    ],
  ] as const)
    it(`are where they were, as ${format}, whatever the text`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const article = { path: 'a.txt', name: 'a.txt', text, article: analyse(text) }
          const { annotations, problems } = imported(article)
          assert.deepEqual(problems, [])
          assertFound(article, annotations)
        }),
        { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) },
      )
    })
})

describe('decisions that are written and read', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((one) => `a${one.replace(/\p{Cf}/gu, '')}z`)
  const plain = words.map((one) => one.replace(/[\s\p{Cc}]+/gu, ' '))
  const passage: fc.Arbitrary<Passage> = fc.record(
    { file: plain, before: plain, quote: plain, after: plain, at: fc.nat() },
    { requiredKeys: ['file', 'before', 'quote', 'after'] },
  )
  const passages = fc.array(passage, { minLength: 2, maxLength: 4 })
  const decision: fc.Arbitrary<Decision> = fc.oneof(
    fc.record({
      decision: fc.constantFrom('same claim', 'not the same claim', 'confirm claim'),
      note: plain,
      passages,
    }),
    fc.record({
      decision: fc.constant('another speaker'),
      of: fc.constantFrom(...spokenKinds),
      speaker: plain,
      passages,
    }),
    fc.record({
      decision: fc.constant('mark as figure'),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
      kind: fc.constantFrom('count', 'money'),
      unit: plain,
      passages,
    }),
    fc.record({ decision: fc.constant('note'), note: plain, passages }),
  ) as fc.Arbitrary<Decision>

  it('are the same', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), (decisions) => {
        const written = withChange(undefined, { add: decisions.map(entryOf) })
        assert.ok('text' in written)
        const { decisions: read, problems } = readDecisions(written.text)
        assert.deepEqual(problems, [])
        const keys = (all: readonly unknown[]) => [...new Set(all.map((one) => JSON.stringify(one)))].sort()
        assert.deepEqual(keys(read.map(({ decision }) => entryOf(decision))), keys(decisions.map(entryOf)))
      }),
    )
  })
})
