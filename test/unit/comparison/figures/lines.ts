import { analyse } from '../../../../src/analysis/index.ts'
import { type FigureLine, FigureLines } from '../../../../src/comparison/figures/line-up.ts'

/** The lines of articles; their paths are letters. */
export function linesOf(texts: readonly string[], figures = new FigureLines()): FigureLine[] {
  const articles = texts.map((text, index) => ({ path: 'abcdefgh'[index] as string, article: analyse(text) }))
  return finish(figures.lineUp(articles))
}

/** What a generator returns in the end. */
export function finish<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** "a: 35 countries, b: about 35 countries" */
export function written({ figures }: FigureLine): string {
  return figures.map(({ path, wording }) => `${path}: ${wording.whole}`).join(', ')
}
