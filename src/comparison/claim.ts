/** What the comparison of several articles gives: the JSON contract of `crossread compare`. */
import type { AnnotatedArticle, NumberAnnotation, Span, TextSpan } from '../analysis/article.ts'
import type { Credit, Independence, Relation } from './independence/contract.ts'

/** An annotated article under the path by which its readers know it. */
export interface ArticleAt {
  path: string
  article: AnnotatedArticle
  /** What sentences call it; told by its text or its path where left out. */
  called?: string
}

export type DifferenceKind = 'conflict' | 'number' | 'wording' | 'attribution' | 'hedge'
/** What a reader should notice first: the gravest difference, else agreement, else a single report. */
export type Verdict = DifferenceKind | 'agree' | 'single'

/** Gravest first. */
export const verdicts: readonly Verdict[] = ['conflict', 'number', 'wording', 'attribution', 'hedge', 'agree', 'single']

export interface PathSpan extends Span {
  path: string
}

export interface Difference {
  kind: DifferenceKind
  /** One plain sentence. */
  detail: string
  spans: PathSpan[]
}

/** The clause or sentence that states the claim in one article. */
export interface Mention extends TextSpan {
  path: string
  /** Who says it there; null where the article states it itself. */
  speaker: string | null
  numbers: NumberAnnotation[]
  /** The path it copies, or null. */
  copyOf: string | null
}

export interface Claim {
  /** Stable while the claim's text is. */
  id: string
  /** A few words of the articles themselves. */
  label: string
  verdict: Verdict
  differences: Difference[]
  /** In the order of the articles, then of the text. */
  mentions: Mention[]
  /** Paths that do not report it. */
  absent: string[]
  /** What ties the mentions, in plain words. */
  why: string
  /** How sure the links are, 0 to 1. */
  confidence?: number
  /** Left out where every article that reports the claim seems to stand for itself. */
  independence?: Independence
}

export interface Comparison {
  claims: Claim[]
  /** Whom the articles credit. */
  credits?: Credit[]
  /** Which articles go back to others. */
  relations?: Relation[]
}
