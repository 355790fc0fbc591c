import type { QuoteAnnotation } from '../../article.ts'
import type { Draft } from '../drafts.ts'
import type { Frame, Item } from '../frames.ts'
import type { FrameReading } from './assemble.ts'
import type { Clues } from './clues.ts'
import { chance, lengthStep, type Regression, smallFeature, step } from './regression.ts'

/** A quotation in its frame. */
export interface Placed {
  quote: QuoteAnnotation
  frame: Frame
  clues: Clues
  /** Index of its item in the frame. */
  at: number
  /** The attribution in whose content it lies, the shortest. */
  draft: Draft | undefined
  /** The highest chance that the weights give it to be in a content of its frame; -1 where they see no cue. */
  likely: number
}

/** How likely it is that a quotation is somebody's words. */
export function chanceOfSpeech(placed: Placed, judge: Regression): number {
  if (nameBefore.test(wordsBefore(placed)) || isNickname(placed) || isTitle(placed)) return 0
  return chance(judge, featuresOfQuote(placed))
}

/** “Marcia “Cia” Price”: a name within a name. */
function isNickname({ quote, clues: { items }, at }: Placed): boolean {
  const name = (i: number) => items[i]?.kind === 'word' && /^\p{Lu}\p{L}/u.test(items[i]?.text ?? '')
  return (
    name(at - 1) && name(at + 1) && /^\P{L}*\p{Lu}[\p{L}.-]*\p{L}(?:[.-]? \p{Lu}\S*\p{L})?\P{L}*$/u.test(quote.text)
  )
}

/** “His book, “Make Your Kid a Millionaire””: a work's title. */
function isTitle(placed: Placed): boolean {
  const words = insideOf(placed.quote).split(/\s+/)
  return words.length <= longestTitle && capitalsOf(words) === 'A' && workBefore.test(wordsBefore(placed))
}

/** Words in a title, at most. */
const longestTitle = 12

function insideOf({ text }: QuoteAnnotation): string {
  return text.replace(/^["“”«'‘]+|(?<!["“”»'’])["“”»'’]+$/g, '').trim()
}

/** Have all words a capital but the small ones (A), the first alone (F), or not even that (n)? */
function capitalsOf(words: readonly string[]): string {
  if (words.every((word) => /^\P{L}*\p{Lu}|^(?:of|the|and|in|on|to|for|a)$/u.test(word))) return 'A'
  return /^\p{Lu}/u.test(words[0] ?? '') ? 'F' : 'n'
}

/** Places each quotation of the article, in order. */
export function placeQuotes(readings: readonly FrameReading[], drafts: readonly Draft[]): Placed[] {
  const sorted = [...drafts].sort((a, b) => a.attribution.start - b.attribution.start)
  let next = 0
  let open: Draft[] = []
  const placed: Placed[] = []
  for (const { frame, clues, readings: read } of readings)
    for (let at = 0; at < frame.items.length; at++) {
      const { quote } = frame.items[at] as Item
      if (!quote) continue
      while (next < sorted.length && (sorted[next] as Draft).attribution.start < quote.end)
        open.push(sorted[next++] as Draft)
      open = open.filter(({ attribution }) => attribution.end > quote.start)
      const holding = open.filter(({ attribution }) =>
        attribution.content.some(
          (span) => (Math.min(span.end, quote.end) - Math.max(span.start, quote.start)) * 2 >= quote.end - quote.start,
        ),
      )
      const scores = read.map(({ contentScores }) => 1 / (1 + Math.exp(-(contentScores[at] as number))))
      placed.push({
        quote,
        frame,
        clues,
        at,
        draft: shortest(holding),
        likely: scores.length ? Math.max(...scores) : -1,
      })
    }
  return placed
}

function shortest(drafts: readonly Draft[]): Draft | undefined {
  const size = ({ attribution }: Draft) => attribution.end - attribution.start
  return drafts.reduce<Draft | undefined>(
    (best, draft) => (best && size(best) <= size(draft) ? best : draft),
    undefined,
  )
}

/** What tells somebody's words from a name, a title or a term. */
export function featuresOfQuote(placed: Placed): number[] {
  const { quote, clues, at, draft, likely } = placed
  const { items, known } = clues
  const inside = insideOf(quote)
  const words = inside.split(/\s+/)
  const lower = (i: number) => (items[i] as Item | undefined)?.lower ?? '^'
  const tag = (i: number) => `${known[i]?.tag ?? '^'}${known[i]?.shape === 3 ? ',' : ''}`
  const capitals = capitalsOf(words)
  const before = items
    .slice(Math.max(0, at - 5), at)
    .map((item) => item.lower)
    .join(' ')
  const announced = announcedAs(before, words, capitals)
  const alone = items.some((item) => item.kind === 'word') ? '' : 'a'
  const others = Math.min(3, items.filter((item) => item.quote).length)
  const content = `${place(draft)}${likely < 0 ? 9 : step(likely)}`
  const size = lengthStep(words.length)
  const stop = /[.,!?…]$/.exec(inside)?.[0] ?? '-'
  return [
    'bias',
    `c${content}`,
    `z${size}`,
    `cz${content} ${size}`,
    `s${stop}`,
    `cs${content} ${stop}`,
    `k${capitals}`,
    `ck${content} ${capitals} ${size}`,
    `b${lower(at - 1)}`,
    `bb${lower(at - 2)} ${lower(at - 1)}`,
    `cb${place(draft)} ${lower(at - 1)}`,
    `a${lower(at + 1)}`,
    `ab${lower(at - 1)} ${lower(at + 1)}`,
    `w${words[0]?.toLowerCase()}`,
    `ks${capitals}${stop} ${size}`,
    `l${words.at(-1)?.toLowerCase()}`,
    `r${announced}`,
    `rz${announced} ${size} ${place(draft)}`,
    `rk${announced} ${capitals} ${stop}`,
    `t${tag(at - 1)} ${tag(at + 1)} ${stop}`,
    `tz${tag(at - 1)} ${tag(at + 1)} ${size}${capitals}`,
    `tt${tag(at - 2)} ${tag(at - 1)}`,
    `tb${lower(at - 1)} ${tag(at + 1)} ${stop}`,
    `tc${tag(at + 1)} ${content} ${size}`,
    `tn${tag(at + 1)} ${tag(at + 2)} ${stop}`,
    `i${alone}${others} ${content}`,
    `v${draft ? step(draft.attribution.confidence ?? 1) : 9} ${size}${stop}`,
    `wl${size === 1 ? inside.toLowerCase() : ''}`,
  ].map(smallFeature)
}

/** Words before a quotation that make it a name or a term, whoever is being reported. */
const nameBefore = /(?:so-called|known(?: \w+)? as(?: the)?|dubbed|nicknamed|titled|entitled|called the|named)$/
const termBefore = /(?:the (?:words?|terms?|phrases?|slogan))$/

/** Nouns for what has a title. */
const workBefore =
  /(?:song|anthem|album|book|novel|memoir|essay|paper|article|column|report|study|series|film|movie|documentary|play|show|program|programme|podcast|episode|speech|exhibition|headline|magazine|ad|video) ?,?$/

/** Whether the words before it announce a name (s), a term (t) or a title (w), or it looks like a short name (n). */
function announcedAs(before: string, words: readonly string[], capitals: string): string {
  if (nameBefore.test(before)) return 's'
  if (termBefore.test(before)) return 't'
  if (capitals === 'A' && workBefore.test(before)) return 'w'
  const isName = capitals === 'A' && words.length >= 2 && words.length <= 7 && /(?:['’]s|the|on|in)$/.test(before)
  return isName ? 'n' : '-'
}

function wordsBefore({ frame: { items }, at }: Placed): string {
  return items
    .slice(Math.max(0, at - 5), at)
    .map((item) => item.lower)
    .join(' ')
}

/** In what kind of attribution it lies. */
function place(draft: Draft | undefined): string {
  if (!draft) return 'o'
  const { attribution, inner, learned, stance } = draft
  const alone = attribution.cue.length ? '' : 'a'
  return `${learned ? 'l' : 'r'}${inner ? 'i' : ''}${stance ? 's' : ''}${alone}`
}
