import * as l10n from '@vscode/l10n'
import { shortName } from '../analysis/countries/short-names.ts'
import type { DifferenceKind } from '../comparison/claim.ts'
import { locale } from '../language.ts'
import { list, numeral, percentage, regionName, shorten } from '../wording.ts'
import { type Decision, deniedBy, type Markable } from './format.ts'
import type { Trouble } from './states.ts'

const differences = (): Readonly<Record<DifferenceKind, string>> => ({
  conflict: l10n.t('contradiction'),
  number: l10n.t('difference in figures'),
  wording: l10n.t('difference in words'),
  attribution: l10n.t('difference in who says it'),
  hedge: l10n.t('difference in certainty'),
})

/** What was decided, in a few words, without the passage: "Not a country", "Said by Ana Ruiz". */
export function decisionName(decision: Decision): string {
  switch (decision.decision) {
    case 'not the same claim':
      return l10n.t('Not the same claim')
    case 'same claim':
      return l10n.t('The same claim')
    case 'confirm claim':
      return l10n.t('Confirmed as one claim')
    case 'ignore difference':
      return l10n.t('Ignored: {0}', differenceText(decision))
    case 'confirm difference':
      return l10n.t('Confirmed: {0}', differenceText(decision))
    case 'another speaker':
      if (decision.of === 'speaker') return l10n.t('Stands for {0}', String(decision.speaker))
      return decision.speaker === null
        ? l10n.t('Said by nobody whom the article names')
        : l10n.t('Said by {0}', decision.speaker)
    case 'mark as quote':
      return decision.speaker ? l10n.t('A quote, said by {0}', decision.speaker) : l10n.t('A quote, nobody’s speech')
    case 'mark as statement':
      return decision.speaker ? l10n.t('A statement, said by {0}', decision.speaker) : l10n.t('A statement')
    case 'mark as country':
      return l10n.t('A country: {0}', countryName(decision.code))
    case 'mark as figure':
      return l10n.t('A figure: {0}', figureText(decision))
    case 'mark as speaker':
      return l10n.t('A speaker: {0}', decision.speaker)
    case 'note':
      return decision.note
    default:
      return notA(deniedBy(decision) as Markable)
  }
}

function differenceText({
  detail,
  difference,
}: Extract<Decision, { decision: 'ignore difference' | 'confirm difference' }>) {
  return detail?.replace(/\.$/u, '') ?? differences()[difference]
}

/** "Not a country" */
export function notA(what: Markable): string {
  switch (what) {
    case 'country':
      return l10n.t('Not a country')
    case 'figure':
      return l10n.t('Not a figure')
    case 'quote':
      return l10n.t('Not a quote')
    case 'statement':
      return l10n.t('Not a statement')
    case 'speaker':
      return l10n.t('Not a speaker')
  }
}

/** "Ukraine" of "UA" */
export function countryName(code: string): string {
  return (locale() === 'en' ? undefined : regionName(code)) ?? shortName(code)
}

/** "36 countries", "20%", "75,000,000 USD" */
function figureText(figure: Extract<Decision, { decision: 'mark as figure' }>): string {
  const value = figure.kind === 'percent' ? percentage(figure.value) : numeral(figure.value, 6)
  const unit = figure.kind === 'percent' ? undefined : figure.unit
  return [value, unit, figure.counted].filter(Boolean).join(' ')
}

/** The passages in quotation marks: the first, and how many others. */
export function passagesText({ passages }: Decision, limit = 60): string {
  const [first, ...others] = passages.map(({ quote }) => l10n.t('“{0}”', shorten(quote, limit)))
  if (others.length < 2) return list([first ?? '', ...others])
  return l10n.t('{0} and {1} other passages', first ?? '', numeral(others.length))
}

/**
 * Why a decision needs another look, in one sentence.
 *
 * @param name what to call an article
 */
export function troubleText(trouble: Trouble, name: (path: string) => string): string {
  switch (trouble.kind) {
    case 'no article':
      return l10n.t('{0} is gone, or is no longer read as an article.', name(trouble.passage.file))
    case 'no passage':
      return l10n.t(
        '{0} no longer says “{1}” there, or says it in several places.',
        name(trouble.passage.file),
        shorten(trouble.passage.quote, 80),
      )
    case 'other words':
      return l10n.t(
        'The words have changed in {0}: “{1}”.',
        name(trouble.passage.file),
        shorten(trouble.passage.quote, 80),
      )
    case 'not followed':
      return l10n.t(
        'The comparison does not follow it: a later decision speaks against it, or a passage is no statement any more.',
      )
  }
}
