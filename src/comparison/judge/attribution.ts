import { foldName } from '../../analysis/speakers/fold.ts'
import type { PathSpan } from '../claim.ts'
import { sameSpeaker, speakerKind } from '../people.ts'
import type { Proposition } from '../propositions.ts'
import { at, type Finding, type Pair } from './pair.ts'

/** Least likeness of two mentions for another source, and for a missing one, to mean something. */
const leastAlike = 0.25
const leastPlain = 0.5

/** Is it given to another source, or stated as fact where the other report credits someone? */
export function attribution({ a, b, link }: Pair): Finding | undefined {
  if (a.headline || b.headline || !link || link.similarity.dice < leastAlike) return
  if (a.speaker && b.speaker) {
    if (!differ(a.speaker, b.speaker) || names(a, b.speaker) || names(b, a.speaker)) return
    return {
      kind: 'attribution',
      detail: `One report credits ${a.speaker}, another ${b.speaker}.`,
      spans: [sourceOf(a), sourceOf(b)],
    }
  }
  const [credited, plain] = a.speaker ? [a, b] : [b, a]
  if (!credited.speaker || plain.attribution || plain.quotes.length || names(plain, credited.speaker)) return
  if (link.similarity.dice < leastPlain) return
  const kind = speakerKind(credited.speaker)
  if (credited.attribution?.kind !== 'indirect' || (kind !== 'person' && kind !== 'group')) return
  return {
    kind: 'attribution',
    detail: `One report credits ${credited.speaker}, another states it without a source.`,
    spans: [sourceOf(credited), at(plain, plain)],
  }
}

/** Two persons, or a person and a group: nothing else is sure to be two sources. */
function differ(a: string, b: string): boolean {
  if (sameSpeaker(a, b)) return false
  const kinds = [speakerKind(a), speakerKind(b)]
  return kinds.includes('person') && kinds.every((kind) => kind === 'person' || kind === 'group')
}

/** Does the mention itself name that speaker, as source or as subject? */
function names({ text }: Proposition, speaker: string): boolean {
  const last = foldName(speaker).split(' ').at(-1)
  return Boolean(last && foldName(text).split(' ').includes(last))
}

function sourceOf(mention: Proposition): PathSpan {
  return at(mention, mention.attribution?.source[0] ?? mention)
}
