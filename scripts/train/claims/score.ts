import type { Span } from '../../../src/analysis/article.ts'
import type { Claim } from '../../../src/comparison/claim.ts'
import type { Event, GoldMention } from './events.ts'

/** Links between files, by the claim that they belong to: what a resample draws from. */
export interface Outcome {
  /** For each marked claim: how many links it has, and how many of them were found. */
  marked: { links: number; found: number }[]
  /** For each claim of the comparison: how many links it has, and how many of them are right. */
  made: { links: number; right: number }[]
}

export interface Scores {
  precision: number
  recall: number
  f1: number
}

/** Holds the links of a comparison against those marked by hand, as the scorer of the evaluation does. */
export function outcomeOf(event: Event, claims: readonly Claim[]): Outcome {
  const seen = new Set<string>()
  return {
    marked: event.claims.map(({ mentions }) => {
      const links = acrossFiles(
        mentions.filter(({ optional }) => !optional),
        ({ file }) => file,
      )
      const found = links.filter(([a, b]) =>
        claims.some((claim) => claim.mentions.some((one) => is(one, a)) && claim.mentions.some((one) => is(one, b))),
      )
      return { links: links.length, found: found.length }
    }),
    made: claims.map(({ mentions }) => {
      const counted = { links: 0, right: 0 }
      for (const [a, b] of acrossFiles(mentions, ({ path }) => path)) {
        const key = [a, b]
          .map(({ path, start, end }) => `${path} ${start} ${end}`)
          .sort()
          .join(' ')
        if (seen.has(key)) continue
        seen.add(key)
        const both = event.claims.filter((claim) => [a, b].every((one) => claim.mentions.some((gold) => is(one, gold))))
        const optional = both.every((claim) =>
          claim.mentions.some((gold) => gold.optional && (is(a, gold) || is(b, gold))),
        )
        if (both.length && optional) continue
        counted.links++
        if (both.length) counted.right++
      }
      return counted
    }),
  }
}

export function scoresOf(outcomes: readonly Outcome[]): Scores {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const marked = outcomes.flatMap((outcome) => outcome.marked)
  const made = outcomes.flatMap((outcome) => outcome.made)
  const precision = sum(made.map(({ right }) => right)) / Math.max(1, sum(made.map(({ links }) => links)))
  const recall = sum(marked.map(({ found }) => found)) / Math.max(1, sum(marked.map(({ links }) => links)))
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
}

/** The interval in which 95 of 100 resamples of the claims have their F1. */
export function interval(outcomes: readonly Outcome[], random: () => number, resamples = 1000): [number, number] {
  const draw = <T>(list: readonly T[]): T[] => list.map(() => list[Math.floor(random() * list.length)] as T)
  const f1s = Array.from({ length: resamples }, () => {
    return scoresOf(outcomes.map(({ marked, made }) => ({ marked: draw(marked), made: draw(made) }))).f1
  }).sort((a, b) => a - b)
  return [f1s[Math.floor(resamples * 0.025)] as number, f1s[Math.floor(resamples * 0.975)] as number]
}

/** Is this the marked mention: do they share half of the shorter one, and is it no net thrown over the article? */
export function is(mention: Span & { path: string }, gold: GoldMention): boolean {
  const shared = Math.min(mention.end, gold.end) - Math.max(mention.start, gold.start)
  const [length, goldLength] = [mention.end - mention.start, gold.end - gold.start]
  return (
    mention.path === gold.file &&
    shared > 0 &&
    shared * 2 >= Math.min(length, goldLength) &&
    length <= Math.max(8 * goldLength, 500)
  )
}

function acrossFiles<T>(mentions: readonly T[], fileOf: (mention: T) => string): [T, T][] {
  return mentions.flatMap((a, at) =>
    mentions.slice(at + 1).flatMap((b): [T, T][] => (fileOf(a) === fileOf(b) ? [] : [[a, b]])),
  )
}
