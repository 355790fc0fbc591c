import type { Figure } from './figure.ts'
import type { FigureLine } from './line-up.ts'
import { baseUnitsIn, type Openness, opennessOf } from './quantity.ts'
import { type Version, versionsOf } from './tell.ts'

/** A version of a figure at its place on a scale. */
export interface Lane extends Version {
  openness: Openness
  /** In the unit of the scale; what is left open lies between `low` and `high`. */
  value: number
  low: number
  high: number
}

/** Figures of one thing on one scale. */
export interface Scale {
  /** "hectare", "%", "USD"; empty where things are counted. */
  unit: string
  /** The lowest first. */
  lanes: Lane[]
}

/** The versions of a line's figures on one scale, in the unit in which most of them are given. */
export function scaleOf(line: FigureLine): Scale {
  const { unit, factor } = unitOf(line.figures)
  const lanes = versionsOf(line).map((version) => {
    const { number, quantity } = version.figures[0] as Figure
    const [value, low, high] = [quantity.value / factor, quantity.low / factor, quantity.high / factor]
    return { ...version, openness: opennessOf(number), value, low, high }
  })
  return { unit, lanes: lanes.sort((a, b) => a.value - b.value) }
}

/** Degrees have other zeros besides other steps, so figures in them keep to their base unit. */
function unitOf(figures: readonly Figure[]): { unit: string; factor: number } {
  const [first] = figures as [Figure]
  const { dimension } = first.quantity
  if (dimension === 'count') return { unit: '', factor: 1 }
  if (dimension === 'share') return { unit: '%', factor: 1 }
  if (dimension === 'temperature') return { unit: '°C', factor: 1 }
  const times = new Map<string, number>()
  for (const { quantity } of figures) times.set(quantity.unit, (times.get(quantity.unit) ?? 0) + 1)
  const [unit = ''] = [...times].reduce((most, one) => (one[1] > most[1] ? one : most))
  const currency = /^money ([A-Z]{3})$/.exec(unit)?.[1]
  return currency ? { unit: currency, factor: 1 } : { unit, factor: baseUnitsIn(unit) }
}
