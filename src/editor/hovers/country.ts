import * as l10n from '@vscode/l10n'
import type { CountryAnnotation } from '../../analysis/article.ts'
import { locale } from '../../language.ts'
import { list, numeral, plural, regionName, times } from '../../wording.ts'
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
  if (others.length > otherArticles) links.push(l10n.t('{0} more', numeral(others.length - otherArticles)))
  return paragraphs(
    `${flagOf(country.code)} ${l10n.t('{0}, ISO code {1}', strong(fullName(country)), verbatim(country.code))}`,
    formOf(country),
    others.length
      ? plural(
          others.length,
          l10n.t(
            'Named {0} here and {1} in {2} other article: {3}.',
            ...[times(own.length), times(elsewhere), numeral(others.length), list(links)],
          ),
          l10n.t(
            'Named {0} here and {1} in {2} other articles: {3}.',
            ...[times(own.length), times(elsewhere), numeral(others.length), list(links)],
          ),
        )
      : l10n.t('Named {0} here.', times(own.length)),
    doubt(country.confidence),
    commandLink(l10n.t('All mentions'), showCountryCommand, [country.code]),
  )
}

/** The flag of an ISO 3166-1 alpha-2 code, as two regional indicator symbols. */
export function flagOf(code: string): string {
  return /^[A-Z]{2}$/.test(code)
    ? String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65))
    : ''
}

/** The everyday name, in English with the analysis' own where the two differ: "Russia (Russian Federation)". */
function fullName(country: CountryAnnotation): string {
  const everyday = plainName(country)
  return everyday === country.name || locale() !== 'en' ? everyday : `${everyday} (${country.name})`
}

/** The everyday name: "Russia" rather than "Russian Federation". */
export function plainName({ code, name }: Pick<CountryAnnotation, 'code' | 'name'>): string {
  return regionName(code) ?? name
}

function formOf({ form, text }: CountryAnnotation): string | undefined {
  if (form === 'metonym') return l10n.t('Here “{0}” stands for the country or its government.', verbatim(text))
  return form === 'adjective' ? l10n.t('“{0}” names it as an adjective or a people.', verbatim(text)) : undefined
}
