import type { ArticleAt, Comparison } from './claim.ts'

/** Lines up the claims of several articles. */
export function compare(articles: readonly ArticleAt[]): Comparison {
  return { claims: [] }
}
