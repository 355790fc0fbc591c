import { type Statement, statementsOf } from '../../analysis/statements.ts'
import type { Entry } from '../../library/library.ts'
import { Evident } from './evidence.ts'
import { likeness } from './likeness.ts'

/** Statements given when no number is. */
const usual = 20

/** What `crossread_who_said_what` is asked: about what, by whom, or both. */
export interface SaidInput {
  about?: string
  speaker?: string
  limit?: number
}

/** Statements that articles have people make, those closest to the words asked for first. */
export function whoSaidWhat(entries: readonly Entry[], { about, speaker, limit = usual }: SaidInput) {
  const evident = new Evident(entries)
  const [onSubject, bySpeaker] = [about, speaker].map((words) => (words === undefined ? () => 1 : likeness(words)))
  const found = entries
    .flatMap((entry) => statementsOf(entry.article).map((statement) => ({ entry, statement })))
    .map(({ entry, statement }) => {
      const alike = (onSubject?.(around(entry, statement)) ?? 0) * (bySpeaker?.(statement.speaker) ?? 0)
      return { entry, statement, alike }
    })
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike)
  return {
    found: found.length,
    statements: found.slice(0, limit).map(({ entry, statement }) => told(entry, statement, evident)),
  }
}

function told({ uri, article }: Entry, { speaker, category, attribution }: Statement, evident: Evident) {
  const role = article.annotations.find((one) => one.type === 'speaker' && one.name === speaker && one.role)
  return {
    speaker,
    speakerIs: category,
    role: role?.type === 'speaker' ? role.role : undefined,
    reported: attribution.kind,
    said: evident.all(uri, attribution.content),
    credited: evident.all(uri, attribution.source),
    reportingWords: evident.all(uri, attribution.cue),
    confidence: attribution.confidence,
  }
}

/** The sentences that a statement stands in: "he called it safe" is about the bridge of the same sentence. */
function around({ text, article }: Entry, { attribution: { content } }: Statement): string {
  const inside = article.sentences.filter((sentence) =>
    content.some((span) => span.start < sentence.end && sentence.start < span.end),
  )
  return inside.map(({ start, end }) => text.slice(start, end)).join(' ')
}
