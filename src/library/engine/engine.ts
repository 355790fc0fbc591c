import type { AnnotatedArticle } from '../../analysis/article.ts'
import type { Aliases } from '../../analysis/speakers/aliases.ts'
import type { Comparison } from '../../comparison/claim.ts'
import type { Corrections } from '../../decisions/claims.ts'
import type { Progress } from '../work/work.ts'

/** Text to be read, under the path or URI by which its readers know it. */
export interface Source {
  path: string
  text: string
  /** What sentences about articles call it. */
  called?: string
}

export interface Work {
  signal?: AbortSignal
  progress?: Progress
  /** Is the text a file's, which will be read again? What is being typed will not. */
  keep?: boolean
  /** Is the text to be read only if it looks like an article? Otherwise the work is rejected with `NoArticle`. */
  judge?: boolean
}

/** The text does not look like an article; the message says why. */
export class NoArticle extends Error {
  override name = 'NoArticle'
}

/** A text and the article that it was read as. */
export interface Read {
  text: string
  article: AnnotatedArticle
}

/** Where analysis and comparison run: in this thread, or in a worker. Rejects with an `AbortError` when cancelled. */
export interface Engine {
  /** The article as it reads by itself: aliases and decisions are for the caller to apply. */
  annotate(source: Source, work?: Work): Promise<AnnotatedArticle>
  /**
   * The article of a text in which one paragraph has changed since it was read: quickly, and right but for what other
   * paragraphs tell about that one. Undefined when only `annotate` will do.
   */
  amend(before: Read, text: string, work?: Work): Promise<AnnotatedArticle | undefined>
  /**
   * Annotates what it has not seen yet, then compares, with speakers by the names that the aliases give them and with
   * what readers decided. What was compared before and has not changed is the same object as then.
   */
  compare(sources: readonly Source[], work?: Work, aliases?: Aliases, corrections?: Corrections): Promise<Comparison>
  dispose(): void
}
