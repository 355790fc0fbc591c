import type { ArticleAt } from '../claim.ts'

/** For each sentence of the second article: the one of the first that it repeats, or -1. */
export type Copied = readonly number[]

/** Sentences in a row that make a copied portion, and the share of their word pairs that must be the same. */
const leastRun = 3
const leastAlike = 0.8
/** In an article so much of which is the same, runs may be shorter. */
const mostlyCopied = 0.6
/** Shorter sentences are too easily alike. */
const leastWords = 6

/** The word pairs of each sentence, and the sentences of each word pair. */
interface Indexed {
  sentences: (ReadonlySet<string> | null)[]
  places: ReadonlyMap<string, number[]>
}

/** Finds sentences of one article that another repeats: nearly the same words, within a run of such sentences in both. */
export class Copies {
  readonly #articles: readonly ArticleAt[]
  readonly #indexed: (Indexed | undefined)[] = []

  constructor(articles: readonly ArticleAt[]) {
    this.#articles = articles
  }

  /** @param from and `to` are indexes of the articles */
  between(from: number, to: number): Copied {
    const source = this.#index(from)
    const matched = this.#index(to).sentences.map((pairs) => (pairs ? likest(pairs, source) : -1))
    const kept = new Set(mostly(matched, this.#index(to)) ? matched.keys() : copiedRun(matched))
    return matched.map((original, at) => (kept.has(at) ? original : -1))
  }

  #index(article: number): Indexed {
    const known = this.#indexed[article]
    if (known) return known
    const indexed = indexOf(this.#articles[article] as ArticleAt)
    this.#indexed[article] = indexed
    return indexed
  }
}

function indexOf({ article }: ArticleAt): Indexed {
  const places = new Map<string, number[]>()
  const sentences = article.sentences.map(({ tokens, block }, at) => {
    if (article.blocks[block]?.kind !== 'paragraph') return null
    const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text.toLowerCase())
    if (words.length < leastWords) return null
    const pairs = pairsOf(words)
    for (const pair of pairs) {
      const list = places.get(pair)
      if (list) list.push(at)
      else places.set(pair, [at])
    }
    return pairs
  })
  return { sentences, places }
}

function mostly(matched: readonly number[], { sentences }: Indexed): boolean {
  const all = sentences.filter((pairs) => pairs !== null).length
  const same = matched.filter((original) => original >= 0).length
  return same > 1 && same >= mostlyCopied * all
}

/** The sentences that lie in a run of copies whose originals follow each other too; short ones between count along. */
function copiedRun(matched: readonly number[]): number[] {
  const copied: number[] = []
  let run: number[] = []
  const close = () => {
    if (run.length >= leastRun) copied.push(...run)
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
  return copied
}

function likest(pairs: ReadonlySet<string>, { sentences, places }: Indexed): number {
  const shared = new Map<number, number>()
  for (const pair of pairs) for (const at of places.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  let best = -1
  let most = leastAlike
  for (const [at, count] of shared) {
    const alike = (2 * count) / (pairs.size + (sentences[at]?.size ?? 0))
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
