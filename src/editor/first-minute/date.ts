import { isoDate } from '../../analysis/layout/dates.ts'

/** The day by the reader's clock, as ISO 8601. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The day that somebody typed (“6 January 2026”, “2026-01-06”), as ISO 8601; undefined when there is no such day. */
export function dayOf(typed: string): string | undefined {
  const day = isoDate(typed)
  const date = day === undefined ? undefined : new Date(`${day}T00:00:00Z`)
  // 31 February would be a day of March.
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day ?? '') ? day : undefined
}
