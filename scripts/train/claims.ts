/**
 * Fits the weights by which propositions are linked, to claims marked by hand, and writes them to
 * src/comparison/data/model.json: `npm run train:claims`. Prints how well each event is lined up with the weights
 * fitted to all others, and with the weights that are written.
 *
 * The events: the sample articles in seeds/; in ../shared five real articles, two events with marked claims, and 32
 * groups of articles of PolNeAR's train part whose claims are marked, by place alone, in claims/marked.json. The
 * thresholds of grouping in model.json are chosen by hand, for the best mean F1 of the events held out.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignArticles, indexArticle } from '../../src/comparison/alignment.ts'
import model from '../../src/comparison/data/model.json' with { type: 'json' }
import { compare } from '../../src/comparison/index.ts'
import { propositionsOf } from '../../src/comparison/propositions.ts'
import { featureNames, similaritiesOf } from '../../src/comparison/similarity.ts'
import { type Event, readEvents } from './claims/events.ts'
import { fitWeights, type Row, type Weights } from './claims/fit.ts'
import { interval, is, type Outcome, outcomeOf, scoresOf } from './claims/score.ts'
import { randomFrom } from './shuffle.ts'

const root = join(import.meta.dirname, '../..')
const events = readEvents(root, join(root, '../shared')).map((event) => ({ event, rows: rowsOf(event) }))
const groups = new Set(events.map(({ event }) => event.group))
if (groups.size < 2) throw new Error('fitting needs the events in ../shared')
console.log(`${events.length} events, ${events.flatMap(({ rows }) => rows).length} pairs of propositions`)

console.log('\nEach event held out: precision, recall and F1 of links, and the interval of 95 of 100 resamples')
const outcomes = new Map<Event, Outcome>()
for (const group of groups) {
  use(fitWeights(events.flatMap(({ event, rows }) => (event.group === group ? [] : rows))))
  for (const { event } of events) if (event.group === group) outcomes.set(event, lineUp(event))
}
for (const [event, outcome] of outcomes) tell(event.name, [outcome])
tell(
  'PolNeAR’s, together',
  [...outcomes].flatMap(([{ articles }, outcome]) => (fromPolnear(articles) ? [outcome] : [])),
)
tell('all, together', [...outcomes.values()])

const fitted = fitWeights(events.flatMap(({ rows }) => rows))
use(fitted)
console.log('\nWith the weights that are written, which have seen these events')
for (const { event } of events) tell(event.name, [lineUp(event)])
writeFileSync(join(root, 'src/comparison/data/model.json'), `${JSON.stringify(model, null, 2)}\n`)

/** All pairs that share something; those that only optional mentions tie are left out. */
function rowsOf({ articles, claims }: Event): Row[] {
  const indexed = articles.map((article, at) => indexArticle(propositionsOf(article, at)))
  const pairs = indexed.flatMap((a, at) =>
    indexed.slice(at + 1).flatMap((b) => {
      const alignments = alignArticles(a, b)
      const similarities = similaritiesOf(alignments)
      return alignments.map((alignment, index) => ({ alignment, similarity: similarities[index] }))
    }),
  )
  return pairs.flatMap(({ alignment: { a, b }, similarity }) => {
    const both = claims.flatMap(({ mentions }) => {
      const [here, there] = [mentions.filter((gold) => is(a, gold)), mentions.filter((gold) => is(b, gold))]
      return here.length && there.length ? [[here, there].every((side) => side.some(({ optional }) => !optional))] : []
    })
    if (!similarity || (both.length && !both.includes(true))) return []
    return [{ features: featureNames.map((name) => similarity[name]), linked: both.length > 0 }]
  })
}

/** Has the comparison use these weights from now on. */
function use({ bias, weights }: Weights): void {
  model.bias = rounded(bias)
  for (const [at, name] of featureNames.entries()) model.weights[name] = rounded(weights[at] as number)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function lineUp(event: Event): Outcome {
  return outcomeOf(event, compare(event.articles).claims)
}

function fromPolnear(articles: Event['articles']): boolean {
  return articles.some(({ path }) => /_20\d\d-\d\d-\d\d_/.test(path))
}

function tell(name: string, of: readonly Outcome[]): void {
  const { precision, recall, f1 } = scoresOf(of)
  const [low, high] = interval(of, randomFrom(1))
  const percent = (share: number) => (100 * share).toFixed(1).padStart(5)
  console.log(
    `  ${name.padEnd(38)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  [${percent(low)}, ${percent(high)}]`,
  )
}
