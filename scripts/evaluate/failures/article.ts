import type { Span } from '../../../src/analysis/article.ts'
import { likeness, overlap, shared, textOf } from './spans.ts'

export interface Attribution {
  source: readonly Span[]
  cue: readonly Span[]
  content: readonly Span[]
  /** As resolved; the reference has none. */
  speaker?: string | null
}

export interface Quote extends Span {
  speech: boolean
  speaker: string | null
  source: Span | null
  cue: Span | null
}

/** An article with what annotators marked in it and what was found. */
export interface Marked {
  text: string
  gold: readonly Attribution[]
  predicted: readonly Attribution[]
  quotes: readonly Quote[]
  /** Pairs of quotation marks, as the scorer pairs them. */
  marks: readonly Span[]
}

/** What a cue is, by the lists that the rules read from. */
export type CueClass = 'saying' | 'acting' | 'unlisted'
export type Classify = (cue: string) => CueClass

/** Are content and source right, as the scorer has it? */
export function matches(predicted: Attribution, gold: Attribution, text: string): boolean {
  return hasContent(predicted, gold) && hasSource(predicted, gold, text)
}

/** Do the contents share at least half of what either covers? */
export function hasContent(predicted: Attribution, gold: Attribution): boolean {
  return likeness(predicted.content, gold.content) >= 0.5
}

function hasSource(predicted: Attribution, gold: Attribution, text: string): boolean {
  if (!gold.source.length || !predicted.source.length) return gold.source.length === predicted.source.length
  return shared(predicted.source, gold.source) > 0 || isNamed(predicted.speaker, textOf(text, gold.source))
}

/** Is the speaker's surname among the words of the source? */
export function isNamed(speaker: string | null | undefined, source: string): boolean {
  const surname = speaker?.split(/\s+/).at(-1)
  return !!surname && source.split(/[^\p{L}\p{N}]+/u).includes(surname.replace(/[^\p{L}\p{N}]+/gu, ''))
}

/** Do two attributions have a word of their cues in common? */
export function hasCue(a: Attribution, b: Attribution): boolean {
  return shared(a.cue, b.cue) > 0
}

/** Did the annotator mark as source what is the cue, and the other way round ("said" for "Smith")? */
export function isSwapped(predicted: Pick<Attribution, 'source' | 'cue'>, gold: Attribution): boolean {
  return shared(predicted.source, gold.cue) > 0 && shared(predicted.cue, gold.source) > 0
}

/** Does the span stand in the article's first line, its title? */
export function isInTitle(text: string, span: Span | undefined): boolean {
  const end = text.indexOf('\n')
  return !!span && end >= 0 && span.start < end
}

/** Is more than half of the content in another's? */
export function isInside(content: readonly Span[], others: readonly Attribution[]): boolean {
  const whole = content.reduce((sum, span) => sum + span.end - span.start, 0)
  return others.some((other) => shared(content, other.content) * 2 > whole)
}

export function isQuoted(span: Span | undefined, marks: readonly Span[]): boolean {
  return !!span && marks.some((mark) => overlap(mark, span) > 0)
}
