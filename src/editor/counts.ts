import type { AnnotatedArticle } from '../analysis/article.ts'
import type { Basis } from '../analysis/statements.ts'
import { count, times } from '../wording.ts'

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
  const countries = count(counts.countries, 'country', 'countries')
  return [
    count(counts.speakers, 'speaker'),
    count(counts.quotes, 'quote'),
    count(counts.figures, 'figure'),
    counts.countries ? `${countries} named ${times(counts.countryMentions)}` : countries,
  ].join(', ')
}

/** "9 of 14 statements come from named people, 2 from bodies and documents, 3 from unnamed sources" */
export function basisText({ statements, people, bodies, unnamed }: Basis): string {
  if (!statements) return 'No statements by anyone'
  const from = (number: number, whom: string) => `${number.toLocaleString('en')} from ${whom}`
  return [
    `${people.toLocaleString('en')} of ${count(statements, 'statement comes', 'statements come')} from named people`,
    from(bodies, 'bodies and documents'),
    from(unnamed, 'unnamed sources'),
  ].join(', ')
}
