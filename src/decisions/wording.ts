import { shortName } from '../analysis/countries/short-names.ts'
import type { DifferenceKind } from '../comparison/claim.ts'
import { count, list, shorten } from '../wording.ts'
import { type Decision, deniedBy, type FigureKind } from './format.ts'
import type { Trouble } from './states.ts'

const differences: Readonly<Record<DifferenceKind, string>> = {
  conflict: 'contradiction',
  number: 'difference in figures',
  wording: 'difference in words',
  attribution: 'difference in who says it',
  hedge: 'difference in certainty',
}

/** What was decided, in a few words, without the passage: "Not a country", "Said by Ana Ruiz". */
export function decisionName(decision: Decision): string {
  switch (decision.decision) {
    case 'not the same claim':
      return 'Not the same claim'
    case 'same claim':
      return 'The same claim'
    case 'confirm claim':
      return 'Confirmed as one claim'
    case 'ignore difference':
      return `Ignored: ${differenceText(decision)}`
    case 'confirm difference':
      return `Confirmed: ${differenceText(decision)}`
    case 'another speaker':
      return decision.of === 'speaker' ? `Stands for ${decision.speaker}` : saidBy(decision.speaker)
    case 'mark as quote':
      return decision.speaker ? `A quote, s${saidBy(decision.speaker).slice(1)}` : 'A quote, nobody’s speech'
    case 'mark as statement':
      return decision.speaker ? `A statement, s${saidBy(decision.speaker).slice(1)}` : 'A statement'
    case 'mark as country':
      return `A country: ${shortName(decision.code)}`
    case 'mark as figure':
      return `A figure: ${figureText(decision)}`
    case 'mark as speaker':
      return `A speaker: ${decision.speaker}`
    case 'note':
      return decision.note
    default:
      return `Not a ${deniedBy(decision)}`
  }
}

function differenceText({
  detail,
  difference,
}: Extract<Decision, { decision: 'ignore difference' | 'confirm difference' }>) {
  return detail?.replace(/\.$/u, '') ?? differences[difference]
}

function saidBy(speaker: string | null): string {
  return speaker === null ? 'Said by nobody whom the article names' : `Said by ${speaker}`
}

const units: Partial<Record<FigureKind, string>> = { percent: '%' }

/** "36 countries", "20%", "75,000,000 USD" */
function figureText(figure: Extract<Decision, { decision: 'mark as figure' }>): string {
  const value = figure.value.toLocaleString('en', { maximumFractionDigits: 6 })
  const unit = units[figure.kind] ?? (figure.unit ? ` ${figure.unit}` : '')
  return `${value}${unit}${figure.counted ? ` ${figure.counted}` : ''}`
}

/** The passages in quotation marks: the first, and how many others. */
export function passagesText({ passages }: Decision, limit = 60): string {
  const [first, ...others] = passages.map(({ quote }) => `“${shorten(quote, limit)}”`)
  return others.length > 1 ? `${first} and ${count(others.length, 'other passage')}` : list([first ?? '', ...others])
}

/**
 * Why a decision needs another look, in one sentence.
 *
 * @param name what to call an article
 */
export function troubleText(trouble: Trouble, name: (path: string) => string): string {
  switch (trouble.kind) {
    case 'no article':
      return `${name(trouble.passage.file)} is gone, or is no longer read as an article.`
    case 'no passage':
      return `${name(trouble.passage.file)} no longer says “${shorten(trouble.passage.quote, 80)}” there, or says it in several places.`
    case 'other words':
      return `The words have changed in ${name(trouble.passage.file)}: “${shorten(trouble.passage.quote, 80)}”.`
    case 'not followed':
      return 'The comparison does not follow it: a later decision speaks against it, or a passage is no statement any more.'
  }
}
