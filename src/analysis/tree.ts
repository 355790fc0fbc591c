import type { Node, Parent } from 'unist'
import type {
  AttributionAnnotation,
  BlockKind,
  CountryAnnotation,
  NumberAnnotation,
  QuoteAnnotation,
  Span,
  SpeakerAnnotation,
} from './article.ts'

/**
 * The tree that the plugins pass on: article > block > sentence > token.
 *
 * Offsets are UTF-16 code units into `ArticleTree.text`, the text as read (mojibake repaired). They are absolute, not
 * relative to the block. The compiler maps them back to the text as given.
 */
export interface ArticleTree extends Parent {
  type: 'article'
  text: string
  children: BlockNode[]
  outlet?: string
  headline?: string
  date?: string
  countries: CountryAnnotation[]
  numbers: NumberAnnotation[]
  quotes: QuoteAnnotation[]
  attributions: AttributionAnnotation[]
  /** One for each attribution, in the same order. */
  credits: Credit[]
  speakers: SpeakerAnnotation[]
}

/** What ties an attribution to whom it credits, for the speakers to be resolved. */
export interface Credit {
  attribution: AttributionAnnotation
  /** The nearest mention that the text credits, without its appositive; null when it credits nobody. */
  mention: Span | null
  /** The quotations that this attribution gives to its source. */
  quotes: QuoteAnnotation[]
  /** The cue names an act or a stance ("backed", "welcomed") rather than speech: its source need not be a speaker. */
  stance: boolean
}

export interface BlockNode extends Parent {
  type: 'block'
  kind: BlockKind
  start: number
  end: number
  /** Of a credit: who is credited. */
  source?: string
  /** Empty for furniture, credits and bylines: nothing is annotated in them. */
  children: SentenceNode[]
}

export interface SentenceNode extends Parent {
  type: 'sentence'
  start: number
  end: number
  children: Token[]
}

/** A word ("Ukraine’s", "U.S.", "US-led", "10,000", "20%"?) or a mark; white space is left out. */
export interface Token extends Node {
  type: 'word' | 'mark'
  start: number
  end: number
  text: string
  /** Lower case, with ’ as '. */
  lower: string
  /** A word of Latin letters alone, with or without apostrophes between them. */
  plain: boolean
}

/** All sentences of the article in order, furniture left out. */
export function* sentencesOf(tree: ArticleTree): Generator<SentenceNode> {
  for (const block of tree.children) yield* block.children
}
