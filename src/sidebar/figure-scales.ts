import type { FigureLine } from '../comparison/figures/line-up.ts'
import { lineWithin } from '../comparison/figures/line-up.ts'
import { type Scale, scaleOf } from '../comparison/figures/scale.ts'
import { pathsOf, thingOf } from '../comparison/figures/tell.ts'
import { locale } from '../language.ts'
import type { Entry } from '../library/library.ts'
import { namesInSteps } from '../library/short-names.ts'
import { eventsOf } from '../report/table.ts'
import type { Steps } from '../steps.ts'
import { fileName, shorten } from '../wording.ts'
import { around } from './around.ts'
import type { Compared } from './rows.ts'
import type { FigureScale } from './table-protocol.ts'

/**
 * The figures that the compared articles give otherwise, each on a scale, for every event of the comparison: those that
 * differ first, then those that can both be right.
 *
 * @param lines the figures of these and perhaps of other articles, lined up
 */
export function* figureScales(lines: readonly FigureLine[], { comparison, entries }: Compared): Steps<FigureScale[][]> {
  const names = yield* namesInSteps(entries)
  const currencies = new Intl.DisplayNames(locale(), { type: 'currency' })
  const byUri = new Map(entries.map((entry) => [entry.uri, entry]))
  const at = new Map(entries.map(({ uri }, index) => [uri, index]))
  const all = entries.map(({ uri }) => uri)
  const scales: FigureScale[][] = []
  for (const { paths } of yield* eventsOf(comparison, all)) {
    const within = new Set(paths)
    const told: { line: FigureLine; scale: Scale }[] = []
    for (const one of lines) {
      const line = lineWithin(one, within)
      const scale = line.verdict === 'single' ? undefined : scaleOf(line)
      if (scale && isToldOtherwise(scale)) told.push({ line, scale })
      yield
    }
    told.sort((a, b) => rank(a.line) - rank(b.line) || pathsOf(b.line).length - pathsOf(a.line).length)
    scales.push(told.map(({ line, scale }) => drawn(line, scale)))
  }
  return scales

  function drawn(line: FigureLine, { unit, lanes }: Scale): FigureScale {
    const [first] = line.figures
    const entry = first && byUri.get(first.path)
    return {
      thing: shorten(thingOf(line), 80) || (entry ? around(entry, first.number).text : ''),
      unit: /^[A-Z]{3}$/.test(unit) ? (currencies.of(unit) ?? unit) : unit,
      differ: line.verdict === 'differ',
      lanes: lanes.map(({ figure, openness, value, low, high, figures }) => ({
        figure,
        openness,
        value,
        low,
        high,
        points: figures.map(({ path, number }) => ({
          article: at.get(path) ?? -1,
          start: number.start,
          name: names.get(path) ?? fileName(path),
          words: wordsOf(byUri.get(path), number),
        })),
      })),
    }
  }
}

function wordsOf(entry: Entry | undefined, passage: { start: number; end: number }): string {
  return entry ? `${entry.name}: ${around(entry, passage).text}` : ''
}

function rank({ verdict }: FigureLine): number {
  return verdict === 'differ' ? 0 : 1
}

/** "30" and "about 30" lie at one place: nothing would be seen. */
function isToldOtherwise({ lanes }: Scale): boolean {
  const [first] = lanes
  return lanes.some(({ value }) => Math.abs(value - (first?.value ?? 0)) > 1e-6 * Math.abs(value))
}
