import { CountryRows } from '../../../src/sidebar/country-rows.ts'
import { FigureRows } from '../../../src/sidebar/figure-rows.ts'
import { figureScales } from '../../../src/sidebar/figure-scales.ts'
import { Rows } from '../../../src/sidebar/rows.ts'
import { SourceRows } from '../../../src/sidebar/sources/source-rows.ts'
import { castOf } from '../../../src/sidebar/speaker-cards.ts'
import { SpeakerRows } from '../../../src/sidebar/speaker-rows.ts'
import { tableView } from '../../../src/sidebar/table-view.ts'
import { atOnce } from '../../../src/steps.ts'

/** What views show, made in one go. */
export const rowsOf = (...given: Parameters<typeof Rows.of>) => atOnce(Rows.of(...given))
export const sourceRowsOf = (...given: Parameters<typeof SourceRows.of>) => atOnce(SourceRows.of(...given))
export const speakerRowsOf = (...given: Parameters<typeof SpeakerRows.of>) => atOnce(SpeakerRows.of(...given))
export const countryRowsOf = (...given: Parameters<typeof CountryRows.of>) => atOnce(CountryRows.of(...given))
export const figureRowsOf = (...given: Parameters<typeof FigureRows.of>) => atOnce(FigureRows.of(...given))
export const castIn = (...given: Parameters<typeof castOf>) => atOnce(castOf(...given))
export const tableOf = (...given: Parameters<typeof tableView>) => atOnce(tableView(...given))
export const scalesOf = (...given: Parameters<typeof figureScales>) => atOnce(figureScales(...given))
