/** Where claims come from: the part of the JSON contract of `crossread compare` that tells copies and shared sources. */
import type { PathSpan } from '../claim.ts'

/** A source that an article credits: an agency or another outlet. */
export interface Credit extends PathSpan {
  /** The name under which all names of the source meet. */
  source: string
  /** Where it is credited: "text" is a sentence of the article's own ("according to Reuters"). */
  how: 'byline' | 'dateline' | 'credit' | 'text'
  /** Does it stand for the whole article, or for the paragraph around it? */
  whole: boolean
}

/** How the text of one article goes back to that of another. */
export interface Relation {
  path: string
  of: string
  /**
   * `version`: the same outlet's article at another time; `copy`: nearly the same words; `rewrite`: the same statements
   * in the same order in other words; `passages`: some passages are the same.
   */
  kind: 'version' | 'copy' | 'rewrite' | 'passages'
  /** Share of the shorter article that the two have in common, 0 to 1. */
  share: number
  /** What `path` has otherwise than `of`, in the order of the text; empty for rewrites and passages. */
  changes: TextChange[]
}

export interface TextChange {
  kind: 'added' | 'removed' | 'changed'
  /** Is it the headline? */
  headline: boolean
  /** The sentence in `path`; null when it was removed. */
  now: PathSpan | null
  /** The sentence in `of`; null when it was added. */
  before: PathSpan | null
}

/** On how many accounts a claim rests when copies and articles with one source count once. */
export interface Independence {
  /** Articles that report the claim. */
  articles: number
  /** How many of them stand apart from each other. */
  accounts: number
  /** Articles that do not count apart, and the source they share; null when they share their text alone. */
  groups: { paths: string[]; source: string | null }[]
  /** One plain sentence. */
  detail: string
}
