import type { FiguredArticle } from './figure.ts'

/** Least likeness of two articles on one event. Unrelated news measures 0.06 in the middle, reports of one event 0.35. */
const leastLikeness = 0.16
/** Names and countries tie articles more than other words do. */
const nameWeight = 3

/** How many of an article's weightiest words are its telling ones, and how many two articles must share of them. */
const mostTelling = 30
const leastTelling = 2
/** A word that is telling in more articles than this finds nobody. */
const mostHolders = 200

interface Profile {
  telling: ReadonlySet<string>
  weights: ReadonlyMap<string, number>
  /** Square root of the sum of the weights. */
  size: number
}

const profiles = new WeakMap<FiguredArticle, Profile>()

/** Finds articles that may report one event by their telling words, so that not every two have to be looked at. */
export class TellingIndex {
  readonly #articles: FiguredArticle[] = []
  readonly #holders = new Map<string, number[]>()

  add(article: FiguredArticle): void {
    for (const key of profileOf(article).telling) {
      const list = this.#holders.get(key)
      if (list) list.push(this.#articles.length)
      else this.#holders.set(key, [this.#articles.length])
    }
    this.#articles.push(article)
  }

  /** Places of articles added after the one at a place that have enough telling words in common with it, in their order. */
  after(place: number): number[] {
    const shared = new Map<number, number>()
    for (const key of profileOf(this.#articles[place] as FiguredArticle).telling) {
      const holders = this.#holders.get(key) as number[]
      if (holders.length > mostHolders) continue
      for (const other of holders) if (other > place) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    return [...shared].flatMap(([other, times]) => (times >= leastTelling ? [other] : [])).sort((a, b) => a - b)
  }
}

/** Do two articles report one event, by the names and words they share? In others, the same count is another count. */
export function areRelated(a: FiguredArticle, b: FiguredArticle): boolean {
  const [one, other] = [profileOf(a), profileOf(b)]
  // A cheap look first: most articles of a large folder have nothing to do with each other.
  let telling = 0
  for (const key of one.telling) if (other.telling.has(key)) telling++
  if (telling < leastTelling) return false
  let shared = 0
  for (const [key, weight] of one.weights) shared += Math.min(weight, other.weights.get(key) ?? 0)
  return shared >= leastLikeness * one.size * other.size
}

function profileOf(article: FiguredArticle): Profile {
  const known = profiles.get(article)
  if (known) return known
  const weights = new Map<string, number>()
  let sum = 0
  for (const [key, times] of article.holders) {
    const named = /^(?:name|country) /.test(key)
    if (/^number /.test(key) || /day$/.test(key)) continue
    const weight = (1 + Math.log(times)) * (named ? nameWeight : 1)
    weights.set(key, weight)
    sum += weight
  }
  const heaviest = [...weights].sort((x, y) => y[1] - x[1]).slice(0, mostTelling)
  const profile = { telling: new Set(heaviest.map(([key]) => key)), weights, size: Math.sqrt(sum) }
  profiles.set(article, profile)
  return profile
}
