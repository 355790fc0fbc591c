import type { Decision, FigureKind } from './format.ts'

type Figure = Pick<Extract<Decision, { decision: 'mark as figure' }>, 'value' | 'kind' | 'unit'>

const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    bn: 1e9,
    trillion: 1e12,
  }),
)
const currencies: ReadonlyMap<string, string> = new Map(
  Object.entries({ $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }),
)
const measures: ReadonlyMap<string, FigureKind> = new Map(
  Object.entries<FigureKind>({
    second: 'duration',
    minute: 'duration',
    hour: 'duration',
    day: 'duration',
    week: 'duration',
    month: 'duration',
    year: 'duration',
    km: 'measure',
    metre: 'measure',
    kg: 'measure',
    tonne: 'measure',
    mile: 'measure',
    '°C': 'measure',
    '°F': 'measure',
  }),
)

/**
 * Understands a figure as a reader types it: "36", "20%", "$75 million", "1.5 bn EUR", "4 years", "3rd".
 *
 * @returns undefined when it is no figure
 */
export function figureFrom(typed: string): Figure | undefined {
  const given = typed.trim()
  const [begin = '', sign, digits] = /^([$€£¥])?\s*(-?\d[\d,]*(?:\.\d+)?)/u.exec(given) ?? []
  if (!digits) return undefined
  const [ordinal = ''] = /^(?:st|nd|rd|th)(?!\p{L})/u.exec(given.slice(begin.length)) ?? []
  const rest = given.slice(begin.length + ordinal.length)
  if (/^\p{L}/u.test(rest)) return undefined
  const words = rest.split(/\s+/).filter(Boolean)
  const scale = scales.get(words[0]?.toLowerCase() ?? '')
  if (scale) words.shift()
  const value = Number(digits.replaceAll(',', '')) * (scale ?? 1)
  const [word] = words
  if (!Number.isFinite(value) || words.length > 1) return undefined
  if (ordinal) return word ? undefined : { value, kind: 'ordinal' }
  if (sign) return word ? undefined : { value, kind: 'money', unit: currencies.get(sign) as string }
  if (!word) return { value, kind: 'count' }
  if (word === '%' || word.toLowerCase() === 'percent') return { value, kind: 'percent' }
  if (/^[A-Z]{3}$/.test(word)) return { value, kind: 'money', unit: word }
  const unit = word.replace(/(?<=\p{Ll}{2})s$/u, '')
  const kind = measures.get(unit)
  return kind && { value, kind, unit }
}
