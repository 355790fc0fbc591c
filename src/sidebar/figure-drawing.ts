import * as l10n from '@vscode/l10n'
import type { Figure } from '../comparison/figures/figure.ts'
import type { FigureLine } from '../comparison/figures/line-up.ts'
import { pathsOf, thingOf, versionsOf } from '../comparison/figures/tell.ts'
import type { Entry } from '../library/library.ts'
import type { ShortNames } from '../library/short-names.ts'
import { fileName, list, numeral, plural, shorten } from '../wording.ts'
import { around } from './around.ts'
import type { Drawn } from './drawn.ts'
import type { Alone, FigureRow, Lines } from './figure-rows.ts'

type Group = Pick<Drawn, 'label' | 'icon' | 'colour'> & { help: string }

const groups = (): Readonly<Record<FigureLine['verdict'], Group>> => ({
  differ: {
    label: l10n.t({ message: 'Differ', comment: 'Figures that differ.' }),
    help: l10n.t('The articles give different figures for the same thing.'),
    icon: 'warning',
    colour: 'list.warningForeground',
  },
  agree: {
    label: l10n.t({ message: 'Agree', comment: 'Figures that agree.' }),
    help: l10n.t('The articles give the same figure, or figures that can both be right.'),
    icon: 'check',
    colour: 'charts.green',
  },
  single: {
    label: l10n.t('Only one article'),
    help: l10n.t('No other article was found to give a figure for the same thing.'),
    icon: 'circle-outline',
    colour: 'descriptionForeground',
  },
})

function figuresText(number: number): string {
  return plural(number, l10n.t('{0} figure', numeral(number)), l10n.t('{0} figures', numeral(number)))
}

/** Draws the rows of the tree of figures. */
export class FigureDrawing {
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #lines: Lines
  readonly #alone: Alone
  readonly #names: ShortNames

  constructor(entries: readonly Entry[], lines: Lines, alone: Alone, names: ShortNames) {
    this.#entries = new Map(entries.map((entry) => [entry.uri, entry]))
    this.#lines = lines
    this.#alone = alone
    this.#names = names
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
    const { label, help, icon, colour } = groups()[verdict]
    const number = this.#lines[verdict].length
    return {
      id: `group ${verdict}`,
      label,
      description: numeral(number),
      tooltip: help,
      spoken: l10n.t('{0}: {1}. {2}', label, figuresText(number), help),
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
      versions.map(({ figure, paths }) => l10n.t('{0} in {1}', figure, list(paths.map((path) => this.#name(path))))),
    )
    const verdict = line.verdict === 'differ' ? l10n.t('They differ: {0}.', told) : l10n.t('They agree: {0}.', told)
    const articles = pathsOf(line).length
    const where = plural(
      articles,
      l10n.t('in {0} article', numeral(articles)),
      l10n.t('in {0} articles', numeral(articles)),
    )
    return {
      id: `line ${first.path} ${first.number.start}`,
      label: thing ? l10n.t('{0}: {1}', thing, figures) : figures,
      description: thing ? where : this.#around(first),
      tooltip: `${thing || this.#around(first)}\n${verdict}`,
      spoken: thing ? l10n.t('{0}, {1}. {2}', thing, where, verdict) : l10n.t('{0}. {1}', where, verdict),
      children: 'collapsed',
    }
  }

  #drawArticle(uri: string): Drawn {
    const number = this.#alone.get(uri)?.length ?? 0
    const name = this.#fullName(uri)
    const alone = plural(
      number,
      l10n.t('{0} figure that no other article was found to give', numeral(number)),
      l10n.t('{0} figures that no other article was found to give', numeral(number)),
    )
    return {
      id: `article ${uri}`,
      label: this.#name(uri),
      description: numeral(number),
      tooltip: `${name}\n${l10n.t('{0}.', alone)}`,
      spoken: l10n.t('{0}, {1}', name, alone),
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
      description: within ? text : l10n.t('{0}: {1}', this.#name(path), text),
      tooltip: `${name}\n${text}`,
      spoken: l10n.t('{0}, in {1}: {2}', wording.whole, name, text),
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
