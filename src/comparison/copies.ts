import type { ArticleAt } from './claim.ts'

/** Sentences in a row that make a copied portion, and the share of their word pairs that must be the same. */
const leastRun = 3
const leastAlike = 0.8
/** Shorter sentences are too easily alike. */
const leastWords = 6

/**
 * Finds sentences copied from an article named earlier: nearly the same words, within a run of such sentences in both.
 *
 * @returns by "article sentence" (indexes): the path copied from
 */
export function copiesIn(
  articles: readonly ArticleAt[],
  related: readonly (readonly [number, number])[],
): Map<string, string> {
  const sentences = articles.map(({ article }) =>
    article.sentences.map(({ tokens, block }) => {
      if (article.blocks[block]?.kind !== 'paragraph') return null
      const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text.toLowerCase())
      return words.length >= leastWords ? pairsOf(words) : null
    }),
  )
  const copies = new Map<string, string>()
  for (const [from, to] of related) {
    const source = sentences[from] as (Set<string> | null)[]
    const places = new Map<string, number[]>()
    for (const [at, pairs] of source.entries())
      for (const pair of pairs ?? []) {
        const list = places.get(pair)
        if (list) list.push(at)
        else places.set(pair, [at])
      }
    const matched = (sentences[to] as (Set<string> | null)[]).map((pairs) =>
      pairs ? likest(pairs, source, places) : -1,
    )
    for (const at of copiedRun(matched)) {
      const key = `${to} ${at}`
      if (!copies.has(key)) copies.set(key, articles[from]?.path as string)
    }
  }
  return copies
}

/** The sentences that lie in a run of copies whose originals follow each other too; short ones between count along. */
function copiedRun(matched: readonly number[]): number[] {
  const copied = new Set<number>()
  let run: number[] = []
  const close = () => {
    if (run.length >= leastRun) for (const at of run) copied.add(at)
    run = []
  }
  for (const [at, original] of matched.entries()) {
    if (original < 0) continue
    const last = run.at(-1)
    const step = last === undefined ? 1 : original - (matched[last] as number)
    if (last !== undefined && (at - last > 3 || step < 1 || step > 3)) close()
    run.push(at)
  }
  close()
  return [...copied]
}

function likest(
  pairs: ReadonlySet<string>,
  source: readonly (ReadonlySet<string> | null)[],
  places: ReadonlyMap<string, number[]>,
): number {
  const shared = new Map<number, number>()
  for (const pair of pairs) for (const at of places.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  let best = -1
  let most = leastAlike
  for (const [at, count] of shared) {
    const alike = (2 * count) / (pairs.size + (source[at]?.size ?? 0))
    if (alike >= most) {
      best = at
      most = alike
    }
  }
  return best
}

function pairsOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))
}
