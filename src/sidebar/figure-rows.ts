import * as l10n from '@vscode/l10n'
import type { Figure } from '../comparison/figures/figure.ts'
import type { FigureLine } from '../comparison/figures/line-up.ts'
import { pathsOf } from '../comparison/figures/tell.ts'
import type { Passage } from '../editor/passage.ts'
import type { FigureAt } from '../editor/show-in-views.ts'
import type { Entry } from '../library/library.ts'
import { namesInSteps } from '../library/short-names.ts'
import { type Steps, sorted } from '../steps.ts'
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

export type Lines = Readonly<Record<FigureLine['verdict'], readonly FigureLine[]>>
export type Alone = ReadonlyMap<string, readonly Figure[]>

/** The rows of the tree of figures. */
export class FigureRows implements FolderRows<FigureRow> {
  /** Lines of each verdict, those that most articles have first. */
  readonly #lines: Lines
  /** The figures that no other article gives, each once, by article. */
  readonly #alone: Alone
  readonly #drawing: FigureDrawing

  private constructor(lines: Lines, alone: Alone, drawing: FigureDrawing) {
    this.#lines = lines
    this.#alone = alone
    this.#drawing = drawing
  }

  static *of(entries: readonly Entry[], lines: readonly FigureLine[]): Steps<FigureRows> {
    const of: Record<FigureLine['verdict'], FigureLine[]> = { differ: [], agree: [], single: [] }
    const alone = new Map<string, Figure[]>(entries.map(({ uri }) => [uri, []]))
    for (const line of lines) {
      of[line.verdict].push(line)
      const [first] = line.figures
      if (line.verdict === 'single' && first) alone.get(first.path)?.push(first)
      yield
    }
    for (const verdict of ['differ', 'agree'] as const)
      of[verdict] = yield* sorted(of[verdict], (a, b) => pathsOf(b).length - pathsOf(a).length)
    const names = yield* namesInSteps(entries)
    return new FigureRows(of, alone, new FigureDrawing(entries, of, alone, names))
  }

  /** "2 differ, 5 agree" */
  get summary(): string {
    const [differ, agree] = [this.#lines.differ.length, this.#lines.agree.length]
    if (differ + agree) return l10n.t('{0} differ, {1} agree', numeral(differ), numeral(agree))
    const { length } = this.#lines.single
    return length ? plural(length, l10n.t('{0} figure', numeral(length)), l10n.t('{0} figures', numeral(length))) : ''
  }

  /** The row of a figure: its line's, or its own where one article alone gives it. */
  figure({ uri, start }: FigureAt): FigureRow | undefined {
    for (const verdict of verdicts)
      for (const line of this.#lines[verdict])
        for (const figure of line.figures)
          if (figure.path === uri && figure.number.start === start)
            return verdict === 'single'
              ? { type: 'figure', figure, parent: { type: 'article', uri } }
              : { type: 'line', line }
    return undefined
  }

  children(row?: FigureRow): FigureRow[] {
    if (!row) return verdicts.flatMap((verdict) => (this.#lines[verdict].length ? [{ type: 'group', verdict }] : []))
    switch (row.type) {
      case 'group':
        return row.verdict === 'single'
          ? [...this.#alone].flatMap(([uri, figures]) => (figures.length ? [{ type: 'article', uri }] : []))
          : this.#lines[row.verdict].map((line) => ({ type: 'line', line }))
      case 'line':
        return row.line.figures.map((figure) => ({ type: 'figure', figure, parent: row }))
      case 'article':
        return (this.#alone.get(row.uri) ?? []).map((figure) => ({ type: 'figure', figure, parent: row }))
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
}

/** The passage that a row leads to. */
export function passageOf(row: FigureRow): Passage | undefined {
  if (row.type !== 'figure') return undefined
  const { path, number } = row.figure
  return { uri: path, start: number.start, end: number.end }
}
