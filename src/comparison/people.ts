import { foldName } from '../analysis/speakers/fold.ts'
import sources from './data/sources.json' with { type: 'json' }

const outletNames = new Set(
  [...sources.agencies, ...sources.outlets].flatMap(({ name, ...other }) =>
    [name, ...('also' in other ? (other.also ?? []) : [])].map(foldName),
  ),
)
const groups =
  /(?:s|people|police|statement|declaration|communique|communiqué|document|report|letter|government|ministry|office|spokesman|spokeswoman|spokesperson)$/i

export type SpeakerKind = 'person' | 'group' | 'outlet' | 'unknown'

/**
 * What kind of speaker a canonical name is. "Steve Witkoff" is a person, "US representatives" and "joint statement" are
 * groups; a description of one person ("the mogul") may be anybody and is unknown.
 */
export function speakerKind(name: string): SpeakerKind {
  const folded = foldName(name)
  if (outletNames.has(folded)) return 'outlet'
  const words = name.replace(/^(?:the|a|an)\s+/i, '').split(/\s+/)
  if (!words.every((word) => /^[\p{L}.'’-]+$/u.test(word))) return 'unknown'
  const last = words.at(-1) ?? ''
  if (/^\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(last)) return words.length > 1 && words.length < 5 ? 'person' : 'unknown'
  return /^\p{Ll}/u.test(last) && groups.test(last) ? 'group' : 'unknown'
}

/** Are two canonical names one person or body? "Witkoff" and "Steve Witkoff" are, and a slip in a first name passes. */
export function sameSpeaker(a: string | null, b: string | null): boolean {
  if (!a || !b) return false
  const [one, other] = [foldName(a), foldName(b)]
  if (!one || !other) return false
  if (one === other) return true
  const [x, y] = [one.split(' '), other.split(' ')]
  return x.at(-1) === y.at(-1) && (x.length === 1 || y.length === 1 || x[0]?.[0] === y[0]?.[0])
}
