/**
 * What the analysis of one article gives: the JSON contract of `crossread annotate`.
 *
 * Offsets are UTF-16 code units into the text as it was given, end exclusive.
 */

/** A stretch of text: UTF-16 code units, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** A span with the text it covers. */
export interface TextSpan extends Span {
  text: string
}

interface Base extends TextSpan {
  /** How sure the analysis is, 0 to 1; left out where it is as good as certain. */
  confidence?: number
  /** A reader's decision made it, or made it what it is. */
  decided?: true
}

export interface CountryAnnotation extends Base {
  type: 'country'
  /** ISO 3166-1 alpha-2. */
  code: string
  /** Short English name of the country. */
  name: string
  form: 'noun' | 'adjective' | 'metonym'
}

export type NumberKind = 'count' | 'percent' | 'money' | 'measure' | 'duration' | 'age' | 'ordinal' | 'date' | 'vague'

export interface NumberAnnotation extends Base {
  type: 'number'
  kind: NumberKind
  /** The figure; for vague ones the unit that the word names (thousands: 1000). */
  value: number | null
  /** Bounds of a range, where the text gives them. */
  low?: number
  high?: number
  /** What is counted, in the words of the text. */
  counted?: string
  unit?: string
  approximate?: boolean
  /** The words that make it a bound or approximate: "nearly", "or more". */
  qualifier?: string
  /** ISO 8601, as far as the text gives it. */
  date?: string
}

export interface QuoteAnnotation extends Base {
  type: 'quote'
  /** Does it lie in an attribution's content? Names and scare quotes do not. */
  speech: boolean
  speaker: string | null
  source: TextSpan | null
  cue: TextSpan | null
}

export interface AttributionAnnotation extends Base {
  type: 'attribution'
  /**
   * How the content is reported; `attitude` where it is no statement but what its source thinks, wants or does about it
   * ("Britain signed a declaration"), as far as it is told apart.
   */
  kind: 'direct' | 'mixed' | 'indirect' | 'attitude'
  source: Span[]
  cue: Span[]
  content: Span[]
  speaker: string | null
}

export type SpeakerCategory = 'person' | 'body' | 'document' | 'unnamed'

export interface SpeakerAnnotation extends Base {
  type: 'speaker'
  /** Canonical name within the article. */
  name: string
  mention: 'name' | 'description' | 'pronoun'
  /** Someone or something that can be looked up and asked, or a source that nobody can check. */
  category: SpeakerCategory
  role?: string
}

export interface BoilerplateAnnotation extends Base {
  type: 'boilerplate'
  kind: 'credit' | 'furniture'
  /** Of a credit: who is credited ("Reuters"). */
  source?: string
}

export type Annotation =
  | CountryAnnotation
  | NumberAnnotation
  | QuoteAnnotation
  | AttributionAnnotation
  | SpeakerAnnotation
  | BoilerplateAnnotation

export type AnnotationType = Annotation['type']

/** A word, figure or mark. `text` is as read: mojibake marks are repaired in it. */
export interface TokenSpan extends TextSpan {
  kind: 'word' | 'mark'
}

/** A sentence of the article's own text. */
export interface SentenceSpan extends TextSpan {
  /** Index into `blocks`. */
  block: number
  tokens: TokenSpan[]
}

export type BlockKind = 'headline' | 'byline' | 'dateline' | 'subheading' | 'paragraph' | 'furniture' | 'credit'

/** A laid-out part of the article, a line or a run of lines. */
export interface BlockSpan extends Span {
  kind: BlockKind
  /** Of bylines and datelines, which hold no sentences. */
  text?: string
}

/** What a reader wrote about a passage. */
export interface Note extends TextSpan {
  note: string
}

export interface AnnotatedArticle {
  outlet?: string
  headline?: string
  /** Publication date as ISO 8601, where the text gives one. */
  date?: string
  /** Sorted by start. */
  annotations: Annotation[]
  blocks: BlockSpan[]
  sentences: SentenceSpan[]
  /** What had to be repaired to read the text: "mojibake". */
  repairs: string[]
  /** Where a reader wrote some, in the order of the text. */
  notes?: Note[]
}
