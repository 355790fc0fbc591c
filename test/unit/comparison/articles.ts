import { analyse } from '../../../src/analysis/index.ts'
import type { ArticleAt, Claim } from '../../../src/comparison/claim.ts'
import type { Cluster } from '../../../src/comparison/cluster.ts'

/** Articles from their texts, under the names of their keys. */
export function articlesOf(texts: Record<string, string>): ArticleAt[] {
  return Object.entries(texts).map(([path, text]) => ({ path, article: analyse(text) }))
}

/** The claims that several articles report. */
export function shared(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ mentions }) => new Set(mentions.map(({ path }) => path)).size > 1)
}

/** The claim that has these words in some mention. */
export function claimWith(claims: readonly Claim[], words: string): Claim {
  const found = claims.find(({ mentions }) => mentions.some(({ text }) => text.includes(words)))
  if (!found) throw new Error(`no claim has a mention with “${words}”`)
  return found
}

/** Two reports on one dam, alike but for the sentence under test. */
export function reports(one: string, other: string): ArticleAt[] {
  return articlesOf({
    'one.txt': `Engineers closed the Halden dam near Ostby on Monday.\n\n${one}\n\nMayor Ingrid Solberg asked residents of Ostby to leave the valley.`,
    'other.txt': `On Monday engineers shut the Halden dam close to Ostby.\n\n${other}\n\nResidents of Ostby were asked by Mayor Ingrid Solberg to leave the valley.`,
  })
}

/** The texts of each group's members, both in order: what a grouping comes to, however it was made. */
export function textsOf(groups: readonly Cluster[]): string[] {
  return groups
    .map(({ members }) =>
      members
        .map(({ text }) => text)
        .sort()
        .join(' '),
    )
    .sort()
}
