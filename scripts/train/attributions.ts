/**
 * Trains what attributions learn from PolNeAR's train part in ../shared and writes it to
 * src/analysis/attributions/learned/weights.json: cues, their sources and contents, whether an attribution is right, and
 * whether a quotation is somebody's words. `npm run train`; `npm run evaluate` says what came of it.
 *
 * The last two learn from what the first do on articles that they have not seen: half the articles are read with what
 * the other half has taught.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/analysis/article.ts'
import { continueQuotations } from '../../src/analysis/attributions/continuation.ts'
import type { Draft } from '../../src/analysis/attributions/drafts.ts'
import { type Frame, framesOf } from '../../src/analysis/attributions/frames.ts'
import { readByRules } from '../../src/analysis/attributions/index.ts'
import { assemble, type FrameReading, ruledOf } from '../../src/analysis/attributions/learned/assemble.ts'
import { cluesOf, itemsIn } from '../../src/analysis/attributions/learned/clues.ts'
import { featuresOfQuote, placeQuotes } from '../../src/analysis/attributions/learned/quotations.ts'
import type { Roles } from '../../src/analysis/attributions/learned/read-frame.ts'
import { featuresOfDraft, verify } from '../../src/analysis/attributions/learned/verify.ts'
import type { ArticleTree } from '../../src/analysis/tree.ts'
import { type Gold, readCorpus } from './corpus.ts'
import { base64, type Case, store, trainRegression } from './logistic.ts'
import { parseAnnotated } from './parse.ts'
import { type Example, type GoldRoles, trainRoles } from './roles.ts'

/** Chosen on dev, for the best F1 of whole attributions and of quotations. */
const cutoffs = { verifier: 0.2, quotations: 0.79 }

const root = join(import.meta.dirname, '../..')
const corpus = join(root, '../shared/corpora/polnear')
if (!existsSync(corpus)) throw new Error('training needs ../shared/corpora/polnear')

interface Read {
  tree: ArticleTree
  gold: Gold[]
  frames: Frame[]
  ruled: Draft[][]
  examples: Example[]
}

const train = readCorpus(join(corpus, 'train')).map(read)
console.log(`${train.length} articles to learn from`)
const halves = [0, 1].map((side) => train.filter((_, i) => i % 2 === side)) as [Read[], Read[]]
const crossed = halves.map((half) => rolesFrom(half))
const unseen = halves.flatMap((half, i) =>
  half.map((article) => ({ ...article, readings: readWith(article, crossed[1 - i] as Roles) })),
)
const verifier = trainRegression(
  unseen.flatMap(({ gold, readings }) =>
    readings
      .flatMap((reading) => reading.candidates)
      .map((candidate) => ({
        features: featuresOfDraft(candidate),
        yes: gold.some((one) => isRight(candidate.draft, one)),
      })),
  ),
  cutoffs.verifier,
)
const quotations = trainRegression(
  unseen.flatMap(({ tree, gold, frames, readings }): Case[] => {
    const verified = verify(
      tree,
      readings.flatMap((reading) => reading.candidates),
      verifier,
    )
    return placeQuotes(readings, continueQuotations(tree, frames, verified)).map((placed) => ({
      features: featuresOfQuote(placed),
      yes: isSaid(placed.quote, gold),
    }))
  }),
  cutoffs.quotations,
)
const model = rolesFrom(train)
const stored = {
  cues: { scale: model.cues.scale, weights: base64(model.cues.weights) },
  parts: { scale: model.parts.scale, weights: base64(model.parts.weights) },
  verifier: store(verifier),
  quotations: store(quotations),
}
writeFileSync(join(root, 'src/analysis/attributions/learned/weights.json'), `${JSON.stringify(stored)}\n`)

function rolesFrom(articles: readonly Read[]): Roles {
  const part = (side: number) => articles.filter((_, i) => i % 2 === side).flatMap((article) => article.examples)
  return trainRoles([part(0), part(1)])
}

function read({ text, attributions }: { text: string; attributions: Gold[] }): Read {
  const tree = parseAnnotated(text)
  const frames = framesOf(tree)
  const ruled = frames.map((frame, at) => readByRules(tree, frame, at))
  const examples = frames.map((frame, at) => ({
    clues: cluesOf(
      frame,
      (ruled[at] as Draft[]).map((draft) => ruledOf(frame.items, draft)),
    ),
    gold: attributions.flatMap((one) => goldIn(frame, one)),
  }))
  return { tree, gold: attributions, frames, ruled, examples }
}

/** The roles that an attribution gives to the items of a frame, if its cue stands in it. */
function goldIn({ items }: Frame, { source, cue, content }: Gold): GoldRoles[] {
  const at = itemsIn(items, cue)
  if (!at.length) return []
  const roles = new Uint8Array(items.length)
  for (const i of itemsIn(items, source)) roles[i] = 1
  for (const i of itemsIn(items, content)) roles[i] = (roles[i] as number) | 2
  return [{ cue: { from: at[0] as number, to: (at.at(-1) as number) + 1 }, roles }]
}

function readWith({ tree, frames, ruled }: Read, model: Roles): FrameReading[] {
  // Drafts are changed by what comes after: each reading has its own.
  return frames.map((frame, at) => assemble(tree, frame, at, structuredClone(ruled[at] as Draft[]), model))
}

/**
 * Half the content shared (Jaccard, as the scorer has it) or nearly all of ours in theirs, and the source touched:
 * annotators mark both parts of “A,” she said. “B.” as one, which are two here.
 */
function isRight({ attribution }: Draft, gold: Gold): boolean {
  const both = shared(attribution.content, gold.content)
  const ours = size(attribution.content)
  if (both * 2 < ours + size(gold.content) - both && both < ours * 0.8) return false
  if (!gold.source.length || !attribution.source.length) return gold.source.length === attribution.source.length
  return shared(attribution.source, gold.source) > 0
}

function isSaid(quote: Span, gold: readonly Gold[]): boolean {
  return gold.some(({ content }) => content.some((span) => shared([span], [quote]) * 2 >= quote.end - quote.start))
}

function shared(a: readonly Span[], b: readonly Span[]): number {
  return a.reduce(
    (sum, x) => sum + b.reduce((part, y) => part + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  )
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0)
}
