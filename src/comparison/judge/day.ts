import * as l10n from '@vscode/l10n'
import type { Span } from '../../analysis/article.ts'
import type { Proposition } from '../propositions.ts'
import { at, type Finding, type NameOf, type Pair, quoted, wordsOf } from './pair.ts'

/** Share of the shorter clause's words that both must have, in order, for a day in the same place to be the same day. */
const leastShare = 0.6
/** Or else the least likeness of two mentions with a single day each. */
const leastAlike = 0.6

/** Is it said to have happened on another day, or in another year? */
export function day(pair: Pair, nameOf: NameOf): Finding | undefined {
  const { a, b, link } = pair
  const [one, other] = [timesIn(a), timesIn(b)]
  const [x, y] = [one[0], other[0]]
  if (!x || !y || one.length > 1 || other.length > 1 || x.kind !== y.kind || agree(x.key, y.key)) return
  if (!inPlace(pair, x, y) && !(link && link.similarity.dice >= leastAlike)) return
  return {
    kind: 'number',
    detail: l10n.t('{0} says {1}, {2} {3}.', nameOf(a), quoted(a, x), nameOf(b), quoted(b, y)),
    spans: [at(a, x), at(b, y)],
  }
}

interface Time extends Span {
  kind: 'day' | 'date'
  key: string
}

/** Weekdays, and dates with a year or a month. */
function timesIn({ units, numbers }: Proposition): Time[] {
  const dates = numbers.flatMap(({ kind, date, start, end }): Time[] =>
    kind === 'date' && date ? [{ kind: 'date', key: date, start, end }] : [],
  )
  const days = units.flatMap(({ kind, key, start, end, framed }): Time[] =>
    kind === 'day' && !framed && key.endsWith('day') && !dates.some((date) => date.start <= start && end <= date.end)
      ? [{ kind: 'day', key, start, end }]
      : [],
  )
  return [...days, ...dates]
}

/** Is one the other, only told more closely: 2022 and February 2022? */
function agree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}

/** Does one stand where the other does, in clauses that are much alike? */
function inPlace(pair: Pair, x: Span, y: Span): boolean {
  const { ofShorter, changes } = wordsOf(pair)
  if (ofShorter < leastShare) return false
  const holds = (words: readonly Span[], span: Span) =>
    words.some(({ start, end }) => start < span.end && span.start < end)
  return changes.some((change) => holds(change.a, x) && holds(change.b, y))
}
