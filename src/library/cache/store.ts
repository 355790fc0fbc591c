import type { SealedArticle } from './sealed.ts'

/** Keeps articles as they were read, by their text. Never fails: what cannot be kept is read anew. */
export interface ArticleStore {
  get(text: string): Promise<SealedArticle | undefined>
  put(text: string, article: SealedArticle): Promise<void>
}
