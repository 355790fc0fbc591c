import type { Figure } from './figure.ts'
import type { FigureLine } from './line-up.ts'
import { isMeasured } from './subject.ts'

/** A figure as some of the articles give it. */
export interface Version {
  /** "nearly four dozen", in figures where one of them writes it so. */
  figure: string
  /** In the order of the articles. */
  paths: string[]
  figures: Figure[]
}

/** The articles that give a line's figures, in their order. */
export function pathsOf({ figures }: Pick<FigureLine, 'figures'>): string[] {
  return [...new Set(figures.map(({ path }) => path))]
}

/** The different figures of a line, however they are written: "16" and "sixteen" are one version. */
export function versionsOf({ figures }: Pick<FigureLine, 'figures'>): Version[] {
  const versions: Version[] = []
  for (const figure of figures) {
    const known = versions.find((one) => isSameVersion(one.figures[0] as Figure, figure))
    const written = inRunningText(figure.wording.figure)
    if (!known) versions.push({ figure: written, paths: [figure.path], figures: [figure] })
    else {
      known.figures.push(figure)
      if (!known.paths.includes(figure.path)) known.paths.push(figure.path)
      if (!/\d/.test(known.figure) && /\d/.test(written)) known.figure = written
    }
  }
  return versions
}

function isSameVersion(a: Figure, b: Figure): boolean {
  const [one, other] = [a.quantity, b.quantity]
  const near = (x: number, y: number) => Math.abs(x - y) <= 1e-6 * Math.max(Math.abs(x), Math.abs(y))
  return (
    one.exact === other.exact && near(one.value, other.value) && near(one.low, other.low) && near(one.high, other.high)
  )
}

/** What a line's figures are figures of, in the words of the articles: "rail workers", "people dead"; "" when untold. */
export function thingOf({ figures }: Pick<FigureLine, 'figures'>): string {
  const times = new Map<string, number>()
  for (const { wording } of figures) if (wording.thing) times.set(wording.thing, (times.get(wording.thing) ?? 0) + 1)
  const [thing = ''] = [...times].sort((a, b) => b[1] - a[1])[0] ?? []
  const counted = figures.find(({ state, number }) => state && !isMeasured(number))
  const state = figures.some(({ wording, saysState }) => saysState && wording.thing === thing)
    ? undefined
    : counted?.state
  return [thing, state].filter(Boolean).join(' ')
}

/** "Some" and "Twenty" stand within a line here; names and signs keep their capitals. */
function inRunningText(text: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(text) ? (text[0] as string).toLowerCase() + text.slice(1) : text
}
