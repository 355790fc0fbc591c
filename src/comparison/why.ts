import * as l10n from '@vscode/l10n'
import { list, regionName } from '../wording.ts'
import { likeness } from './alignment.ts'
import type { Cluster } from './cluster.ts'
import type { Link } from './link.ts'
import { sameSpeaker, speakerKind } from './people.ts'
import type { Proposition } from './propositions.ts'
import type { Unit } from './units.ts'

/** Most things named of one sort, and pairs of words that mean the same. */
const most = 3
const mostPairs = 2
/** Words less alike than this are not said to mean the same. */
const leastAlike = 0.7

type Sort = 'numbers' | 'names' | 'words' | 'pairs'

/** By unit: the words for it, and what it weighs. */
type Ties = Map<string, { text: string; weight: number }>

/** What ties the mentions of a claim, in a plain sentence; "" where there is but one. */
export function whyOf({ links }: Cluster): string {
  if (!links.length) return ''
  const ties: Record<Sort, Ties> = { numbers: new Map(), names: new Map(), words: new Map(), pairs: new Map() }
  for (const link of links) collect(link, ties)
  for (const key of ties.pairs.keys()) if (key.split(' ').some((word) => ties.words.has(word))) ties.pairs.delete(key)
  const speaker = links.map(({ alignment: { a, b } }) => speakerOf(a, b)).find(Boolean)
  const parts = [
    speaker ? l10n.t('quote {0}', speaker) : '',
    part(ties.numbers, (figures, many) =>
      many ? l10n.t('give the same figures {0}', figures) : l10n.t('give the same figure {0}', figures),
    ),
    part(ties.names, (names) => l10n.t('name {0}', names)),
    part(ties.words, (words) => l10n.t('speak of {0}', words), quote),
    part(
      ties.pairs,
      (pairs) => l10n.t('say {0}', pairs),
      (pair) => pair,
      mostPairs,
    ),
  ].filter(Boolean)
  const decided = links.some((link) => link.decided) ? l10n.t('A reader’s decision joined them.') : ''
  // What the passages do, in a row: “They quote Ana Ruiz and speak of “bridge”.”
  const told = parts.length ? l10n.t('They {0}.', list(parts)) : ''
  return [decided, told].filter(Boolean).join(' ')
}

function collect({ alignment: { a, b, matchedA, weightsA } }: Link, ties: Record<Sort, Ties>): void {
  for (const [at, unit] of a.units.entries()) {
    const match = matchedA[at] as number
    if (!match || unit.part !== undefined || unit.framed || unit.key.startsWith('#')) continue
    const weight = match * (weightsA[at] as number)
    if (match === 1) add(ties[sortOf(unit)], unit.key, textOf(a, unit), weight)
    else if (match >= leastAlike && unit.kind === 'word') {
      const other = b.units.find((one) => one.kind === 'word' && !one.framed && likeness(unit, one) === match)
      if (!other) continue
      const [one = '', two = ''] = [textOf(a, unit), textOf(b, other)].map(quote).sort()
      const text = l10n.t('{0} for {1}', one, two)
      add(ties.pairs, [unit.key, other.key].sort().join(' '), text, weight)
    }
  }
}

function sortOf({ kind }: Unit): Sort {
  if (kind === 'number') return 'numbers'
  return kind === 'word' ? 'words' : 'names'
}

function add(ties: Ties, key: string, text: string, weight: number): void {
  const known = ties.get(key)
  if (known) known.weight += weight
  else ties.set(key, { text, weight })
}

/** The one person who says it in both. That unnamed sources of two articles are the same is not to be known. */
function speakerOf({ speaker }: Proposition, other: Proposition): string | undefined {
  return speaker && speakerKind(speaker) === 'person' && sameSpeaker(speaker, other.speaker) ? speaker : undefined
}

/** What ties the passages in one way, as `say` words it; "" for nothing. */
function part(
  ties: Ties,
  say: (listed: string, many: boolean) => string,
  form = (text: string) => text,
  limit = most,
): string {
  const sorted = [...ties.values()].sort((a, b) => b.weight - a.weight)
  const listed = [...new Set(sorted.map(({ text }) => form(text)))].slice(0, limit)
  return listed.length ? say(list(listed), listed.length > 1) : ''
}

function quote(text: string): string {
  return l10n.t('“{0}”', text.toLowerCase())
}

function textOf({ tokens }: Proposition, { kind, key, start, end }: Unit): string {
  if (kind === 'country') return regionName(key) ?? key
  const text = tokens.flatMap((token) => (token.start < end && start < token.end ? [token] : []))
  const whole = text.map((token, at) =>
    at > 0 && token.start > (text[at - 1]?.end ?? 0) ? ` ${token.text}` : token.text,
  )
  return whole.join('').replace(/['’]s?$/, '')
}
