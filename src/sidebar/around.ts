import type { Span } from '../analysis/article.ts'
import { asRead } from '../library/as-read.ts'
import type { Entry } from '../library/library.ts'

/** A passage with the words around it, on one line, and where in that text the passage is. */
export interface Around {
  text: string
  highlight: [number, number]
}

/** UTF-16 code units kept in front of a passage, where a narrow sidebar shows them, and behind it. */
const before = 24
const after = 120
/** What is not worth an ellipsis. */
const slack = 8

/** The passage in its sentence. */
export function around(entry: Entry, passage: Span): Around {
  const sentence = sentenceOf(entry, passage)
  const lead = shortenFront(asRead(entry, { start: sentence.start, end: passage.start }))
  const middle = asRead(entry, passage)
  const rest = asRead(entry, { start: passage.end, end: sentence.end })
  return { text: lead + middle + shortenBack(rest), highlight: [lead.length, lead.length + middle.length] }
}

/** The sentence that a passage lies in; the passage itself where it lies in none. */
export function sentenceOf({ article }: Entry, { start, end }: Span): Span {
  const found = article.sentences.find((sentence) => sentence.start <= start && end <= sentence.end)
  return found ?? { start, end }
}

function shortenFront(text: string): string {
  if (text.length <= before + slack) return text.trimStart()
  const cut = text.slice(-before)
  const space = cut.indexOf(' ')
  return `…${space >= 0 && space < before - 2 ? cut.slice(space + 1) : cut}`
}

function shortenBack(text: string): string {
  if (text.length <= after) return text.trimEnd()
  const cut = text.slice(0, after)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), after / 2)).trimEnd()}…`
}
