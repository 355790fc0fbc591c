import type { Decisions } from './decisions.ts'
import { type Decision, deniedBy, markables } from './format.ts'

/**
 * Decisions that a newer one takes the place of: about the same passages, and saying the same thing or the contrary.
 *
 * @param newer made from the texts as they are, so that its passages stand where they say they do
 */
export function supersededBy(
  newer: Decision,
  decisions: Decisions,
  textOf: (path: string) => string | undefined,
): Decision[] {
  const subject = subjectOf(newer)
  if (subject === undefined) return []
  const places = new Set(newer.passages.map(({ file, at }) => `${at} ${file}`))
  const about = new Set(newer.passages.flatMap(({ file }) => decisions.about(file)))
  return [...about].filter((older) => {
    if (subjectOf(older) !== subject || older.passages.length !== newer.passages.length) return false
    return older.passages.every((passage) => {
      const text = textOf(passage.file)
      const anchor = text === undefined ? undefined : decisions.anchor(passage, text)
      return anchor && places.has(`${anchor.start} ${passage.file}`)
    })
  })
}

/** What a decision settles: two that settle the same about the same passages do not go together. */
function subjectOf(decision: Decision): string | undefined {
  switch (decision.decision) {
    case 'same claim':
    case 'not the same claim':
    case 'confirm claim':
      return 'claim'
    case 'ignore difference':
    case 'confirm difference':
      return `difference ${decision.difference}`
    case 'another speaker':
      return `who ${decision.of}`
    case 'note':
      return undefined
    default:
      return deniedBy(decision) ?? markables.find((kind) => decision.decision === `mark as ${kind}`)
  }
}
