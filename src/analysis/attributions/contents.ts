import { words } from '../grammar/words.ts'
import type { Item } from './frames.ts'
import type { Run } from './noun-phrases.ts'
import type { Predicate } from './predicates.ts'

const finalStop = /^(?:[.!?;]+|…)$/

/** What a predicate reports: one or more runs of items; empty when it reports nothing here. */
export function contentsOf(items: readonly Item[], predicates: readonly Predicate[], at: number): Run[] {
  const predicate = predicates[at] as Predicate
  const left = leftOf(items, predicates, at)
  const right = rightOf(items, predicates, at)
  const before = items[predicate.clause.from - 1]
  const after = items[predicate.clause.to]

  if (predicate.takes === 'adjunct') {
    if (left && before?.text === ',') return [left]
    if (right) return [right]
    return left ? [left] : []
  }
  if (predicate.shared)
    return right &&
      takesRight(items, predicate, right) &&
      (predicate.form !== 'ing' || hasSay(predicate) || opensContent(items, right))
      ? [right]
      : []
  const parenthetical = left && before?.text === ',' && after?.text === ',' && hasSay(predicate)
  if (parenthetical && right && !startsConjunction(items, right)) return trimmed([left, right])
  const quoteLeft = left && before?.kind === 'quote'
  if (quoteLeft && hasSay(predicate)) {
    const next = nextQuote(items, predicate, predicates[at + 1])
    if (next) return trimmed([left, next])
    return after?.text === ',' && right && (items[right.from]?.lower === 'that' || hasQuote(items, right))
      ? [left, right]
      : [left]
  }
  if (right && takesRight(items, predicate, right)) {
    if (!quoteLeft || after?.text === ':') return [right]
  }
  if (left && hasSay(predicate) && (quoteLeft || before?.text === ',' || /^(?:—|–|--)$/.test(before?.text ?? '')))
    return [left]
  return []
}

/** A quotation, a that-clause or an infinitive: what even a verb of action reports. */
function opensContent(items: readonly Item[], right: Run): boolean {
  const first = items[right.from] as Item
  return first.kind === 'quote' || /^(?:that|to)$/.test(first.lower) || hasQuote(items, right)
}

function hasQuote(items: readonly Item[], run: Run): boolean {
  return items.slice(run.from, run.to).some((item) => item.kind === 'quote')
}

function hasSay(predicate: Predicate): boolean {
  return (
    predicate.takes !== 'adjunct' &&
    (predicate.takes.has('say') || predicate.takes.has('tell') || predicate.takes.has('document'))
  )
}

/** “A,” said Smith, in a low voice, “B”: the quotation after the clause, over one aside at most. */
function nextQuote(items: readonly Item[], predicate: Predicate, next: Predicate | undefined): Run | undefined {
  let commas = 0
  const end = Math.min(
    items.length,
    predicate.clause.to + 16,
    next && next.form !== 'ing' ? next.cue.from : items.length,
  )
  for (let i = predicate.clause.to; i < end; i++) {
    const item = items[i] as Item
    if (item.kind === 'quote') return { from: i, to: i + 1 }
    if (item.text === ',' ? ++commas > 2 : item.kind === 'mark' && item.text !== ':') return
  }
}

/** From the frame's start, or the end of what an earlier clause takes, to the comma or quotation before the clause. */
function leftOf(items: readonly Item[], predicates: readonly Predicate[], at: number): Run | undefined {
  const to = (predicates[at] as Predicate).clause.from
  let from = 0
  for (const earlier of predicates.slice(0, at))
    if (!earlier.shared && earlier.clause.to <= to) from = Math.max(from, coordinateStart(items, earlier.clause.to, to))
  return trim(items, from, to)
}

/** Start of the last part joined by a comma and conjunction between two clauses, else the first clause's end. */
function coordinateStart(items: readonly Item[], from: number, to: number): number {
  for (let i = to - 2; i > from; i--)
    if (items[i - 1]?.text === ',' && /^(?:while|but|and|as)$/.test(items[i]?.lower ?? '')) return i + 1
  return from
}

function rightOf(items: readonly Item[], predicates: readonly Predicate[], at: number): Run | undefined {
  const predicate = predicates[at] as Predicate
  let from = predicate.clause.to
  if (predicate.takes !== 'adjunct')
    from = afterRecipient(items, predicate, afterAdverbials(items, predicate.shared ? predicate.verb.to : from))
  if (items[from]?.text === ':') from++
  else if (items[from]?.text === ',') from = afterComma(items, predicate, from)
  let to = items.length
  for (const later of predicates.slice(at + 1)) {
    const cut = cutBefore(items, later, from)
    if (cut !== undefined) {
      to = cut
      break
    }
  }
  return trim(items, from, predicateEnd(items, predicate, from, to))
}

/** "He called it a shame, but stopped short of …": a verb without a subject of its own goes on about the source. */
function predicateEnd(items: readonly Item[], predicate: Predicate, from: number, to: number): number {
  if (predicate.takes === 'adjunct') return to
  for (let i = from + 1; i + 2 < to; i++) {
    if (items[i]?.text !== ',' || !/^(?:but|and|then)$/.test(items[i + 1]?.lower ?? '')) continue
    const verb = items[words.adverb.has(items[i + 2]?.lower ?? '') ? i + 3 : i + 2]
    if (verb?.kind === 'word' && verb.text === verb.lower && /[a-z]{2}ed$/.test(verb.lower)) return i
  }
  return to
}

/** “He cautioned, however, that”: past an aside of a few words, or to the quotation after the comma. */
function afterComma(items: readonly Item[], predicate: Predicate, comma: number): number {
  if (predicate.takes === 'adjunct') return comma + 1
  const next = items[comma + 1]
  if (next?.kind === 'quote' || next?.lower === 'that') return comma + 1
  const close = items.findIndex((item, i) => i > comma && item.text === ',')
  if (close < 0 || close - comma > 6) return comma
  const after = items[close + 1]
  return after?.kind === 'quote' || after?.lower === 'that' || close - comma <= 3 ? close + 1 : comma
}

/** Where a later clause ends this one's content: before ", while X said", ", adding that", "and said". */
function cutBefore(items: readonly Item[], later: Predicate, from: number): number | undefined {
  const start = later.shared ? later.cue.from : later.clause.from
  if (start <= from) return
  const before = items[start - 1] as Item
  const comma = items[start - 2]?.text === ','
  if (later.shared)
    return before.text === ',' ? start - 1 : /^(?:and|but)$/.test(before.lower) ? start - (comma ? 2 : 1) : undefined
  if (later.takes === 'adjunct') return undefined
  if (/^(?:while|but|and|as|although|though|whereas)$/.test(before.lower))
    return comma || before.lower === 'while' ? start - (comma ? 2 : 1) : undefined
  if (before.kind === 'quote' || before.text === ';' || before.text === '—') return later.inverted ? undefined : start
  if (before.text === ',' && later.inverted) return undefined
}

/** Is what follows the cue something it can report? */
function takesRight(items: readonly Item[], predicate: Predicate, right: Run): boolean {
  const first = items[right.from] as Item
  if (predicate.takes === 'adjunct') return true
  if (first.kind === 'quote' || first.lower === 'that' || items[right.from - 1]?.text === ':') return true
  const size = right.to - right.from
  if ((predicate.takes.has('infinitive') || predicate.takes.has('tell')) && first.lower === 'to') return size > 2
  if (predicate.takes.has('object'))
    return (
      first.kind === 'word' &&
      !/^(?:and|but|or|when|while|because|by|in|on|at|during|after|before|from|with|as)$/.test(first.lower)
    )
  if (size < 2 || first.kind !== 'word') return false
  if (/^(?:if|whether|how|why|what|where|who)$/.test(first.lower)) return true
  return !words.preposition.has(first.lower) && !/^(?:and|but|or|because|while|when)$/.test(first.lower)
}

/** Past "on Tuesday", "in a statement", "earlier" to what is said, where that is plainly marked. */
function afterAdverbials(items: readonly Item[], from: number): number {
  let i = from
  while (
    words.weekday.has(items[i]?.lower ?? '') ||
    /^(?:earlier|later|recently|again|too|also)$/.test(items[i]?.lower ?? '')
  )
    i++
  if (/^(?:when|while|as|after|before)$/.test(items[i]?.lower ?? '')) return afterClause(items, i)
  if (!words.preposition.has(items[i]?.lower ?? '') || /^(?:that|as|about|of|like|to)$/.test(items[i]?.lower ?? ''))
    return i
  for (let k = i + 1; k < items.length && k - i < 18; k++) {
    const item = items[k] as Item
    if (item.kind === 'quote' || item.lower === 'that' || item.text === ':') return k
    if (item.text === ',') return k + 1
    if (
      words.weekday.has(item.lower) &&
      items[k + 1]?.kind === 'word' &&
      !words.preposition.has(items[k + 1]?.lower ?? '')
    )
      return k + 1
    if (finalStop.test(item.text)) break
  }
  return i
}

/** Past "when the summit was over" to a that-clause or quotation, where one follows. */
function afterClause(items: readonly Item[], from: number): number {
  for (let k = from + 1; k < items.length && k - from < 16; k++) {
    const item = items[k] as Item
    if (item.kind === 'quote' || item.lower === 'that' || item.text === ':') return k
    if (finalStop.test(item.text)) break
  }
  return from
}

/** Past whom it was told: "told Reuters", "told reporters on Monday that". */
function afterRecipient(items: readonly Item[], predicate: Predicate, from: number): number {
  if (predicate.takes === 'adjunct' || !predicate.takes.has('tell')) return from
  for (let k = from; k < items.length && k - from < 14; k++) {
    const item = items[k] as Item
    if (item.lower === 'that' || item.lower === 'to' || item.kind === 'quote' || item.text === ':') return k
    if (item.text === ',' || (k === from && /^(?:for|of|about)$/.test(item.lower)) || finalStop.test(item.text)) break
  }
  if (predicate.lemma !== 'tell') return from
  if (words.objectPronoun.has(items[from]?.lower ?? '')) return afterAdverbials(items, from + 1)
  let to = from
  if (words.determiner.has(items[to]?.lower ?? '')) to++
  while (items[to]?.kind === 'word' && /^\p{Lu}/u.test((items[to] as Item).text)) to++
  return to > from ? afterAdverbials(items, to) : from
}

function startsConjunction(items: readonly Item[], run: Run): boolean {
  return /^(?:adding|and|but|while|as|who|which|though|although|because|after|before|in|on|at|during)$/.test(
    items[run.from]?.lower ?? '',
  )
}

function trimmed(runs: readonly (Run | undefined)[]): Run[] {
  return runs.filter((run): run is Run => !!run && run.to > run.from)
}

/** Without commas, conjunctions and the final stop at its ends; undefined when nothing is left. */
function trim(items: readonly Item[], start: number, end: number): Run | undefined {
  let from = start
  let to = end
  while (from < to && items[from]?.kind === 'mark' && !/^[($€£«“"‘'[]$/.test((items[from] as Item).text)) from++
  while (from < to && /^(?:but|and)$/.test(items[from]?.lower ?? '') && items[from]?.kind === 'word' && from === 0)
    from++
  while (to > from && items[to - 1]?.kind === 'mark' && !/^[)%”"’\]]$/.test((items[to - 1] as Item).text)) to--
  return to > from ? { from, to } : undefined
}
