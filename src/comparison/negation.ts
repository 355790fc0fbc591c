import type { TokenSpan } from '../analysis/article.ts'
import type { Proposition } from './propositions.ts'

const negations = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\w+n['’]t)$/i

/** The words by which a proposition denies something. */
export function negationsIn({ tokens }: Pick<Proposition, 'tokens'>): TokenSpan[] {
  return tokens.filter(({ text }) => negations.test(text))
}
