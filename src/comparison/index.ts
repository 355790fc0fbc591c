import { atOnce } from '../steps.ts'
import { articleNames } from './article-names.ts'
import type { ArticleAt, Comparison } from './claim.ts'
import type { Constraints } from './constraints.ts'
import { compareEvent, type ReadArticle, readArticle } from './event.ts'
import { Neighbours } from './folder/neighbours.ts'
import { Parts } from './folder/parts.ts'
import { profileOf } from './folder/profile.ts'
import { ClaimIds, inOne } from './folder/whole.ts'

/**
 * Lines up the claims of several articles: finds those that may report one event, and compares each event's by
 * themselves.
 *
 * @param constraints what readers decided about which mentions state one claim
 * @returns claims event by event, those of an event in the order in which its articles bring them up
 */
export function compare(articles: readonly ArticleAt[], constraints: Constraints = {}): Comparison {
  const names = articleNames(articles)
  const read = articles.map((article) => readArticle({ ...article, called: names.get(article.path) }))
  const paths = articles.map(({ path }) => path)
  const neighbours = new Neighbours()
  neighbours.update(paths, new Map(read.map(({ path, indexed }) => [path, profileOf(indexed.propositions)])))
  const parts = new Parts().of(paths, neighbours, constraints).map((part) => {
    const members = part.articles.map((at) => read[at] as ReadArticle)
    return atOnce(compareEvent(members, part.shape, constraints))
  })
  return inOne(parts, new ClaimIds().renamed(parts.map(({ claims }) => claims.map(({ id }) => id))))
}
