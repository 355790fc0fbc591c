import * as l10n from '@vscode/l10n'
import { numeral } from '../wording.ts'
import type { Drawn, RowSource } from './drawn.ts'

/** Rows under one row, or at the top, that are drawn at a time: thousands at once hold everything up. */
export const page = 100

/** Which of the rows are drawn, end exclusive. */
interface Stretch {
  from: number
  to: number
}

/** A row that stands for those before or behind the ones drawn. */
export class More<Row> {
  readonly under: Row | undefined
  readonly where: 'before' | 'behind'
  readonly shown: Stretch
  readonly of: number

  constructor(under: Row | undefined, where: 'before' | 'behind', shown: Stretch, of: number) {
    this.under = under
    this.where = where
    this.shown = shown
    this.of = of
  }
}

/** The rows of a tree, a page at a time. Which are drawn stays from one source of rows to the next. */
export class Pages<Row> implements RowSource<Row | More<Row>> {
  source: RowSource<Row> | undefined
  /** Where others than those of the first page are drawn, by the id of the row above them. */
  readonly #stretches = new Map<string, Stretch>()

  children(row?: Row | More<Row>): (Row | More<Row>)[] {
    if (row instanceof More) return []
    const all = this.source?.children(row) ?? []
    if (all.length <= page) return all
    const shown = this.#stretch(row, all.length)
    return [
      ...(shown.from > 0 ? [new More(row, 'before', shown, all.length)] : []),
      ...all.slice(shown.from, shown.to),
      ...(shown.to < all.length ? [new More(row, 'behind', shown, all.length)] : []),
    ]
  }

  parent(row: Row | More<Row>): Row | undefined {
    return row instanceof More ? row.under : this.source?.parent(row)
  }

  /** @throws where there are no rows */
  draw(row: Row | More<Row>): Drawn {
    if (!(row instanceof More)) return (this.source as RowSource<Row>).draw(row)
    const { where, shown, of } = row
    const number = numeral(where === 'before' ? Math.min(page, shown.from) : Math.min(page, of - shown.to))
    const label = where === 'before' ? l10n.t('Show {0} before these', number) : l10n.t('Show {0} more', number)
    const told = l10n.t('{0} to {1} of {2} shown', numeral(shown.from + 1), numeral(shown.to), numeral(of))
    return {
      id: `${where} ${shown.from} ${shown.to} ${this.#idOf(row.under)}`,
      label,
      description: told,
      tooltip: l10n.t('{0}. {1}.', label, told),
      spoken: l10n.t('{0}. {1}.', label, told),
      icon: where === 'before' ? 'fold-up' : 'fold-down',
      children: 'none',
    }
  }

  /**
   * Draws a page more.
   *
   * @returns the new row that is next to those drawn before
   */
  show({ under, where }: More<Row>): Row | undefined {
    const all = this.source?.children(under) ?? []
    const { from, to } = this.#stretch(under, all.length)
    const next =
      where === 'before' ? { from: Math.max(0, from - page), to } : { from, to: Math.min(all.length, to + page) }
    this.#stretches.set(this.#idOf(under), next)
    return where === 'before' ? all[from - 1] : all[to]
  }

  /**
   * Draws the page of a row, and those of the rows above it, where they are not drawn.
   *
   * @returns whether others are drawn now
   */
  uncover(row: Row): boolean {
    const above = this.source?.parent(row)
    const changed = above !== undefined && this.uncover(above)
    const all = this.source?.children(above) ?? []
    if (all.length <= page) return changed
    const at = all.findIndex((one) => isSame(one, row))
    const { from, to } = this.#stretch(above, all.length)
    if (at < 0 || (from <= at && at < to)) return changed
    const start = at - (at % page)
    this.#stretches.set(this.#idOf(above), { from: start, to: Math.min(all.length, start + page) })
    return true
  }

  /**
   * Begins with the first page again where it is not drawn.
   *
   * @returns whether others are drawn now
   */
  rewind(row: Row | More<Row>): boolean {
    if (row instanceof More) return false
    const id = this.#idOf(row)
    return (this.#stretches.get(id)?.from ?? 0) > 0 && this.#stretches.delete(id)
  }

  /** There may be fewer rows than there were. */
  #stretch(row: Row | undefined, length: number): Stretch {
    const kept = this.#stretches.get(this.#idOf(row))
    return kept && kept.from < length ? { from: kept.from, to: Math.min(kept.to, length) } : { from: 0, to: page }
  }

  #idOf(row: Row | undefined): string {
    return row === undefined ? '' : (this.source?.draw(row).id ?? '')
  }
}

/** Rows are made whenever they are asked for: those of one thing have the same in them. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isRow(one) || !isRow(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]))
}

function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'type' in value
}
