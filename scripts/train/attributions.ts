/**
 * Trains what attributions learn from PolNeAR's train part in ../shared and writes it to
 * src/analysis/attributions/learned/weights.json: the roles of words in view of what the rules find, whether an
 * attribution is right, and whether a quotation is somebody's words. `npm run train`; prints figures on dev.
 *
 * The second and third learn from what the first does on articles that it has not seen: half the articles are read with
 * the roles learned from the other half.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/analysis/article.ts'
import type { Draft } from '../../src/analysis/attributions/drafts.ts'
import { readByRules } from '../../src/analysis/attributions/index.ts'
import { assemble } from '../../src/analysis/attributions/learned/assemble.ts'
import { bit, type Model, roles } from '../../src/analysis/attributions/learned/model.ts'
import { featuresOfQuote, placeQuotes } from '../../src/analysis/attributions/learned/quotations.ts'
import { clueReader, sentenceClue, tag } from '../../src/analysis/attributions/learned/tag.ts'
import { featuresOfDraft, placer, verify } from '../../src/analysis/attributions/learned/verify.ts'
import type { ArticleTree } from '../../src/analysis/tree.ts'
import { type Gold, readCorpus } from './corpus.ts'
import { base64, type Case, store, trainRegression } from './logistic.ts'
import { parseAnnotated } from './parse.ts'
import { type Example, report, trainRoles } from './roles.ts'

/** Chosen on dev, for the best F1 of whole attributions and of quotations. */
const cutoffs = { verifier: 0.3, quotations: 0.65 }

const root = join(import.meta.dirname, '../..')
const corpus = join(root, '../shared/corpora/polnear')
if (!existsSync(corpus)) throw new Error('training needs ../shared/corpora/polnear')

interface Read {
  tree: ArticleTree
  gold: Gold[]
  examples: Example[]
}

const train = readCorpus(join(corpus, 'train')).map(read)
const dev = readCorpus(join(corpus, 'dev')).map(read)
const halves = [train.filter((_, i) => i % 2 === 0), train.filter((_, i) => i % 2 === 1)] as [Read[], Read[]]
console.log(`${train.length} articles to learn from, ${dev.length} to try on`)

const crossed = halves.map((half) => trainRoles(half.flatMap((article) => article.examples)))
const seenBy = (i: number) =>
  (halves[1 - i] as Read[]).map((article) => ({ ...article, ...found(article.tree, crossed[i] as Model) }))
const unseen = [...seenBy(0), ...seenBy(1)]
const verifier = trainRegression(
  unseen.flatMap(({ tree, gold, drafts, tagged }) => draftCases(tree, gold, drafts, placer(tagged))),
  cutoffs.verifier,
)
const quotations = trainRegression(
  unseen.flatMap(({ tree, gold, drafts, tagged }) => {
    const kept = verify(tree, drafts, tagged, verifier)
    return placeQuotes(tree, kept, tagged).map((placed) => ({
      features: featuresOfQuote(tree, placed),
      yes: isSaid(placed.quote, gold),
    }))
  }),
  cutoffs.quotations,
)
const model = trainRoles(train.flatMap((article) => article.examples))
console.log(
  `words on dev: ${report(
    model,
    dev.flatMap((article) => article.examples),
  )}`,
)

const { scale, thresholds, weights } = model
const stored = {
  roles: { thresholds, scale, weights: base64(weights) },
  verifier: store(verifier),
  quotations: store(quotations),
}
writeFileSync(join(root, 'src/analysis/attributions/learned/weights.json'), `${JSON.stringify(stored)}\n`)

function read({ text, attributions }: { text: string; attributions: Gold[] }): Read {
  const tree = parseAnnotated(text)
  const cluesOf = clueReader(tree, readByRules(tree))
  const marks = new Uint8Array(text.length + 1)
  for (const attribution of attributions)
    for (const role of roles)
      for (const { start, end } of attribution[role])
        for (let i = start; i < end; i++) marks[i] = (marks[i] as number) | bit[role]
  const examples = tree.children.flatMap((block) =>
    block.children.map((sentence) => {
      const clues = cluesOf(sentence)
      const place = sentenceClue(
        block,
        clues.map((clue) => clue.ruled),
      )
      return { clues, place, gold: Uint8Array.from(sentence.children, (token) => marks[token.start] as number) }
    }),
  )
  return { tree, gold: attributions, examples }
}

function found(tree: ArticleTree, model: Model) {
  const ruled = readByRules(tree)
  const tagged = tag(tree, ruled, model)
  return { tagged, drafts: assemble(tree, ruled, tagged) }
}

function draftCases(
  tree: ArticleTree,
  gold: readonly Gold[],
  drafts: readonly Draft[],
  place: ReturnType<typeof placer>,
): Case[] {
  return drafts.flatMap((draft) => {
    const tags = place(draft)
    return tags ? [{ features: featuresOfDraft(tree, draft, tags), yes: gold.some((one) => isRight(draft, one)) }] : []
  })
}

/** As the scorer has it: half the content shared (Jaccard), and the source touched. */
function isRight({ attribution }: Draft, gold: Gold): boolean {
  const both = shared(attribution.content, gold.content)
  if (both * 2 < size(attribution.content) + size(gold.content) - both) return false
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
