import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import names from './data/names.json' with { type: 'json' }

const ours: Record<string, string[]> = names
const library: Record<string, string | string[]> = english.countries

/** ISO 3166-1 alpha-2 codes of all countries. */
export const countryCodes: readonly string[] = Object.keys({ ...library, ...ours })

/** Every name that the tables have for a country, ours first. */
export function namesOf(code: string): string[] {
  return [...(ours[code] ?? []), ...[library[code] ?? []].flat()]
}

/** Short English name of a country; the code itself where there is no such country. */
export function shortName(code: string): string {
  return ours[code]?.[0] ?? [library[code] ?? code].flat().at(-1) ?? code
}
