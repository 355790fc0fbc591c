import type { AnnotatedArticle } from '../../analysis/article.ts'

/** Keeps articles as they were read, by their text. Never fails: what cannot be kept is read anew. */
export interface ArticleStore {
  get(text: string): Promise<AnnotatedArticle | undefined>
  put(text: string, article: AnnotatedArticle): Promise<void>
}
