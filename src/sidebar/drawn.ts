/** A row of a tree as it is drawn; all of it is plain text. */
export interface Drawn {
  /** One of a kind in its tree, and the same from one drawing to the next. */
  id: string
  label: string
  /** Parts of the label that stand out, as offsets (UTF-16 code units), end exclusive. */
  highlights?: [number, number][]
  description?: string
  tooltip: string
  /** What a screen reader says. */
  spoken: string
  icon?: string
  colour?: string
  children: 'none' | 'collapsed' | 'expanded'
  /** For menus: "article" on rows that stand for an article. */
  context?: string
}

/** The rows of a tree. */
export interface RowSource<Row> {
  /** All rows at the top when `row` is left out. */
  children(row?: Row): Row[]
  parent(row: Row): Row | undefined
  draw(row: Row): Drawn
}
