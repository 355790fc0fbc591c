import * as l10n from '@vscode/l10n'
import type { AnnotatedArticle } from '../analysis/article.ts'
import type { Basis } from '../analysis/statements.ts'
import { numeral, plural, times } from '../wording.ts'

/** How much of each kind an article holds, as its reader counts. */
export interface Counts {
  /** Different speakers, not their mentions. */
  speakers: number
  /** Stretches between quotation marks. */
  quotes: number
  /** Numbers other than dates and ordinals. */
  figures: number
  /** Different countries. */
  countries: number
  countryMentions: number
}

export function countsOf(article: AnnotatedArticle): Counts {
  const speakers = new Set<string>()
  const countries = new Set<string>()
  let quotes = 0
  let figures = 0
  let countryMentions = 0
  for (const annotation of article.annotations) {
    if (annotation.type === 'speaker') speakers.add(annotation.name)
    else if (annotation.type === 'quote') quotes += 1
    else if (annotation.type === 'number')
      figures += annotation.kind === 'date' || annotation.kind === 'ordinal' ? 0 : 1
    else if (annotation.type === 'country') {
      countries.add(annotation.code)
      countryMentions += 1
    }
  }
  return { speakers: speakers.size, quotes, figures, countries: countries.size, countryMentions }
}

/** "7 speakers, 19 quotes, 5 figures, 12 countries named 55 times" */
export function countsText(counts: Counts): string {
  const { speakers, quotes, figures } = counts
  return [
    plural(speakers, l10n.t('{0} speaker', numeral(speakers)), l10n.t('{0} speakers', numeral(speakers))),
    plural(quotes, l10n.t('{0} quote', numeral(quotes)), l10n.t('{0} quotes', numeral(quotes))),
    plural(figures, l10n.t('{0} figure', numeral(figures)), l10n.t('{0} figures', numeral(figures))),
    countriesText(counts),
  ].join(', ')
}

function countriesText({ countries, countryMentions }: Counts): string {
  if (!countries) return l10n.t('{0} countries', numeral(0))
  const often = times(countryMentions)
  return plural(
    countries,
    l10n.t('{0} country named {1}', numeral(countries), often),
    l10n.t('{0} countries named {1}', numeral(countries), often),
  )
}

/** "9 of 14 statements come from named people, 2 from bodies and documents, 3 from unnamed sources" */
export function basisText({ statements, people, bodies, unnamed }: Basis): string {
  if (!statements) return l10n.t('No statements by anyone')
  const given = [people, statements, bodies, unnamed].map((number) => numeral(number))
  return plural(
    statements,
    l10n.t(
      '{0} of {1} statement comes from named people, {2} from bodies and documents, {3} from unnamed sources',
      ...given,
    ),
    l10n.t(
      '{0} of {1} statements come from named people, {2} from bodies and documents, {3} from unnamed sources',
      ...given,
    ),
  )
}
