import { isCapitalised, words } from '../grammar/words.ts'
import { verbCues } from './cues.ts'
import type { Item } from './frames.ts'

/** A run of items: indices, end exclusive. */
export interface Run {
  from: number
  to: number
}

/** A source as the text puts it: the noun phrase, and the same with its appositive or relative clause. */
export interface SourceRun extends Run {
  full: Run
}

/** No source phrase is longer than this, in words. */
const longest = 18

/**
 * The noun phrase that ends just before item `end`: pronouns alone, names with their titles, and other phrases back to
 * the start of their clause, without a fronted adverbial.
 */
export function phraseBefore(items: readonly Item[], end: number): Run | undefined {
  const last = items[end - 1]
  if (!last) return
  if (last.lower === ')') {
    const open = findBack(items, end - 1, '(')
    const inner = open > 0 ? phraseBefore(items, open) : undefined
    return inner && { from: inner.from, to: end }
  }
  if (last.kind !== 'word' || words.subordinator.has(last.lower) || words.preposition.has(last.lower)) return
  if (words.pronoun.has(last.lower) && !words.preposition.has(items[end - 2]?.lower ?? ''))
    return { from: end - 1, to: end }
  if (!isCapitalised(last.text) && (/ly$/.test(last.lower) || words.verbHint.has(last.lower))) return
  let from = end - 1
  while (from > 0 && end - from < longest && continues(items, from)) from--
  from = trimStart(items, from, end)
  if (from >= end || isVerbal(items[from] as Item)) return
  return { from, to: withoutAdverbial(items, from, end) }
}

/** A participle or preposition in small letters opens no source ("forced to defend it", "to the crowd"). */
function isVerbal({ lower, text }: Item): boolean {
  return !isCapitalised(text) && (/(?:ing|ed)$/.test(lower) || lower === 'to')
}

/** "Smith on Tuesday", "The ministry last week": the phrase without the adverbial of time or place after a name. */
function withoutAdverbial(items: readonly Item[], from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    const { lower } = items[i] as Item
    const before = items[i - 1] as Item
    if (
      /^(?:on|in|for|after|during|at|since)$/.test(lower) &&
      (isCapitalised(before.text) || before.text === ')') &&
      i > from + (words.determiner.has((items[from] as Item).lower) ? 1 : 0)
    )
      return i
    if (
      words.weekday.has(lower) ||
      (/^(?:last|this|next)$/.test(lower) &&
        /^(?:week|month|year|night|morning|evening|summer|fall|spring|winter)$/.test(items[i + 1]?.lower ?? ''))
    )
      return (items[i - 1] as Item).lower === 'on' ? i - 1 : i
  }
  return end
}

/** Does the phrase that starts at `from` take in the item before it? */
function continues(items: readonly Item[], from: number): boolean {
  const item = items[from - 1] as Item
  if (item.kind === 'mark') {
    if (item.text === ')' || item.text === '(' || item.text === '&' || item.text === '$' || item.text === '%')
      return true
    return item.text === ',' && isNameSuffix(items[from] as Item)
  }
  if (item.kind === 'quote')
    return (
      item.end - item.start < 25 &&
      isCapitalised((items[from] as Item).text) &&
      isCapitalised(items[from - 2]?.text ?? '')
    )
  if (item.lower === 'and' || item.lower === '&') return coordinates(items, from - 1)
  if (item.lower === 'that' || item.lower === 'or') return false
  return !words.subordinator.has(item.lower) || words.preposition.has(item.lower)
}

/** A verb of saying in the past, which ends the clause before the phrase ("Lee said President Brown supported it"). */
function isUtterance(item: Item): boolean {
  return !!verbCues
    .get(item.lower)
    ?.some((cue) => cue.form === 'past' && cue.frames.has('say') && !isCapitalised(item.text))
}

/** Jr., III, or the state after a town. */
function isNameSuffix(item: Item): boolean {
  return /^(?:jr\.?|sr\.?|ii|iii|iv)$/.test(item.lower)
}

/** "Smith and Jones", "leaders and officials", but not "left and Macron". */
function coordinates(items: readonly Item[], at: number): boolean {
  const left = items[at - 1]
  const right = items[at + 1]
  if (!left || !right || left.kind !== 'word') return false
  if (isCapitalised(right.text)) return isCapitalised(left.text) && at > 1
  return (/s$/.test(left.lower) && !words.verbHint.has(left.lower)) || words.determiner.has(items[at - 2]?.lower ?? '')
}

/** Cuts a fronted adverbial ("On Tuesday Macron") and anything up to a verb ("Russia invaded and officials"). */
function trimStart(items: readonly Item[], from: number, end: number): number {
  let start = from
  for (let i = from; i < end - 1; i++) {
    const item = items[i] as Item
    if (
      words.verbHint.has(item.lower) ||
      (i > from && isUtterance(item)) ||
      (/ed$/.test(item.lower) && words.determiner.has(items[i + 1]?.lower ?? '')) ||
      (item.kind === 'word' &&
        words.pronoun.has(item.lower) &&
        !words.determiner.has(item.lower) &&
        item.lower !== 'who')
    )
      start = i + 1
  }
  while (start < end - 1 && skippable(items, start)) start++
  const first = items[start] as Item
  if (words.preposition.has(first.lower)) return afterAdverbial(items, start, end)
  return start
}

function skippable(items: readonly Item[], at: number): boolean {
  const { lower, kind, text } = items[at] as Item
  if (kind === 'mark') return text !== '$' && text !== '('
  return (
    words.adverb.has(lower) ||
    lower === 'and' ||
    lower === 'but' ||
    lower === 'or' ||
    (lower.endsWith('ly') && !isCapitalised(text)) ||
    (lower.endsWith('ly') && at === 0)
  )
}

/** "After the summit Witkoff": the last noun phrase of the run, from its determiner or its first capital on. */
function afterAdverbial(items: readonly Item[], start: number, end: number): number {
  let from = end - 1
  while (from > start + 1) {
    const before = items[from - 1] as Item
    const here = items[from] as Item
    if (words.determiner.has(here.lower) || words.preposition.has(before.lower) || words.weekday.has(before.lower))
      break
    if (isCapitalised(here.text) && !isCapitalised(before.text)) break
    from--
  }
  return from
}

/** The noun phrase that begins at item `start` (after an inverted cue or "according to"), with its appositive. */
export function phraseAfter(items: readonly Item[], start: number): SourceRun | undefined {
  const first = items[start]
  if (first?.kind !== 'word') return
  if (words.pronoun.has(first.lower) && !/^(?:some|many|most|both|one|others)$/.test(first.lower))
    return { from: start, to: start + 1, full: { from: start, to: start + 1 } }
  if (/^(?:him|her|them|me|us)$/.test(first.text) && !isNoun(items[start + 1]))
    return { from: start, to: start + 1, full: { from: start, to: start + 1 } }
  let to = start
  while (to < items.length && to - start < longest && goesOn(items, start, to)) to++
  while (
    to > start &&
    (items[to - 1]?.kind === 'mark' || words.preposition.has(items[to - 1]?.lower ?? '')) &&
    items[to - 1]?.text !== ')'
  )
    to--
  if (to === start) return
  return { from: start, to, full: { from: start, to: appositiveEnd(items, to) } }
}

function isNoun(item: Item | undefined): boolean {
  return (
    item?.kind === 'word' &&
    !words.subordinator.has(item.lower) &&
    !words.preposition.has(item.lower) &&
    !words.adverb.has(item.lower)
  )
}

function goesOn(items: readonly Item[], start: number, at: number): boolean {
  const item = items[at] as Item
  const before = items[at - 1]
  if (item.kind === 'quote') return at > start && item.end - item.start < 25 && isCapitalised(items[at + 1]?.text ?? '')
  if (item.kind === 'mark')
    return item.text === '(' || (item.text === ')' && at > start) || item.text === '&' || item.text === '%'
  if (at === start) return true
  if (item.lower === 'and') return coordinates(items, at)
  if (item.lower === 'of' || item.lower === 'for') return true
  if (words.weekday.has(item.lower)) return false
  if (words.preposition.has(item.lower)) return !isCapitalised(before?.text ?? '') && attaches(items, at)
  if (
    words.subordinator.has(item.lower) ||
    words.auxiliary.has(item.lower) ||
    words.be.has(item.lower) ||
    words.adverb.has(item.lower)
  )
    return false
  // A small verb after a name begins its predicate ("Echoing him, Kushner pointed out").
  if (isCapitalised(before?.text ?? '') && (/ed$/.test(item.lower) || verbCues.has(item.lower))) return false
  return !/^(?:who|which|whose|to|last|earlier|this)$/.test(item.lower)
}

/** "officials in the capital", "aides familiar with it": does the preposition go on about the noun before it? */
function attaches(items: readonly Item[], at: number): boolean {
  const { lower } = items[at] as Item
  const next = items[at + 1]
  if (lower === 'at' || lower === 'from' || lower === 'with') return true
  return (
    lower === 'in' &&
    next?.kind === 'word' &&
    !/\d/.test(next.text) &&
    !words.weekday.has(next.lower) &&
    !/^(?:an?|interview)$/.test(next.lower)
  )
}

/** End of an appositive or relative clause after the phrase: its closing comma, or the end of the frame. */
function appositiveEnd(items: readonly Item[], to: number): number {
  if (items[to]?.text !== ',') return to
  const first = items[to + 1]
  if (first?.kind !== 'word') return to
  const appositive =
    /^(?:who|whose|a|an|the|one|another|his|her|its|their|chief|former|senior|co-founder|founder|director|president|chairman|chairwoman|spokesman|spokeswoman|professor|head|executive|vice|an?|\d+)$/.test(
      first.lower,
    ) || isCapitalised(first.text)
  if (!appositive) return to
  for (let i = to + 1; i < items.length; i++) {
    const item = items[i] as Item
    if (item.kind === 'quote') return to
    if (item.text === ',' && !isNameSuffix(items[i + 1] ?? item)) return i
    if (/^[.;:!?—–]$|^--$/.test(item.text)) return i
  }
  return items.length
}

/** Is the phrase about something that cannot speak: its head noun names an act, a state or a measure? */
export function isAbstract(items: readonly Item[], run: Run): boolean {
  let end = run.from
  while (end < run.to && !(end > run.from && words.preposition.has((items[end] as Item).lower))) end++
  const head = items[end - 1] as Item
  if (isCapitalised(head.text) && end - 1 > run.from) return false
  return words.event.has(head.lower) || (abstract.test(head.lower) && !agent.test(head.lower))
}

const abstract =
  /(?:ing|tion|sion|ment|ance|ence|ity|ness|ism|ship|ures?|acts?|cies|cy|tions|ments|ances|ences|ities|ships)$/
/** Heads of that shape that do speak. */
const agent =
  /(?:statement|government|parliament|department|document|agreement|announcement|declaration|resolution|administration|organi[sz]ation|delegation|corporation|commission|foundation|institution|association|federation|coalition|opposition|publication|nation|communication|community|university|agency|authority|conference|leadership|majority|minority|city|county|audience|alliance|intelligence)(?:s|ies)?$/

/** Index of the last item with this text before `end`, or -1. */
export function findBack(items: readonly Item[], end: number, text: string): number {
  for (let i = end - 1; i >= 0; i--) if ((items[i] as Item).text === text) return i
  return -1
}
