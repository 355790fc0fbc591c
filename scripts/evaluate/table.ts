import type { Figure } from './figures.ts'

/** A figure as measured; `value` in percent, or a count. */
export interface Row {
  figure: Figure
  value: number
}

/** What a set of articles gave: its figures, or why there are none. */
export interface Measured {
  name: string
  rows: Row[]
  /** Left out, for want of what it needs. */
  skipped?: string
  /** Broke off. */
  failed?: string
}

/** The figures of a set out of a scorer's JSON. Throws when the scorer does not print one of them. */
export function rowsOf(figures: readonly Figure[], scores: unknown): Row[] {
  return figures.map((figure) => {
    let found: unknown = scores
    for (const part of figure.key.split('.')) found = (found as Record<string, unknown> | null | undefined)?.[part]
    if (typeof found !== 'number') throw new Error(`the scorer gave no ${figure.key}`)
    return { figure, value: figure.count ? found : found * 100 }
  })
}

/** Does the figure reach its target? Undefined when it has none. */
export function isMet({ figure: { target, atMost }, value }: Row): boolean | undefined {
  if (target === undefined) return undefined
  return atMost ? value <= target : value >= target
}

/** The table of one set, for a terminal. */
export function asText({ name, rows, skipped, failed }: Measured): string {
  if (skipped !== undefined) return `${name}\n  skipped: ${skipped}\n`
  if (failed !== undefined) return `${name}\n  failed: ${failed}\n`
  const width = Math.max(...rows.map(({ figure }) => figure.name.length), 60)
  const lines = rows.map((row) => {
    const line = `  ${row.figure.name.padEnd(width)} ${shown(row).padStart(6)}  ${wanted(row).padEnd(18)} ${standing(row)}`
    return line.trimEnd()
  })
  return `${name}\n${lines.join('\n')}\n`
}

/** All tables in Markdown, with what falls short and what was left out. */
export function asMarkdown(sets: readonly Measured[], date: string): string {
  const parts = [`Measured on ${date}. Shares are in percent.`]
  for (const { name, rows } of sets) {
    if (!rows.length) continue
    const lines = rows.map((row) => `| ${row.figure.name} | ${shown(row)} | ${wanted(row)} | ${standing(row)} |`)
    parts.push(`### ${name}`, ['| | Here | Wanted | |', '|---|---:|---|---|', ...lines].join('\n'))
  }
  const short = sets.flatMap(({ name, rows }) =>
    rows.filter((row) => isMet(row) === false).map((row) => `- ${name}: ${shortfall(row)}`),
  )
  parts.push('### What falls short', short.length ? short.join('\n') : 'Nothing: every target is reached.')
  const left = sets.flatMap(({ name, skipped, failed }) =>
    skipped !== undefined ? [`- ${name}: ${skipped}`] : failed !== undefined ? [`- ${name}: failed, ${failed}`] : [],
  )
  if (left.length) parts.push('### What was not measured', left.join('\n'))
  return parts.join('\n\n')
}

/** How many targets are reached, in a sentence. */
export function summary(sets: readonly Measured[]): string {
  const aimed = sets.flatMap(({ rows }) => rows).filter((row) => isMet(row) !== undefined)
  const met = aimed.filter(isMet).length
  const skipped = sets.filter((set) => set.skipped !== undefined).length
  const failed = sets.filter((set) => set.failed !== undefined).length
  return [
    aimed.length ? `${met} of ${aimed.length} targets reached` : 'no target was measured',
    ...(skipped ? [`${skipped} of ${sets.length} sets skipped`] : []),
    ...(failed ? [`${failed} of ${sets.length} sets failed`] : []),
  ].join('; ')
}

function shortfall(row: Row): string {
  const { name, note } = row.figure
  return `${name}: ${shown(row)}, wanted ${wanted(row)}.${note ? ` Why: ${note}.` : ''}`
}

function shown({ figure, value }: Row): string {
  return figure.count ? String(value) : value.toFixed(1)
}

function wanted({ figure: { target, aim, atMost } }: Row): string {
  if (target === undefined) return ''
  return `${atMost ? 'at most ' : ''}${target}${aim === undefined ? '' : ` (aim ${aim})`}`
}

function standing(row: Row): string {
  const { target, aim, atMost } = row.figure
  if (target === undefined) return ''
  if (isMet(row)) return aim !== undefined && row.value >= aim ? 'aim reached' : 'reached'
  const gap = Math.abs(row.value - target)
  return `${gap.toFixed(gap < 0.05 ? 2 : 1)} ${atMost ? 'too many' : 'short'}`
}
