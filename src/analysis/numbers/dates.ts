import { isPluralNoun } from './counted.ts'
import references from './data/references.json' with { type: 'json' }
import { isPlainWhole } from './figures.ts'
import type { Lexeme } from './lexemes.ts'
import { readUnit } from './units.ts'

/** A date: lexemes `first` to `next` (exclusive). */
export interface FoundDate {
  first: number
  next: number
  /** The year, where there is one. */
  value: number | null
  /** ISO 8601, as far as the text gives it: "2022-02", "--11-06" without a year, "199X" for a decade. */
  date: string
  confidence?: number
}

const months = new Map(Object.entries(references.months))
/** The longest name of each month: shorter ones may end with a full stop. */
const fullNames = new Map<number, string>()
for (const [name, month] of months) if (name.length > (fullNames.get(month) ?? '').length) fullNames.set(month, name)
const weekdays = references.weekdays
const future = new Set(references.future)
const deadline = new Set(references.deadline)
const quantityBefore = new Set(references.quantityBefore)
const yearBefore =
  /^(?:the|in|of|its|his|her|their|since|by|from|until|till|through|to|before|after|during|early|late|mid|and|between|for|circa|back|spring|summer|autumn|fall|winter|to|this|copyright|©|,|\(|-|–)$/

/** Words that a date may start with; weekdays count only where the article's date is known. */
export const dateWords: ReadonlySet<string> = new Set([...months.keys(), ...weekdays])

/** The days of the week, in lower case. */
export const dayNames: readonly string[] = weekdays

/** The date that starts at `at`. `today`: the article's own date (ISO 8601), against which weekdays are read. */
export function readDate(lexemes: Lexeme[], at: number, today?: string): FoundDate | undefined {
  const lexeme = lexemes[at] as Lexeme
  if (lexeme.kind === 'date') return readJoined(lexeme.text, at)
  if (lexeme.kind === 'word') return readMonthFirst(lexemes, at) ?? readWeekday(lexemes, at, today)
  if (lexeme.kind !== 'figure') return
  return readDayFirst(lexemes, at) ?? readDecade(lexemes, at) ?? readYears(lexemes, at)
}

/** "2024-11-05", "05.11.2024", "25/12/2024". Others of the kind (versions, telephone numbers) are no dates. */
function readJoined(text: string, at: number): FoundDate | undefined {
  const iso = /^(\d{4})[-./](\d\d?)[-./](\d\d?)$/.exec(text)
  const european = /^(\d\d?)[-./](\d\d?)[-./](\d{4})$/.exec(text)
  const [year, a, b] = iso ? iso.slice(1).map(Number) : european ? european.slice(1).map(Number).reverse() : []
  if (!year || !a || !b) return
  const [month, day] = a > 12 ? [b, a] : [a, b]
  if (month > 12 || day > 31) return
  const sure = iso || a > 12 || b > 12 || text.includes('.')
  return { first: at, next: at + 1, value: year, date: iso8601(year, month, day), ...(sure ? {} : { confidence: 0.5 }) }
}

/** "February 2022", "Feb. 24", "November 6, 2024". */
function readMonthFirst(lexemes: Lexeme[], at: number): FoundDate | undefined {
  const month = monthAt(lexemes, at)
  if (!month) return
  let i = at + 1
  if (lexemes[i]?.text === '.' && lexemes[i]?.glued) i++
  const year = yearFigure(lexemes[i])
  if (year) return { first: at, next: i + 1, value: year, date: iso8601(year, month) }
  const day = dayFigure(lexemes, i)
  if (!day) return
  return withYear(lexemes, at, day.next, month, day.value)
}

/** "24 February 2022", "the 6th of November". */
function readDayFirst(lexemes: Lexeme[], at: number): FoundDate | undefined {
  const day = dayFigure(lexemes, at)
  if (!day) return
  const i = lexemes[day.next]?.lower === 'of' ? day.next + 1 : day.next
  const month = monthAt(lexemes, i)
  if (!month) return
  const short = (lexemes[i] as Lexeme).text.length < (fullNames.get(month) ?? '').length
  const stop = short && lexemes[i + 1]?.text === '.' && lexemes[i + 1]?.glued ? 1 : 0
  return withYear(lexemes, at, i + 1 + stop, month, day.value)
}

function withYear(lexemes: Lexeme[], first: number, at: number, month: number, day: number): FoundDate {
  const i = lexemes[at]?.text === ',' ? at + 1 : at
  const year = yearFigure(lexemes[i])
  if (year) return { first, next: i + 1, value: year, date: iso8601(year, month, day) }
  return { first, next: at, value: null, date: `--${two(month)}-${two(day)}` }
}

/** "1990s", "1990's". */
function readDecade(lexemes: Lexeme[], at: number): FoundDate | undefined {
  const figure = lexemes[at] as Lexeme
  const next = lexemes[at + 1]
  if (!/^\d{3}0$/.test(figure.text) || !next?.glued) return
  const plural = next.lower === 's' || (/^['’]$/.test(next.text) && lexemes[at + 2]?.lower === 's')
  if (!plural) return
  const value = Number(figure.text)
  return { first: at, next: at + (next.lower === 's' ? 2 : 3), value, date: `${figure.text.slice(0, 3)}X` }
}

/** A year on its own, told from a count by what is around: "in 2014", "the 2016 elections". And "2014-2022", "1995-01". */
function readYears(lexemes: Lexeme[], at: number): FoundDate | undefined {
  const year = yearFigure(lexemes[at])
  if (!year || !isYear(lexemes, at, year)) return
  const found = { first: at, value: year }
  const second = lexemes[at + 2]
  if (
    /^[-–]$/.test(lexemes[at + 1]?.text ?? '') &&
    lexemes[at + 1]?.glued &&
    second?.kind === 'figure' &&
    second.glued
  ) {
    const last = Number(second.text.length === 2 ? `${String(year).slice(0, 2)}${second.text}` : second.text)
    if (/^(?:0\d|1[0-2])$/.test(second.text) && last <= year)
      return { ...found, next: at + 3, date: iso8601(year, Number(second.text)) }
    if (last > year && /^\d{2}(?:\d{2})?$/.test(second.text)) return { ...found, next: at + 3, date: `${year}/${last}` }
    return
  }
  return { ...found, next: at + 1, date: String(year) }
}

function isYear(lexemes: Lexeme[], at: number, year: number): boolean {
  const before = lexemes[at - 1]
  const after = lexemes[at + 1]
  if (before && (quantityBefore.has(before.lower) || /^[$£€#+]$/.test(before.text) || before.kind === 'figure'))
    return false
  if (after && /^[%$€£°]$/.test(after.text)) return false
  if (after?.kind === 'word' && (after.glued || readUnit(lexemes, at + 1, true))) return false
  if (
    /^(?:percent|per|million|billion|thousand|hundred|dollars|euros|over|to)$/.test(after?.lower ?? '') &&
    year < 1900
  )
    return false
  if (/^(?:percent|million|billion|thousand|hundred|dollars|euros|over)$/.test(after?.lower ?? '')) return false
  const cue =
    before !== undefined && (yearBefore.test(before.lower) || /['’]s?$/.test(before.text) || months.has(before.lower))
  const plural = after !== undefined && isPluralNoun(after)
  if (year % 100 === 0 && (plural || /^(?:to|and|-|–)$/.test(after?.lower ?? ''))) return cue && !plural && year >= 1800
  if (year < 1900) return cue && !plural
  return cue || !plural
}

/** A weekday read against the article's own date: the last one up to it, or the next after "next". */
function readWeekday(lexemes: Lexeme[], at: number, today?: string): FoundDate | undefined {
  if (!today || !/^\d{4}-\d\d-\d\d$/.test(today)) return
  const weekday = weekdays.indexOf((lexemes[at] as Lexeme).lower)
  if (weekday < 0 || !/^\p{Lu}/u.test((lexemes[at] as Lexeme).text)) return
  const day = new Date(`${today}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return
  const before = lexemes[at - 1]?.lower
  const back = (day.getUTCDay() - weekday + 7) % 7
  const shift =
    before === 'next' || before === 'this' || before === 'coming' || (before !== 'last' && isAhead(lexemes, at))
      ? (7 - back) % 7 || 7
      : -(back === 0 && before === 'last' ? 7 : back)
  day.setUTCDate(day.getUTCDate() + shift)
  const date = day.toISOString().slice(0, 10)
  return { first: at, next: at + 1, value: null, date, confidence: 0.7 }
}

/** Does the clause speak of what is to come: "will meet on Friday", "by late Friday"? */
function isAhead(lexemes: Lexeme[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 9 && lexemes[i]?.kind !== 'mark'; i--) {
    const word = (lexemes[i] as Lexeme).lower
    // Further off, "by" names who did it: "closed by engineers on Sunday".
    if (future.has(word) || (deadline.has(word) && i >= at - 2)) return true
  }
  return false
}

function monthAt(lexemes: Lexeme[], at: number): number | undefined {
  const lexeme = lexemes[at]
  const month = lexeme?.kind === 'word' ? months.get(lexeme.lower) : undefined
  return month && /^\p{Lu}/u.test((lexeme as Lexeme).text) ? month : undefined
}

function yearFigure(lexeme: Lexeme | undefined): number | undefined {
  if (lexeme?.kind !== 'figure' || !/^\d{4}$/.test(lexeme.text)) return
  const year = Number(lexeme.text)
  return year >= 1500 && year < 2100 ? year : undefined
}

function dayFigure(lexemes: Lexeme[], at: number): { value: number; next: number } | undefined {
  const lexeme = lexemes[at]
  if (lexeme?.kind !== 'figure' || !isPlainWhole(lexeme.text) || lexeme.text.length > 2) return
  const value = Number(lexeme.text)
  if (value < 1 || value > 31) return
  const suffix = lexemes[at + 1]
  const ordinal = suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.lower)
  return { value, next: at + (ordinal ? 2 : 1) }
}

function iso8601(year: number, month: number, day?: number): string {
  return `${year}-${two(month)}${day ? `-${two(day)}` : ''}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
