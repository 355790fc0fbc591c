import { foldName } from '../../analysis/speakers/fold.ts'
import type { ArticleAt, Claim, Comparison, Mention } from '../claim.ts'
import { independenceOf, type Origin } from './accounts.ts'
import type { Credit, Relation } from './contract.ts'
import { creditsOf } from './credits.ts'
import { SourceNames } from './names.ts'
import { type SharedText, sentenceAt, sharedTexts } from './relations.ts'
import { editionOf } from './versions.ts'

/**
 * Tells which articles go back to others' text and whom they credit, which mentions repeat another article's, and on
 * how many accounts each claim rests when copies and articles with one source count once.
 *
 * @param related pairs of articles that may report one event, by index
 */
export function withIndependence(
  articles: readonly ArticleAt[],
  related: readonly (readonly [number, number])[],
  claims: readonly Claim[],
): Comparison {
  const names = new SourceNames(articles.flatMap(({ article }) => article.outlet ?? []))
  const credits = articles.map((article) => {
    const own = outletOf(article, names)
    return creditsOf(article, names).filter(({ source }) => own === undefined || foldName(source) !== foldName(own))
  })
  const editions = articles.map((article) => editionOf(article, names))
  const shared = sharedTexts(articles, related, claims, editions)
  const origins = originsOf(articles, shared, credits, names)
  const copied = copiedFrom(articles, shared)
  return {
    claims: claims.map((claim) => {
      const mentions = claim.mentions.map((mention) => ({ ...mention, copyOf: copyOf(mention) }))
      const independence = independenceOf(mentions, origins)
      return { ...claim, mentions, ...(independence ? { independence } : {}) }
    }),
    credits: credits.flat(),
    relations: nearest(shared),
  }

  function copyOf({ path, start }: Mention): string | null {
    const article = origins.get(path)?.at.article
    return (article && copied.get(`${path} ${sentenceAt(article, start)}`)) ?? null
  }
}

/** By "path sentence": the path of the first article that has the sentence. */
function copiedFrom(articles: readonly ArticleAt[], shared: readonly SharedText[]): Map<string, string> {
  const copied = new Map<string, string>()
  for (const { of, path, copied: sentences } of [...shared].sort((a, b) => a.of - b.of))
    for (const [at, original] of sentences.entries()) {
      const key = `${articles[path]?.path} ${at}`
      if (original >= 0 && !copied.has(key)) copied.set(key, articles[of]?.path as string)
    }
  return copied
}

function originsOf(
  articles: readonly ArticleAt[],
  shared: readonly SharedText[],
  credits: readonly (readonly Credit[])[],
  names: SourceNames,
): Map<string, Origin> {
  const family = articles.map((_, at) => at)
  for (const { of, path, relation } of shared) {
    if (relation.kind === 'passages') continue
    const [one, other] = [family[of] as number, family[path] as number]
    if (one !== other) for (const [at, known] of family.entries()) if (known === other) family[at] = one
  }
  const sources = new Map<number, Map<string, string>>()
  for (const [at, list] of credits.entries()) {
    const found = sources.get(family[at] as number) ?? new Map<string, string>()
    for (const { source, whole } of list) if (whole) found.set(foldName(source), source)
    sources.set(family[at] as number, found)
  }
  return new Map(
    articles.map((article, at) => {
      const outlet = outletOf(article, names)
      const found = new Map(sources.get(family[at] as number))
      if (outlet) found.set(foldName(outlet), outlet)
      const origin: Origin = {
        at: article,
        family: family[at] as number,
        credits: credits[at] ?? [],
        sources: found,
        outlet: outlet && foldName(outlet),
      }
      return [article.path, origin]
    }),
  )
}

/** The article's outlet, by the one name of it. */
function outletOf({ article: { outlet } }: ArticleAt, names: SourceNames): string | undefined {
  return outlet && (names.canonical(outlet) ?? outlet)
}

/** Of the articles to which one goes back, the one with which it shares most; passages only where nothing more. */
function nearest(shared: readonly SharedText[]): Relation[] {
  const best = new Map<string, Relation>()
  const passages: Relation[] = []
  for (const { relation } of shared) {
    const known = best.get(relation.path)
    if (relation.kind === 'passages') passages.push(relation)
    else if (!known || relation.share > known.share) best.set(relation.path, relation)
  }
  return [...best.values(), ...passages.filter(({ path }) => !best.has(path))]
}
