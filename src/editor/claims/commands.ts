/**
 * The command that shows two wordings of a claim as a diff. Its arguments, all optional, are `uri`, `start`, `end` of one
 * passage, then those of the other.
 */
export const diffWordingsCommand = 'crossread.diffWordings'

/** The commands by which readers decide about differences, as menus name them; the sidebar has them. */
export const confirmCommand = 'crossread.confirm'
export const ignoreDifferenceCommand = 'crossread.ignoreDifference'
export const notSameClaimCommand = 'crossread.notSameClaim'
