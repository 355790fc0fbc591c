import type { CountryAnnotation } from '../../analysis/article.ts'
import { count, list, times } from '../../wording.ts'
import { showCountryCommand } from '../show-in-views.ts'
import { articleLink, byArticle, type Known } from './elsewhere.ts'
import { commandLink, doubt, paragraphs, strong, verbatim } from './markdown.ts'

const otherArticles = 4

/** Which country this is, and how often it is named here and elsewhere. Markdown. */
export function countryHover(country: CountryAnnotation, here: string, known: Known): string {
  const { here: own, others } = byArticle(known.mentionsOfCountry(country.code), here)
  const elsewhere = others.reduce((sum, { items }) => sum + items.length, 0)
  const links = others
    .slice(0, otherArticles)
    .map(({ uri, items }) => `${articleLink(known, uri, (items[0] as (typeof items)[0]).country)} (${items.length})`)
  if (others.length > otherArticles) links.push(`${others.length - otherArticles} more`)
  return paragraphs(
    `${flagOf(country.code)} ${strong(fullName(country))}, ISO code ${verbatim(country.code)}`,
    formOf(country),
    others.length
      ? `Named ${times(own.length)} here and ${times(elsewhere)} in ${count(others.length, 'other article')}: ${list(links)}.`
      : `Named ${times(own.length)} here.`,
    doubt(country.confidence),
    commandLink('All mentions', showCountryCommand, [country.code]),
  )
}

/** The flag of an ISO 3166-1 alpha-2 code, as two regional indicator symbols. */
export function flagOf(code: string): string {
  return /^[A-Z]{2}$/.test(code)
    ? String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65))
    : ''
}

const names = new Intl.DisplayNames('en', { type: 'region', style: 'long', fallback: 'none' })

/** The everyday name, with the analysis' own where the two differ: "Russia (Russian Federation)". */
function fullName(country: CountryAnnotation): string {
  const everyday = plainName(country)
  return everyday === country.name ? everyday : `${everyday} (${country.name})`
}

/** The everyday name: "Russia" rather than "Russian Federation". */
export function plainName({ code, name }: Pick<CountryAnnotation, 'code' | 'name'>): string {
  return (/^[A-Z]{2}$/.test(code) ? names.of(code) : undefined) ?? name
}

function formOf({ form, text }: CountryAnnotation): string | undefined {
  if (form === 'metonym') return `Here “${verbatim(text)}” stands for the country or its government.`
  return form === 'adjective' ? `“${verbatim(text)}” names it as an adjective or a people.` : undefined
}
