import * as l10n from '@vscode/l10n'
import type { TokenSpan } from '../../analysis/article.ts'
import modality from '../data/modality.json' with { type: 'json' }
import type { Proposition } from '../propositions.ts'
import { at, type Finding, type NameOf, type Pair } from './pair.ts'

type Degree = keyof typeof modality | 'certain'

const degrees = new Map(
  Object.entries(modality).flatMap(([degree, words]) => words.map((word) => [word, degree as Degree])),
)
/** Least likeness of two mentions for a word of doubt in one to mean something. */
const leastAlike = 0.5

/** Is it certain in one report and only possible in the other? Plans and likelihoods lie between and count for neither. */
export function hedge({ a, b, link }: Pair, nameOf: NameOf): Finding | undefined {
  if (!link || link.similarity.dice < leastAlike) return
  const [one, other] = [hedgesOf(a), hedgesOf(b)]
  for (const [mention, hedges, plain, rest] of [
    [a, one, b, other],
    [b, other, a, one],
  ] as const) {
    const cue = hedges.find(({ degree }) => degree === 'possible')
    if (!cue || rest.some(({ degree }) => degree === 'possible' || degree === 'likely')) continue
    const against = rest[0]?.degree ?? 'certain'
    return {
      kind: 'hedge',
      detail: detailOf(against, nameOf(mention), cue.token, nameOf(plain), rest[0]?.token),
      spans: [at(mention, cue.token), at(plain, rest[0]?.token ?? plain)],
    }
  }
  return
}

/** “A says that it is possible (“may”), B states it as certain.” */
function detailOf(against: Degree, one: string, cue: TokenSpan, other: string, rest: TokenSpan | undefined): string {
  const given = [one, cue.text.toLowerCase(), other, rest?.text.toLowerCase() ?? '']
  switch (against) {
    case 'certain':
      return l10n.t('{0} says that it is possible (“{1}”), {2} states it as certain.', ...given)
    case 'planned':
      return l10n.t('{0} says that it is possible (“{1}”), {2} says that it is planned (“{3}”).', ...given)
    case 'denied':
      return l10n.t('{0} says that it is possible (“{1}”), {2} reports a denial (“{3}”).', ...given)
    default:
      return l10n.t('{0} says that it is possible (“{1}”), {2} says that it is likely (“{3}”).', ...given)
  }
}

function hedgesOf({ tokens, headline }: Proposition): { token: TokenSpan; degree: Degree }[] {
  if (headline) return []
  return tokens.flatMap((token) => {
    const degree = degrees.get(token.text.toLowerCase())
    return degree && !(token.text === 'May') ? [{ token, degree }] : []
  })
}
