import type { AnnotatedArticle, SentenceSpan } from '../../analysis/article.ts'
import type { ArticleAt, Claim, PathSpan } from '../claim.ts'
import { comparedWords } from '../word-diff.ts'
import type { Relation, TextChange } from './contract.ts'
import { type Copied, Copies } from './copies.ts'
import { inOrder, type Pair } from './order.ts'
import { type Edition, olderFirst, sameOutlet } from './versions.ts'

/** Shares of the shorter article that make the other one a copy, a version or a rewrite. */
const copyShare = 0.6
const versionShare = 0.4
/**
 * A rewrite has nearly all statements of the shorter article, in order. Two reports that have nothing but their event in
 * common share up to two thirds in order; sentence-by-sentence paraphrases, 95 % and more.
 */
const rewriteShare = 0.8
const leastRewritten = 5

/** Two articles, the older or first-named one first, and what they share. */
export interface SharedText {
  of: number
  path: number
  /** By sentence of `path`: the sentence of `of` that it repeats, or -1. */
  copied: Copied
  relation: Relation
}

/** Finds articles whose text goes back to another's, among pairs that may report one event. */
export function sharedTexts(
  articles: readonly ArticleAt[],
  related: readonly (readonly [number, number])[],
  claims: readonly Claim[],
  editions: readonly Edition[],
): SharedText[] {
  const copies = new Copies(articles)
  const statements = statementPairs(articles, claims)
  const pairs = related.toSorted((x, y) => x[0] - y[0] || x[1] - y[1])
  return pairs.flatMap(([a, b]) => {
    const [of, path] = olderFirst(editions[a] as Edition, editions[b] as Edition) > 0 ? [b, a] : [a, b]
    const copied = copies.between(of, path)
    const stated = (statements.get(`${a} ${b}`) ?? []).map(([x, y]): Pair => (of === a ? [x, y] : [y, x]))
    const relation = relationOf(articles[of] as ArticleAt, articles[path] as ArticleAt, copied, stated, () =>
      sameOutlet(editions[a] as Edition, editions[b] as Edition),
    )
    return relation ? [{ of, path, copied, relation }] : []
  })
}

function relationOf(
  of: ArticleAt,
  path: ArticleAt,
  copied: Copied,
  stated: readonly Pair[],
  isVersion: () => boolean,
): Relation | undefined {
  const [own, others] = [bodyOf(path.article), bodyOf(of.article)]
  const shorter = Math.min(own.length, others.length)
  if (!shorter) return undefined
  const same = copied.flatMap((from, to): Pair[] => (from < 0 ? [] : [[from, to]]))
  const copiedShare = Math.min(1, lengthOf(same, path.article) / Math.min(wordsOf(own), wordsOf(others)))
  const run = inOrder([...same, ...stated])
  const stand = run.filter(
    ([, to]) => path.article.blocks[path.article.sentences[to]?.block ?? -1]?.kind === 'paragraph',
  )
  const statedShare = stand.length < leastRewritten ? 0 : Math.min(1, stand.length / shorter)
  const share = Math.max(copiedShare, statedShare)
  const base = { path: path.path, of: of.path, share: Math.round(share * 100) / 100 }
  const kind =
    (copiedShare >= versionShare || statedShare >= rewriteShare) && isVersion()
      ? 'version'
      : copiedShare >= copyShare
        ? 'copy'
        : statedShare >= rewriteShare
          ? 'rewrite'
          : undefined
  if (kind === 'version' || kind === 'copy') return { ...base, kind, changes: changesOf(of, path, run) }
  if (kind) return { ...base, kind, changes: [] }
  return same.length
    ? { ...base, share: Math.round(copiedShare * 100) / 100, kind: 'passages', changes: [] }
    : undefined
}

/** Sentence pairs in which two articles state one claim, by "a b", the lower index first. */
function statementPairs(articles: readonly ArticleAt[], claims: readonly Claim[]): Map<string, Pair[]> {
  const at = new Map(articles.map(({ path }, index) => [path, index]))
  const pairs = new Map<string, Pair[]>()
  for (const { mentions } of claims) {
    const places = mentions.flatMap(({ path, start }) => {
      const article = at.get(path)
      const sentence = article === undefined ? -1 : sentenceAt((articles[article] as ArticleAt).article, start)
      return article === undefined || sentence < 0 ? [] : [{ article, sentence }]
    })
    for (const one of places)
      for (const other of places) {
        if (one.article >= other.article) continue
        const key = `${one.article} ${other.article}`
        const list = pairs.get(key)
        if (list) list.push([one.sentence, other.sentence])
        else pairs.set(key, [[one.sentence, other.sentence]])
      }
  }
  return pairs
}

/** The index of the sentence that holds an offset, or -1. */
export function sentenceAt({ sentences }: AnnotatedArticle, offset: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { start, end } = sentences[middle] as SentenceSpan
    if (offset < start) high = middle - 1
    else if (offset >= end) low = middle + 1
    else return middle
  }
  return -1
}

/** What the newer text has otherwise: sentences without a counterpart, and counterparts in other words. */
function changesOf(of: ArticleAt, path: ArticleAt, run: readonly Pair[]): TextChange[] {
  const counterpart = new Map(run.map(([from, to]) => [to, from]))
  const [newHead, oldHead] = [headlineOf(path.article), headlineOf(of.article)]
  if (newHead >= 0 && oldHead >= 0) counterpart.set(newHead, oldHead)
  const taken = new Set(counterpart.values())
  const changes: (TextChange & { place: number })[] = []
  for (const at of statements(path.article)) {
    const from = counterpart.get(at)
    const [now, before] = [spanOf(path, at), from === undefined ? null : spanOf(of, from)]
    const headline = at === newHead
    if (before === null) changes.push({ kind: 'added', headline, now, before, place: at })
    else if (!sameWords(path.article.sentences[at], of.article.sentences[from as number]))
      changes.push({ kind: 'changed', headline, now, before, place: at })
  }
  for (const at of statements(of.article)) {
    if (taken.has(at)) continue
    // Where it stood: after the counterpart of what came before it.
    const place = Math.max(-1, ...run.filter(([from]) => from < at).map(([, to]) => to)) + 0.5
    changes.push({ kind: 'removed', headline: at === oldHead, now: null, before: spanOf(of, at), place })
  }
  return changes.sort((a, b) => a.place - b.place).map(({ place: _, ...change }) => change)
}

function sameWords(one: SentenceSpan | undefined, other: SentenceSpan | undefined): boolean {
  const words = (sentence: SentenceSpan | undefined) =>
    comparedWords(sentence?.tokens ?? [])
      .map(({ key }) => key)
      .join(' ')
  return words(one) === words(other)
}

/** The first sentence of the headline, or -1. */
function headlineOf({ sentences, blocks }: AnnotatedArticle): number {
  return sentences.findIndex(({ block }) => blocks[block]?.kind === 'headline')
}

/** Indexes of the sentences that state something. */
function statements({ sentences, blocks }: AnnotatedArticle): number[] {
  return [...sentences.keys()].filter((at) => {
    const kind = blocks[sentences[at]?.block ?? -1]?.kind
    return kind === 'paragraph' || kind === 'headline'
  })
}

function bodyOf({ sentences, blocks }: AnnotatedArticle): SentenceSpan[] {
  return sentences.filter(({ block }) => blocks[block]?.kind === 'paragraph')
}

function wordsOf(sentences: readonly SentenceSpan[]): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === 'word').length, 0) || 1
}

function lengthOf(pairs: readonly Pair[], { sentences }: AnnotatedArticle): number {
  return pairs.length ? wordsOf(pairs.flatMap(([, to]) => sentences[to] ?? [])) : 0
}

function spanOf({ path, article }: ArticleAt, at: number): PathSpan {
  const { start, end } = article.sentences[at] as SentenceSpan
  return { path, start, end }
}
