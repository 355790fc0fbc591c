import type { TokenSpan } from '../../analysis/article.ts'
import modality from '../data/modality.json' with { type: 'json' }
import type { Proposition } from '../propositions.ts'
import { at, type Finding, type NameOf, type Pair } from './pair.ts'

type Degree = keyof typeof modality | 'certain'

const degrees = new Map(
  Object.entries(modality).flatMap(([degree, words]) => words.map((word) => [word, degree as Degree])),
)
const names: Record<Degree, string> = {
  certain: 'states it as certain',
  likely: 'says that it is likely',
  planned: 'says that it is planned',
  possible: 'says that it is possible',
  denied: 'reports a denial',
}

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
      detail: `${nameOf(mention)} ${names.possible} (“${cue.token.text.toLowerCase()}”), ${nameOf(plain)} ${names[against]}${rest[0] ? ` (“${rest[0].token.text.toLowerCase()}”)` : ''}.`,
      spans: [at(mention, cue.token), at(plain, rest[0]?.token ?? plain)],
    }
  }
  return
}

function hedgesOf({ tokens, headline }: Proposition): { token: TokenSpan; degree: Degree }[] {
  if (headline) return []
  return tokens.flatMap((token) => {
    const degree = degrees.get(token.text.toLowerCase())
    return degree && !(token.text === 'May') ? [{ token, degree }] : []
  })
}
