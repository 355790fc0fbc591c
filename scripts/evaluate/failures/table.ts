import type { Failures, Place } from './count.ts'
import kinds from './kinds.json' with { type: 'json' }

type Table = keyof typeof kinds

/** The counts as Markdown tables, readable in a terminal too. Attributions with quotation marks are counted apart. */
export function asTables(failures: Failures): string {
  return tables(failures)
    .map(({ title, rows, mixed }) => {
      const lines = rows.map(({ label, places }) => {
        const quoted = mixed ? ` ${places.filter((place) => place.quoted).length} |` : ''
        return `| ${label} | ${places.length} |${quoted}`
      })
      const head = mixed ? ['| | all | with quotation marks |', '|---|---:|---:|'] : ['| | all |', '|---|---:|']
      return [`### ${title}`, '', ...head, ...lines].join('\n')
    })
    .join('\n\n')
}

/** The counts, and under each kind some places where it occurs, spread over the articles. */
export function withExamples(failures: Failures, most: number): string {
  return tables(failures)
    .map(({ title, rows }) => {
      const lines = rows.flatMap(({ label, places }) => [
        `${String(places.length).padStart(5)}  ${label}`,
        ...spread(places, most).map(({ file, start, text }) => `         ${file}:${start}  ${text}`),
      ])
      return [title, ...lines].join('\n')
    })
    .join('\n\n')
}

function tables({ totals, places }: Failures) {
  const of: Record<Table, string> = {
    missed: `of ${totals.gold} in the reference`,
    false: `of ${totals.predicted} found`,
    speech: `of ${totals.marks} between quotation marks`,
    sources: `of ${totals.attributable} that have one`,
    where: '',
  }
  return (Object.keys(kinds) as Table[]).map((table) => {
    const rows = Object.entries(kinds[table].kinds)
      .map(([kind, label]) => ({ label: label as string, places: places.get(table)?.get(kind) ?? [] }))
      .filter((row) => row.places.length)
    const mixed = table === 'missed' || table === 'false'
    const sum = rows.reduce((all, row) => all + row.places.length, 0)
    return { title: of[table] ? `${kinds[table].title}: ${sum} ${of[table]}` : kinds[table].title, rows, mixed }
  })
}

/** Evenly chosen items of a list. */
function spread(places: readonly Place[], most: number): Place[] {
  const step = Math.max(1, places.length / most)
  return Array.from({ length: Math.min(most, places.length) }, (_, i) => places[Math.floor(i * step)] as Place)
}
