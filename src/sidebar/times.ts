/** Dates as the analysis of articles gives them: ISO 8601, as far as the text goes. */
import * as l10n from '@vscode/l10n'
import { writtenDate } from '../editor/hovers/number.ts'
import { locale } from '../language.ts'

/** A time that an article gives. */
export interface Time {
  /** Equal for the same time; in the order of time. */
  key: string
  /** "Mon, 5 January 2026", "January 2026", "2026". */
  label: string
  /** Is it told to the day? */
  isDay: boolean
}

/**
 * Reads a date: a day, a month or a year, a day without a year ("--01-08"), a decade ("199X") or a stretch of years
 * ("2014/2022"), which counts as its first.
 *
 * @param near the day, in ISO 8601, to which a day without a year is nearest; without it such days are not read
 */
export function timeOf(date: string, near: string | undefined): Time | undefined {
  const [, monthDay] = /^--(\d\d-\d\d)$/.exec(date) ?? []
  if (monthDay) return near ? timeOf(nearest(monthDay, near), near) : undefined
  const [, first, last] = /^(\d{4})\/(\d{4})$/.exec(date) ?? []
  if (first && last) return { key: first, label: l10n.t('{0} to {1}', first, last), isDay: false }
  const [, decade] = /^(\d{3})X$/.exec(date) ?? []
  if (decade)
    return {
      key: `${decade}0`,
      label: l10n.t({ message: '{0}s', args: [`${decade}0`], comment: 'A decade: “1990s”.' }),
      isDay: false,
    }
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(date)) return undefined
  const isDay = date.length > 7
  if (!isDay) return { key: date, label: writtenDate(date), isDay }
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return undefined
  const weekday = day.toLocaleDateString(locale(), { weekday: 'short', timeZone: 'UTC' })
  const label = l10n.t({ message: '{0}, {1}', args: [weekday, writtenDate(date)], comment: 'A weekday and a date.' })
  return { key: date, label, isDay }
}

/** A day in the year that brings it nearest to another. */
function nearest(monthDay: string, near: string): string {
  const year = Number(near.slice(0, 4))
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(near))
  return [year - 1, year, year + 1]
    .map((one) => `${one}-${monthDay}`)
    .filter((date) => !Number.isNaN(distance(date)))
    .reduce((best, one) => (distance(one) < distance(best) ? one : best), `${year}-${monthDay}`)
}
