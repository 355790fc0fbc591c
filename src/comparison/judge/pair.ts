import * as l10n from '@vscode/l10n'
import type { Span, TokenSpan } from '../../analysis/article.ts'
import type { DifferenceKind, PathSpan } from '../claim.ts'
import type { Link } from '../link.ts'
import type { Proposition } from '../propositions.ts'
import { type Change, comparedWords, diffWords } from '../word-diff.ts'

/** Two mentions of one claim in different articles; `link` where they were linked themselves. */
export interface Pair {
  a: Proposition
  b: Proposition
  link: Link | undefined
}

/** A difference between the two mentions of a pair. */
export interface Finding {
  kind: DifferenceKind
  detail: string
  spans: PathSpan[]
}

/** What the article of a mention is called. */
export type NameOf = (mention: Proposition) => string

/** Looks for one kind of difference; undefined where there is none to be sure of. */
export type Judge = (pair: Pair, nameOf: NameOf) => Finding | undefined

/** How the words of two mentions differ. */
export interface Words {
  /** Share of the longer, and of the shorter, mention's words that both have, in order. */
  ofLonger: number
  ofShorter: number
  /** In the order of the text. */
  changes: Change[]
}

const known = new WeakMap<Pair, Words>()

/** How the words of the two mentions differ; worked out once for all judges. */
export function wordsOf(pair: Pair): Words {
  let found = known.get(pair)
  if (!found) {
    const [one, other] = [comparedWords(pair.a.tokens), comparedWords(pair.b.tokens)]
    const { shared, before, inner, after } = diffWords(one, other)
    const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length, 1)]
    found = { ofLonger: shared / longer, ofShorter: shared / Math.max(1, shorter), changes: [before, ...inner, after] }
    known.set(pair, found)
  }
  return found
}

export function at({ path }: Proposition, { start, end }: Span): PathSpan {
  return { path, start, end }
}

/** The words of a mention between two offsets, on one line. */
export function quoted({ start, text }: Proposition, span: Span): string {
  return text.slice(Math.max(0, span.start - start), Math.max(0, span.end - start)).replace(/\s+/g, ' ')
}

/** So many words go along on either side, so that changed words can be understood. */
const around = 3
/** Most words that are quoted together. */
const most = 14

/**
 * Words of a mention in quotation marks, with the words around them; an ellipsis where more stood there.
 *
 * @param run the tokens that may be quoted, in the order of the text
 * @param span the words that it is about
 */
export function excerpt(mention: Proposition, run: readonly TokenSpan[], span: Span): string {
  const words = run.filter(({ kind }) => kind === 'word')
  const from = words.findIndex((word) => word.end > span.start)
  if (from < 0) return l10n.t('“{0}”', quoted(mention, span))
  const to = Math.max(
    from,
    words.findLastIndex((word) => word.start < span.end),
  )
  const first = Math.max(0, from - around)
  const last = Math.min(words.length - 1, to + around, first + most - 1)
  const text = quoted(mention, { start: words[first]?.start ?? span.start, end: words[last]?.end ?? span.end })
  const [lead, tail] = [first > 0 ? '… ' : '', last < words.length - 1 ? ' …' : '']
  return l10n.t('“{0}”', `${lead}${text.replace(/[“”"«»]/g, '')}${tail}`)
}
