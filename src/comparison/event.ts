import type { Steps } from '../steps.ts'
import { type IndexedArticle, indexArticle } from './alignment.ts'
import { articleNames } from './article-names.ts'
import type { ArticleAt, Claim, Comparison, Mention } from './claim.ts'
import { type Cluster, clustersOf } from './cluster.ts'
import { type Constraints, decide } from './constraints.ts'
import type { Shape } from './folder/parts.ts'
import { identify } from './identity.ts'
import { withIndependence } from './independence/index.ts'
import { judge } from './judge/index.ts'
import { verdictOf } from './judge/verdict.ts'
import { labelOf } from './label.ts'
import { type LinkMemory, linkArticles, withDecided } from './link.ts'
import { type Proposition, propositionsOf } from './propositions.ts'
import { speakersByRole } from './roles.ts'
import { whyOf } from './why.ts'

/** Claims that are judged at a step. */
const atAStep = 20

/** An article with its propositions, by which others are held against it. */
export interface ReadArticle extends ArticleAt {
  indexed: IndexedArticle
}

/** Breaks an article into its propositions. */
export function readArticle(at: ArticleAt): ReadArticle {
  return { ...at, indexed: indexArticle(propositionsOf(at, 0)) }
}

/**
 * Lines up the claims of articles that may report one event: links the propositions that say the same, groups them and
 * judges where the reports differ. Every statement of every article is in some claim.
 *
 * @param shape which of them may report one event, by their places
 * @param constraints what readers decided about which mentions state one claim
 * @param memory what is known of the links between them, by their places
 * @returns claims in the order in which the articles bring them up
 */
export function* compareEvent(
  articles: readonly ReadArticle[],
  { pairs, events }: Shape,
  constraints: Constraints,
  memory?: LinkMemory,
): Steps<Comparison> {
  const indexed = articles.map(({ indexed }, at) => placed(indexed, at))
  const all = indexed.flatMap(({ propositions }) => propositions)
  const decided = decide(
    constraints,
    indexed.map(({ propositions }) => propositions),
  )
  const links = withDecided(yield* linkArticles(indexed, pairs, memory), decided, indexed)
  const byEvent = articlesByEvent(events)
  const nameSpeaker = speakersByRole(articles, events)
  for (const proposition of all)
    if (proposition.speaker) proposition.speaker = nameSpeaker(proposition.article, proposition.speaker)
  yield
  const clusters = clustersOf(all, links, decided)
    .map((cluster) => ({ ...cluster, members: inOrder(cluster.members) }))
    .sort((a, b) => byPlace(a.members[0] as Proposition, b.members[0] as Proposition))
  const ids = identify(clusters.map(({ members }) => members))
  const names = articleNames(articles)
  const labels = new Set<string>()
  const claims: Claim[] = []
  for (const cluster of clusters) {
    if (claims.length % atAStep === 0) yield
    claims.push(claimOf(cluster, ids[claims.length] as string))
  }
  yield
  return withIndependence(articles, links.related, claims)

  function claimOf(cluster: Cluster, id: string): Claim {
    const mentions = mentionsOf(cluster.members, articles)
    const reporting = new Set(cluster.members.map(({ article }) => article))
    const told = new Set(cluster.members.map(({ article }) => events[article] as number))
    const silent = [...told].flatMap((event) => byEvent.get(event) ?? []).filter((at) => !reporting.has(at))
    const differences = reporting.size > 1 ? judge(cluster, ({ path }) => names.get(path) ?? path) : []
    const sure = cluster.links.length
      ? cluster.links.reduce((sum, { confidence }) => sum + confidence, 0) / cluster.links.length
      : undefined
    return {
      id,
      label: labelOf(cluster.members, articles, labels),
      verdict: verdictOf(differences, reporting.size),
      differences,
      mentions,
      absent: silent.sort((a, b) => a - b).map((at) => articles[at]?.path as string),
      why: whyOf(cluster),
      ...(sure === undefined ? {} : { confidence: Math.round(sure * 100) / 100 }),
    }
  }
}

/** The same article as one of an event: its propositions may come to be given to another speaker there. */
function placed(indexed: IndexedArticle, article: number): IndexedArticle {
  return { ...indexed, propositions: indexed.propositions.map((proposition) => ({ ...proposition, article })) }
}

/** The articles of each event. */
function articlesByEvent(events: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const [article, event] of events.entries()) {
    const group = groups.get(event)
    if (group) group.push(article)
    else groups.set(event, [article])
  }
  return groups
}

function inOrder(members: readonly Proposition[]): Proposition[] {
  return [...members].sort(byPlace)
}

function byPlace(a: Proposition, b: Proposition): number {
  return a.article - b.article || a.place - b.place
}

/** One mention for each member; clauses of one sentence that state the claim together are one mention. */
function mentionsOf(members: readonly Proposition[], articles: readonly ArticleAt[]): Mention[] {
  const mentions = new Map<string, Mention>()
  for (const { path, start, end, text, speaker, numbers, article, sentence } of members) {
    const key = `${article} ${sentence}`
    const mention = mentions.get(key)
    if (!mention) mentions.set(key, { path, start, end, text, speaker, numbers, copyOf: null })
    else {
      const whole = articles[article]?.article.sentences[sentence]
      mention.start = Math.min(mention.start, start)
      mention.end = Math.max(mention.end, end)
      mention.text = whole?.text.slice(mention.start - whole.start, mention.end - whole.start) ?? mention.text
      mention.speaker ??= speaker
      mention.numbers = [...mention.numbers, ...numbers.filter((number) => !mention.numbers.includes(number))]
    }
  }
  return [...mentions.values()]
}
