import type { Proposition } from './propositions.ts'

const negations = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\w+n['’]t)$/i

/** Does the proposition deny something on its surface? */
export function isNegated({ tokens }: Pick<Proposition, 'tokens'>): boolean {
  return tokens.some(({ text }) => negations.test(text))
}
