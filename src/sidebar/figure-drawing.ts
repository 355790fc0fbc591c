import type { Figure } from '../comparison/figures/figure.ts'
import type { FigureLine } from '../comparison/figures/line-up.ts'
import { pathsOf, thingOf, versionsOf } from '../comparison/figures/tell.ts'
import type { Entry } from '../library/library.ts'
import { type ShortNames, shortNames } from '../library/short-names.ts'
import { count, fileName, list, shorten } from '../wording.ts'
import { around } from './around.ts'
import type { Drawn } from './drawn.ts'
import type { FigureRow } from './figure-rows.ts'

const groups: Readonly<Record<FigureLine['verdict'], Pick<Drawn, 'label' | 'icon' | 'colour'> & { help: string }>> = {
  differ: {
    label: 'Differ',
    help: 'The articles give different figures for the same thing.',
    icon: 'warning',
    colour: 'list.warningForeground',
  },
  agree: {
    label: 'Agree',
    help: 'The articles give the same figure, or figures that can both be right.',
    icon: 'check',
    colour: 'charts.green',
  },
  single: {
    label: 'Only one article',
    help: 'No other article was found to give a figure for the same thing.',
    icon: 'circle-outline',
    colour: 'descriptionForeground',
  },
}

/** Draws the rows of the tree of figures. */
export class FigureDrawing {
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #lines: readonly FigureLine[]
  readonly #names: ShortNames

  constructor(entries: readonly Entry[], lines: readonly FigureLine[]) {
    this.#entries = new Map(entries.map((entry) => [entry.uri, entry]))
    this.#lines = lines
    this.#names = shortNames(entries)
  }

  draw(row: FigureRow): Drawn {
    switch (row.type) {
      case 'group':
        return this.#drawGroup(row.verdict)
      case 'line':
        return this.#drawLine(row.line)
      case 'article':
        return this.#drawArticle(row.uri)
      case 'figure':
        return this.#drawFigure(row.figure, row.parent)
    }
  }

  #drawGroup(verdict: FigureLine['verdict']): Drawn {
    const { label, help, icon, colour } = groups[verdict]
    const number = this.#lines.filter((line) => line.verdict === verdict).length
    return {
      id: `group ${verdict}`,
      label,
      description: number.toLocaleString('en'),
      tooltip: help,
      spoken: `${label}: ${count(number, 'figure')}. ${help}`,
      icon,
      colour,
      children: verdict === 'single' ? 'collapsed' : 'expanded',
    }
  }

  #drawLine(line: FigureLine): Drawn {
    const [first] = line.figures as [Figure]
    const versions = versionsOf(line)
    const figures = versions.map(({ figure }) => figure).join(' · ')
    const thing = shorten(thingOf(line), 60)
    const told = list(
      versions.map(({ figure, paths }) => `${figure} in ${list(paths.map((path) => this.#name(path)))}`),
    )
    const verdict = `${line.verdict === 'differ' ? 'They differ' : 'They agree'}: ${told}.`
    const where = `in ${count(pathsOf(line).length, 'article')}`
    return {
      id: `line ${first.path} ${first.number.start}`,
      label: thing ? `${thing}: ${figures}` : figures,
      description: thing ? where : this.#around(first),
      tooltip: `${thing || this.#around(first)}\n${verdict}`,
      spoken: `${thing ? `${thing}, ` : ''}${where}. ${verdict}`,
      children: 'collapsed',
    }
  }

  #drawArticle(uri: string): Drawn {
    const number = this.#lines.filter(({ verdict, figures }) => verdict === 'single' && figures[0]?.path === uri).length
    const name = this.#fullName(uri)
    return {
      id: `article ${uri}`,
      label: this.#name(uri),
      description: number.toLocaleString('en'),
      tooltip: `${name}\n${count(number, 'figure')} that no other article was found to give.`,
      spoken: `${name}, ${count(number, 'figure')} that no other article was found to give`,
      icon: 'file-text',
      children: 'collapsed',
    }
  }

  #drawFigure(figure: Figure, parent: FigureRow): Drawn {
    const { path, number, wording } = figure
    const text = this.#around(figure)
    const name = this.#fullName(path)
    const within = parent.type === 'article'
    return {
      id: `figure ${path} ${number.start}`,
      label: wording.whole,
      description: within ? text : `${this.#name(path)}: ${text}`,
      tooltip: `${name}\n${text}`,
      spoken: `${wording.whole}, in ${name}: ${text}`,
      children: 'none',
      context: 'passage',
    }
  }

  /** The figure in its sentence. */
  #around(figure: Figure): string {
    const entry = this.#entries.get(figure.path)
    return entry ? around(entry, figure.number).text : figure.number.text
  }

  #name(uri: string): string {
    return this.#names.get(uri) ?? fileName(uri)
  }

  #fullName(uri: string): string {
    return this.#entries.get(uri)?.name ?? fileName(uri)
  }
}
