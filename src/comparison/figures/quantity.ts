import type { NumberAnnotation } from '../../analysis/article.ts'
import units from './data/units.json' with { type: 'json' }

/** What a figure says, in a form in which figures can be held against each other. */
export interface Quantity {
  /** Only quantities of one dimension can be compared: "count", "share", "money USD", "length", "duration" and so on. */
  dimension: string
  /** The unit of the text, where the dimension has several. */
  unit: string
  /** In the dimension's base unit; the middle of a range. */
  value: number
  /** What the figure leaves open, in the base unit: "about 35" may be 32 to 38, "at least 30" up to twice as many. */
  low: number
  high: number
  /** Is it a plain figure, without a bound, a range or an "about"? */
  exact: boolean
}

/** What a figure leaves open. */
export type Openness = 'exact' | 'about' | 'at least' | 'at most' | 'range' | 'vague'

/** How two quantities of one dimension stand to each other; close ones can both be right. */
export type Relation = 'same' | 'close' | 'different'

/** What "about" leaves open, as a share of the figure. */
const about = 0.1
/** And "nearly", downwards only. */
const nearly = 0.15
/** How far above "at least" and below "up to" the truth may lie, as a factor. */
const reach = 2
/** What large figures that end in zeros may be rounded by, as a share of them. */
const mostRounding = 0.05
/** From here on a figure may be rounded. */
const large = 1000
/** What a share in words ("two thirds") may be off by, in percentage points. */
const looseShare = 2
/** What quantities in different units may differ by, as a share: months vary, and miles are not given to the metre. */
const conversion = 0.05
/** What rounding leaves open ends short of the next figure. */
const almost = 0.999

const stopsBelow = /^(?:nearly|almost|close|getting|approaching|not quite|virtually|practically)\b/i
const factors = new Map(
  Object.entries(units).flatMap(([dimension, list]) =>
    Object.entries(list).map(([unit, factor]) => [unit, { dimension, factor }]),
  ),
)

/** The quantity that a number states; undefined for dates, ordinals and what states none. */
export function quantityOf(number: NumberAnnotation): Quantity | undefined {
  const { kind, low = 0, high = 0, value, qualifier = '' } = number
  if (kind === 'date' || kind === 'ordinal') return
  const { dimension, unit, convert } = measureOf(number)
  const make = (middle: number, from: number, to: number, exact = false): Quantity => {
    const [one, other] = [convert(from), convert(to)]
    return { dimension, unit, value: convert(middle), low: Math.min(one, other), high: Math.max(one, other), exact }
  }
  const openness = opennessOf(number)
  if (openness === 'range') return make((low + high) / 2, low, high)
  if (value === null) return
  switch (openness) {
    case 'vague': {
      const [from, to] = spread(number.text)
      return make(value * from, value * from, value * to)
    }
    case 'at least':
      return make(value, value, value * reach)
    case 'at most':
      return make(value, value / reach, value)
    case 'about':
      return stopsBelow.test(qualifier)
        ? make(value, value * (1 - nearly), value)
        : make(value, value * (1 - about), value * (1 + about))
    case 'exact': {
      const slack = slackOf(number, value)
      return make(value, value - slack, value + slack, true)
    }
  }
}

/** What a number leaves open, as its words have it. */
export function opennessOf({ kind, low, high, approximate, qualifier = '' }: NumberAnnotation): Openness {
  if (low !== undefined && high !== undefined && low !== high) return 'range'
  if (kind === 'vague') return 'vague'
  if (low !== undefined) return 'at least'
  if (high !== undefined) return 'at most'
  return approximate || stopsBelow.test(qualifier) ? 'about' : 'exact'
}

/** How many base units of its dimension a unit is; temperatures are told in their base unit, so 1. */
export function baseUnitsIn(unit: string): number {
  const [amount = '', time] = unit.split(' per ')
  const found = factors.get(unit) ?? factors.get(amount)
  const per = factors.has(unit) ? undefined : factors.get(time ?? '')
  return (found?.factor ?? 1) / (per?.factor ?? 1)
}

/** Do two quantities of one dimension say the same? */
export function relationOf(a: Quantity, b: Quantity): Relation {
  const size = Math.max(Math.abs(a.value), Math.abs(b.value))
  if (a.exact && b.exact && Math.abs(a.value - b.value) <= 1e-6 * size) return 'same'
  const slack = a.unit === b.unit ? 0 : conversion * size
  return a.low <= b.high + slack && b.low <= a.high + slack ? 'close' : 'different'
}

interface Measure {
  dimension: string
  unit: string
  convert: (value: number) => number
}

function measureOf({ kind, unit = '', value }: NumberAnnotation): Measure {
  const plain = (dimension: string, factor = 1): Measure => ({
    dimension,
    unit: dimension,
    convert: (given) => given * factor,
  })
  if (kind === 'percent') return plain(unit === 'percentage point' ? 'percentage points' : 'share')
  if (unit === 'fraction') return value !== null && Math.abs(value) <= 1 ? plain('share', 100) : plain('count')
  if (/^(?:°[CF]?|K)$/.test(unit)) return temperature(unit)
  if (/^[A-Z]{3}$/.test(unit) || kind === 'money') return plain(`money ${unit}`)
  const [amount = '', time] = unit.split(' per ')
  const found = factors.get(unit) ?? factors.get(amount)
  if (!found) return plain(unit || 'count')
  const perTime = !factors.has(unit) && factors.has(time ?? '')
  const dimension = `${kind === 'age' ? 'age' : found.dimension}${perTime ? ' per time' : ''}`
  const factor = baseUnitsIn(unit)
  return { dimension, unit, convert: (given) => given * factor }
}

function temperature(unit: string): Measure {
  const make = (dimension: string, convert: (value: number) => number): Measure => ({ dimension, unit, convert })
  if (unit === '°') return make('temperature on some scale', (value) => value)
  if (unit === '°F') return make('temperature', (value) => ((value - 32) * 5) / 9)
  return make('temperature', (value) => (unit === 'K' ? value - 273.15 : value))
}

/** What words for a large number leave open, in the units that they name: "dozens" are two to ten dozen. */
function spread(text: string): [number, number] {
  const words = text.toLowerCase()
  if (words.includes('couple')) return [2 / 2, 3 / 2]
  if (words.includes('few')) return [2, 9]
  return words.includes('several') ? [2.5, 10] : [1.5, 10]
}

/** What a plain figure may be rounded by, in its own unit. */
function slackOf({ kind, unit, text }: NumberAnnotation, value: number): number {
  if (unit === 'fraction' && Math.abs(value) <= 1) return looseShare / 100
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  const last = (almost / 2) * 10 ** -decimals
  if (kind === 'percent' || unit?.startsWith('°')) return last
  if (kind === 'measure') return Math.min(last, mostRounding * Math.abs(value))
  if (Math.abs(value) < large || kind === 'duration' || kind === 'age') return 0
  const place = placeOf(value)
  return place > 1 ? almost * Math.min(place / 2, mostRounding * Math.abs(value)) : 0
}

/** The place of the last figure that is not zero: 100 for 2,400. */
function placeOf(value: number): number {
  let place = 1
  while (Number.isInteger(value / (place * 10)) && place < Math.abs(value)) place *= 10
  return place
}
