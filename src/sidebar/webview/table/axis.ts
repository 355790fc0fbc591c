import type { FigureLane } from '../../table-protocol.ts'

/** A scale from its left to its right end, with the places that are labelled. */
export interface Axis {
  from: number
  to: number
  ticks: number[]
}

/** Labels there should be about, on a scale. */
const wanted = 4
/** A scale begins at zero unless all figures lie closer together than this share of the largest. */
const leastSpread = 0.25
/** Room for arrows beyond a bound, as a share of the scale. */
const room = 0.12

/** The scale on which all of the figures can be drawn, with round labels. */
export function axisOf(lanes: readonly FigureLane[]): Axis {
  const lows = lanes.map(({ openness, value, low }) => (isBand(openness) ? low : value))
  const highs = lanes.map(({ openness, value, high }) => (isBand(openness) ? high : value))
  let [from, to] = [Math.min(...lows), Math.max(...highs)]
  const largest = Math.max(Math.abs(from), Math.abs(to)) || 1
  const close = to - from < leastSpread * largest
  if (close) {
    const margin = (to - from || largest) / 2
    if (from !== 0) from -= margin
    to += margin
  } else {
    from = Math.min(0, from)
    to = Math.max(0, to)
  }
  const span = to - from
  if (lanes.some(({ openness }) => openness === 'at least')) to += room * span
  if (lanes.some(({ openness }) => openness === 'at most'))
    from = from < 0 ? from - room * span : Math.max(0, from - room * span)
  const step = roundStep((to - from) / wanted)
  const first = Math.floor(from / step + 1e-9)
  const last = Math.ceil(to / step - 1e-9)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
  return { from: tidy(first * step), to: tidy(last * step), ticks }
}

/** Where a value lies on the scale, from 0 to 1. */
export function shareOf({ from, to }: Axis, value: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}

/** Does the figure leave open what lies on both sides of it, or is it a stretch? */
export function isBand(openness: FigureLane['openness']): boolean {
  return openness === 'about' || openness === 'range' || openness === 'vague'
}

/** 1, 2 or 5 times a power of ten, no smaller than given. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 5, 10].find((factor) => factor * power >= least * 0.999) ?? 10) * power
}

/** Without what binary fractions leave behind: 0.3, not 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
