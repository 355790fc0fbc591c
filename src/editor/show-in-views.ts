/** The command that shows a figure among those of the other articles; its arguments are `uri`, `start`. */
export const showFigureCommand = 'crossread.showFigure'

/** The command that shows where a country is named; its argument is an ISO 3166-1 code. */
export const showCountryCommand = 'crossread.showCountry'

/** The command that lines up the claims of articles; its argument is a file or folder, as the explorer gives it. */
export const compareClaimsCommand = 'crossread.compareClaims'

/** The command that shows a claim among the others; its arguments are the claim's `id`, and `true` to do it quietly. */
export const showClaimCommand = 'crossread.showClaim'

/** A figure by its article and the offset at which it starts, in UTF-16 code units. */
export interface FigureAt {
  uri: string
  start: number
}

/** The arguments of the command `crossread.showFigure`, checked: a command can be called by anyone. */
export function figureFrom(uri: unknown, start: unknown): FigureAt | undefined {
  if (typeof uri !== 'string' || !Number.isInteger(start) || (start as number) < 0) return undefined
  return { uri, start: start as number }
}
