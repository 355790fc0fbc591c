import assert from 'node:assert/strict'

/** A tree of rows, as its views have it. */
interface Source<Row> {
  children(row?: Row): Row[]
  parent(row: Row): Row | undefined
  draw(row: Row): { id: string }
}

/** All rows of a tree, each before those beneath it. */
export function allRows<Row>(source: Source<Row>, from: readonly Row[] = source.children()): Row[] {
  return from.flatMap((row) => [row, ...allRows(source, source.children(row))])
}

/** Has every row an id of its own, the same whenever the tree is made? */
export function assertIds<Row>(make: () => Source<Row>): void {
  const idsOf = (source: Source<Row>) => allRows(source).map((row) => source.draw(row).id)
  const ids = idsOf(make())
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(idsOf(make()), ids)
}

/** Does every row lead to the one above it? */
export function assertParents<Row>(source: Source<Row>): void {
  const idOf = (row: Row | undefined) => row && source.draw(row).id
  for (const row of allRows(source))
    for (const child of source.children(row)) assert.equal(idOf(source.parent(child)), idOf(row))
  for (const row of source.children()) assert.equal(source.parent(row), undefined)
}
