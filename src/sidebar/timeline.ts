import * as l10n from '@vscode/l10n'
import type { Claim } from '../comparison/claim.ts'
import type { Entry } from '../library/library.ts'
import type { Steps } from '../steps.ts'
import { list, shorten } from '../wording.ts'
import { around } from './around.ts'
import type { TimelineStatement, TimelineTime } from './table-protocol.ts'
import { type Time, timeOf } from './times.ts'

/** A date that a mention of a claim gives. */
interface Dated {
  time: Time
  path: string
  mention: number
  /** In the words of the article. */
  words: string
  /** Where it starts in its article. */
  start: number
}

/**
 * What the articles date, in the order of time, with the days on which the articles appeared. Empty where there is
 * nothing to draw: it takes a statement told to the day, and two different times.
 *
 * @param claims those of one event, the ones to be told first in front
 * @param nameOf what to call an article
 */
export function* timelineOf(
  claims: readonly Claim[],
  entries: readonly Entry[],
  nameOf: (uri: string) => string,
): Steps<TimelineTime[]> {
  const byUri = new Map(entries.map((entry) => [entry.uri, entry]))
  const published = entries
    .flatMap(({ article }) => (article.date && article.date.length > 7 ? [article.date] : []))
    .sort()
  const times = new Map<string, { time: Time; statements: TimelineStatement[]; published: string[] }>()
  const at = (time: Time) => {
    const known = times.get(time.key) ?? { time, statements: [], published: [] }
    times.set(time.key, known)
    return known
  }
  /** A sentence that states two claims dates both: once is enough. */
  const told = new Set<string>()
  for (const claim of claims) {
    const dated = datesIn(claim)
    for (const key of new Set(dated.map(({ time }) => time.key))) {
      const here = dated.filter(({ time }) => time.key === key)
      const [{ time }] = here as [Dated]
      const places = here.map(({ path, start }) => `${path} ${start}`)
      if (places.every((place) => told.has(place))) continue
      for (const place of places) told.add(place)
      at(time).statements.push(statementOf(claim, here, dated))
    }
    yield
  }
  const dates = [...times.values()]
  if (!dates.some(({ time }) => time.isDay)) return []
  for (const { uri, article } of entries) {
    const time = article.date === undefined ? undefined : timeOf(article.date, undefined)
    if (time?.isDay) at(time).published.push(nameOf(uri))
  }
  if (times.size < 2) return []
  return [...times.values()]
    .sort((a, b) => (a.time.key < b.time.key ? -1 : 1))
    .map(({ time, statements, published }) => ({ label: time.label, statements, published }))

  function datesIn({ mentions }: Claim): Dated[] {
    return mentions.flatMap(({ path, numbers }, mention) => {
      const near = byUri.get(path)?.article.date ?? published[0]
      return numbers.flatMap(({ kind, date, text, start }) => {
        const time = kind === 'date' && date ? timeOf(date, near) : undefined
        return time ? [{ time, path, mention, words: text, start }] : []
      })
    })
  }

  function statementOf({ id, label }: Claim, here: readonly Dated[], all: readonly Dated[]): TimelineStatement {
    const otherwise = here.flatMap((one) => all.filter((other) => differ(one, other, all)))
    const days = new Map(
      otherwise.map(({ path, time }) => [`${path} ${time.key}`, l10n.t('{0} ({1})', nameOf(path), time.label)]),
    )
    return {
      claim: id,
      label: shorten(label, 160),
      otherwise: list([...days.values()]),
      points: once(here).map(({ path, mention, words, start }) => {
        const entry = byUri.get(path)
        return {
          mention,
          name: nameOf(path),
          date: words,
          words: entry ? `${entry.name}: ${around(entry, { start, end: start + words.length }).text}` : '',
        }
      }),
    }
  }
}

/** An article that gives a date twice in the same words gives it once. */
function once(dated: readonly Dated[]): Dated[] {
  const isSame = (a: Dated, b: Dated) => a.path === b.path && a.words === b.words
  return dated.filter((one, at) => dated.findIndex((other) => isSame(one, other)) === at)
}

/** Do two articles give another day each, and no more than that one? A weekday of one name may be read of two weeks. */
function differ(one: Dated, other: Dated, all: readonly Dated[]): boolean {
  const days = (path: string) =>
    new Set(all.flatMap(({ time, ...at }) => (at.path === path && time.isDay ? [time.key] : [])))
  return (
    one.path !== other.path &&
    one.time.isDay &&
    other.time.isDay &&
    one.time.key !== other.time.key &&
    one.words.toLowerCase() !== other.words.toLowerCase() &&
    days(one.path).size === 1 &&
    days(other.path).size === 1
  )
}
