import * as l10n from '@vscode/l10n'
import type { Span } from '../../analysis/article.ts'
import { foldName } from '../../analysis/speakers/fold.ts'
import type { PathSpan } from '../claim.ts'
import { sameSpeaker, speakerKind } from '../people.ts'
import type { Proposition } from '../propositions.ts'
import { at, type Finding, type NameOf, type Pair, quoted, wordsOf } from './pair.ts'

/** Least likeness of two mentions for another source, and for a missing one, to mean something. */
const leastAlike = 0.25
const leastPlain = 0.5
/** Share of words that two clauses must have in common for a source to be in the same place. */
const leastShare = 0.75

/** Is it given to another source, or stated as fact where the other report credits someone? */
export function attribution(pair: Pair, nameOf: NameOf): Finding | undefined {
  const { a, b, link } = pair
  if (a.headline || b.headline || !link || link.similarity.dice < leastAlike) return
  const swapped = replaced(pair, nameOf)
  if (swapped) return swapped
  if (a.speaker && b.speaker) {
    if (!differ(a.speaker, b.speaker) || names(a, b.speaker) || names(b, a.speaker)) return
    return {
      kind: 'attribution',
      detail: l10n.t('{0} credits {1}, {2} {3}.', nameOf(a), a.speaker, nameOf(b), b.speaker),
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
    detail: l10n.t(
      '{0} credits {1}, {2} states it without a source.',
      ...[nameOf(credited), credited.speaker, nameOf(plain)],
    ),
    spans: [sourceOf(credited), at(plain, plain)],
  }
}

/** Two clauses alike but for the name of the source, in the same place. */
function replaced(pair: Pair, nameOf: NameOf): Finding | undefined {
  const { a, b } = pair
  if (!a.sources.length || !b.sources.length) return
  const { ofLonger, changes } = wordsOf(pair)
  if (ofLonger < leastShare) return
  for (const change of changes) {
    const [x, y] = [sourceAt(a, change.a), sourceAt(b, change.b)]
    if (!x || !y) continue
    const [left, right] = [quoted(a, x), quoted(b, y)]
    if (!isName(left) || !isName(right) || sameSpeaker(left, right)) continue
    return {
      kind: 'attribution',
      detail: l10n.t('{0} credits {1}, {2} {3}.', nameOf(a), left, nameOf(b), right),
      spans: [at(a, x), at(b, y)],
    }
  }
  return
}

/** The changed words that lie in a source, where all of them do. */
function sourceAt({ sources }: Proposition, words: readonly Span[]): Span | undefined {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return
  const span = { start: first.start, end: last.end }
  return sources.some(({ start, end }) => start <= span.start && span.end <= end) ? span : undefined
}

function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*)+$/u.test(text)
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
