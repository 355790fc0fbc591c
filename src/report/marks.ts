import * as l10n from '@vscode/l10n'

/** A stretch of a passage; `mark` says in what it stands apart from the other accounts. */
export interface Segment {
  text: string
  mark?: 'word' | 'figure' | 'clash'
}

export type Mark = NonNullable<Segment['mark']>

/** What each mark means. */
export const markMeanings = (): Readonly<Record<Mark, string>> => ({
  word: l10n.t('words that most others lack'),
  figure: l10n.t('figures that differ'),
  clash: l10n.t('words that clash'),
})
