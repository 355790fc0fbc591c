import type { Decisions } from './decisions.ts'
import { type Decision, isAboutClaims, type Passage } from './format.ts'

/** Why a decision may no longer hold. */
export type Trouble =
  /** The article is gone, or is no longer read as one. */
  | { kind: 'no article'; passage: Passage }
  /** The article no longer has the passage, or has several that it may be. */
  | { kind: 'no passage'; passage: Passage }
  /** It was about these very words, and they have changed. */
  | { kind: 'other words'; passage: Passage }
  /** The comparison does not follow it. */
  | { kind: 'not followed' }

/** How a decision stands against the articles as they are now. */
export interface State {
  decision: Decision
  /** None while it holds. */
  troubles: Trouble[]
}

/**
 * How each decision stands.
 *
 * @param textOf the text of an article; undefined when there is none under the path, null while that is not known
 * @param notFollowed decisions that the last comparison did not follow
 */
export function statesOf(
  decisions: Decisions,
  textOf: (path: string) => string | undefined | null,
  notFollowed: readonly Decision[] = [],
): State[] {
  return decisions.list.map((decision) => {
    const exact = decision.decision === 'ignore difference' || decision.decision === 'confirm difference'
    const troubles = decision.passages.flatMap((passage): Trouble[] => {
      const text = textOf(passage.file)
      if (text === null) return []
      if (text === undefined) return [{ kind: 'no article', passage }]
      const anchor = decisions.anchor(passage, text)
      if (!anchor) return [{ kind: 'no passage', passage }]
      return exact && anchor.changed ? [{ kind: 'other words', passage }] : []
    })
    if (!troubles.length && isAboutClaims(decision) && notFollowed.includes(decision))
      troubles.push({ kind: 'not followed' })
    return { decision, troubles }
  })
}
