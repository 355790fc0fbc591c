import * as l10n from '@vscode/l10n'
import type { Figure } from '../comparison/figures/figure.ts'
import type { FigureLine } from '../comparison/figures/line-up.ts'
import { pathsOf } from '../comparison/figures/tell.ts'
import type { Passage } from '../editor/passage.ts'
import type { FigureAt } from '../editor/show-in-views.ts'
import type { Entry } from '../library/library.ts'
import { numeral, plural } from '../wording.ts'
import type { Drawn } from './drawn.ts'
import { FigureDrawing } from './figure-drawing.ts'
import type { FolderRows } from './folder-view.ts'

export type FigureRow =
  | { type: 'group'; verdict: FigureLine['verdict'] }
  | { type: 'line'; line: FigureLine }
  /** An article with the figures that it alone gives. */
  | { type: 'article'; uri: string }
  | { type: 'figure'; figure: Figure; parent: FigureRow }

/** Those that a reader looks for first come first. */
const verdicts = ['differ', 'agree', 'single'] as const

/** The rows of the tree of figures. */
export class FigureRows implements FolderRows<FigureRow> {
  readonly #lines: readonly FigureLine[]
  readonly #entries: readonly Entry[]
  readonly #drawing: FigureDrawing

  constructor(entries: readonly Entry[], lines: readonly FigureLine[]) {
    this.#entries = entries
    this.#lines = lines
    this.#drawing = new FigureDrawing(entries, lines)
  }

  /** "2 differ, 5 agree" */
  get summary(): string {
    const [differ, agree] = [this.#of('differ').length, this.#of('agree').length]
    if (differ + agree) return l10n.t('{0} differ, {1} agree', numeral(differ), numeral(agree))
    const { length } = this.#lines
    return length ? plural(length, l10n.t('{0} figure', numeral(length)), l10n.t('{0} figures', numeral(length))) : ''
  }

  /** The row of a figure: its line's, or its own where one article alone gives it. */
  figure({ uri, start }: FigureAt): FigureRow | undefined {
    for (const line of this.#lines)
      for (const figure of line.figures)
        if (figure.path === uri && figure.number.start === start)
          return line.verdict === 'single'
            ? { type: 'figure', figure, parent: { type: 'article', uri } }
            : { type: 'line', line }
    return undefined
  }

  children(row?: FigureRow): FigureRow[] {
    if (!row) return verdicts.flatMap((verdict) => (this.#of(verdict).length ? [{ type: 'group', verdict }] : []))
    switch (row.type) {
      case 'group':
        return row.verdict === 'single'
          ? this.#entries.flatMap(({ uri }) => (this.#alone(uri).length ? [{ type: 'article', uri }] : []))
          : this.#of(row.verdict).map((line) => ({ type: 'line', line }))
      case 'line':
        return row.line.figures.map((figure) => ({ type: 'figure', figure, parent: row }))
      case 'article':
        return this.#alone(row.uri).map((figure) => ({ type: 'figure', figure, parent: row }))
      case 'figure':
        return []
    }
  }

  parent(row: FigureRow): FigureRow | undefined {
    switch (row.type) {
      case 'group':
        return undefined
      case 'line':
        return { type: 'group', verdict: row.line.verdict }
      case 'article':
        return { type: 'group', verdict: 'single' }
      case 'figure':
        return row.parent
    }
  }

  draw(row: FigureRow): Drawn {
    return this.#drawing.draw(row)
  }

  /** Lines of a verdict, those that most articles have first. */
  #of(verdict: FigureLine['verdict']): FigureLine[] {
    const found = this.#lines.filter((line) => line.verdict === verdict)
    return verdict === 'single' ? found : found.sort((a, b) => pathsOf(b).length - pathsOf(a).length)
  }

  /** The figures that no other article gives, each once. */
  #alone(uri: string): Figure[] {
    return this.#of('single').flatMap(({ figures: [figure] }) => (figure?.path === uri ? [figure] : []))
  }
}

/** The passage that a row leads to. */
export function passageOf(row: FigureRow): Passage | undefined {
  if (row.type !== 'figure') return undefined
  const { path, number } = row.figure
  return { uri: path, start: number.start, end: number.end }
}
