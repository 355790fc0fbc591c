/** A stretch of a passage; `mark` says in what it stands apart from the other accounts. */
export interface Segment {
  text: string
  mark?: 'word' | 'figure' | 'clash'
}

export type Mark = NonNullable<Segment['mark']>

/** What each mark means. */
export const markMeanings: Readonly<Record<Mark, string>> = {
  word: 'words that most others lack',
  figure: 'figures that differ',
  clash: 'words that clash',
}
