import type { AnnotatedArticle } from '../analysis/article.ts'
import type { Aliases } from '../analysis/speakers/aliases.ts'
import { Draft, type Edit } from './draft.ts'

/**
 * Makes an article what its readers decided that it is. Where edits contradict each other the last one counts.
 *
 * @param text the article's text, into which the spans of the edits lead
 * @param aliases other names of speakers, which hold for the names in decisions too
 * @returns a new article; the same one when there are no edits
 */
export function applyEdits(
  article: AnnotatedArticle,
  text: string,
  edits: readonly Edit[],
  aliases: Aliases = new Map(),
): AnnotatedArticle {
  if (!edits.length) return article
  const draft = new Draft(article, text, aliases)
  for (const edit of edits) draft.apply(edit)
  return draft.article()
}
