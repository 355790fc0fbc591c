import * as l10n from '@vscode/l10n'
import symmetric from '../data/symmetric.json' with { type: 'json' }
import { kinship } from '../lexicon.ts'
import type { Proposition } from '../propositions.ts'
import { stemOf } from '../stems.ts'
import type { Unit } from '../units.ts'
import { at, excerpt, type Finding, type NameOf, type Pair } from './pair.ts'

/** How alike two verbs must be. */
const leastAlike = 0.8
/** Verbs that say the same whoever is named first ("met"), or next to nothing. */
const mutual: ReadonlySet<string> = new Set(symmetric.map(stemOf))
/** Words between a verb and the one who does it or to whom it is done. */
const mostBetween = 4

interface Roles {
  verb: Unit
  doer: Unit
  done: Unit
}

/** Does one report have the doer and the one to whom it is done change places: “A attacked B” and “B attacked A”? */
export function roles({ a, b }: Pair, nameOf: NameOf): Finding | undefined {
  for (const x of rolesIn(a))
    for (const y of rolesIn(b)) {
      if (kinship(x.verb.key, y.verb.key) < leastAlike) continue
      if (!isSame(x.doer, y.done) || !isSame(x.done, y.doer) || isSame(x.doer, x.done)) continue
      const spans = [x, y].map((found) => {
        const units = [found.doer, found.verb, found.done]
        return { start: Math.min(...units.map(({ start }) => start)), end: Math.max(...units.map(({ end }) => end)) }
      }) as [{ start: number; end: number }, { start: number; end: number }]
      const [left, right] = [excerpt(a, a.tokens, spans[0]), excerpt(b, b.tokens, spans[1])]
      return {
        kind: 'conflict',
        detail: l10n.t(
          'Who does it to whom is the other way round: {0} says {1}, {2} {3}.',
          ...[nameOf(a), left, nameOf(b), right],
        ),
        spans: [at(a, spans[0]), at(b, spans[1])],
      }
    }
  return
}

/** The names just before and after each verb, as who does it and to whom; the other way round after "was" and "by". */
function rolesIn({ units: all, tokens }: Proposition): Roles[] {
  const units = all.filter(({ framed }) => !framed)
  const named = units.filter(({ kind }) => kind === 'name' || kind === 'country')
  return units.flatMap((verb): Roles[] => {
    if (verb.kind !== 'word' || mutual.has(verb.key) || !(verb.verb || /ed$|s$/.test(textOf(tokens, verb)))) return []
    const before = named.findLast(({ end }) => end <= verb.start)
    const after = named.find(({ start }) => start >= verb.end)
    if (!before || !after) return []
    const [left, right] = [between(tokens, before.end, verb.start), between(tokens, verb.end, after.start)]
    if (left.length > mostBetween || right.length > mostBetween) return []
    const passive = right.includes('by') && left.some((word) => /^(?:is|are|was|were|been|being|be|got)$/.test(word))
    if (right.includes('by') && !passive) return []
    return [passive ? { verb, doer: after, done: before } : { verb, doer: before, done: after }]
  })
}

function isSame(a: Unit, b: Unit): boolean {
  return a.kind === b.kind && a.key === b.key
}

function textOf(tokens: Proposition['tokens'], { start }: Unit): string {
  return tokens.find((token) => token.start === start)?.text.toLowerCase() ?? ''
}

function between(tokens: Proposition['tokens'], from: number, to: number): string[] {
  return tokens.filter((token) => token.start >= from && token.end <= to).map(({ text }) => text.toLowerCase())
}
