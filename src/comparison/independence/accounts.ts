import * as l10n from '@vscode/l10n'
import { foldName } from '../../analysis/speakers/fold.ts'
import { list } from '../../wording.ts'
import type { ArticleAt, Mention } from '../claim.ts'
import type { Credit, Independence } from './contract.ts'
import { sentenceAt } from './relations.ts'

/** What is known of where an article comes from. */
export interface Origin {
  at: ArticleAt
  /** Number of the group of articles that share their text with it. */
  family: number
  credits: readonly Credit[]
  /** Names of the sources on which it may rest as a whole, its own outlet among them, by fold. */
  sources: ReadonlyMap<string, string>
  /** Its outlet, folded. */
  outlet: string | undefined
}

/**
 * On how many accounts a claim rests: articles count as one when one's text is the other's, or when both credit one
 * source for all they report or for this.
 *
 * @returns undefined when all articles stand apart
 */
export function independenceOf(
  mentions: readonly Mention[],
  origins: ReadonlyMap<string, Origin>,
): Independence | undefined {
  const paths = [...new Set(mentions.map(({ path }) => path))]
  if (paths.length < 2) return undefined
  const basis = new Map(paths.map((path) => [path, basisOf(path, mentions, origins.get(path))]))
  const texts = groupsBy(paths, (path) => textsOf(path, mentions, origins.get(path)))
  const sources = groupsBy(paths, (path) => [...(basis.get(path)?.keys() ?? [])])
  const groups = [...sources, ...texts]
  if (!groups.length) return undefined
  const named = (key: string) => [...basis.values()].map((found) => found.get(key)).find(Boolean) ?? key
  const fromOutlet = (key: string) => paths.some((path) => origins.get(path)?.outlet === key)
  const accounts = apart(paths, groups)
  return {
    articles: paths.length,
    accounts,
    groups: [
      ...sources.map(({ key, members }) => ({ paths: members, source: named(key) })),
      ...texts.map(({ members }) => ({ paths: members, source: null })),
    ],
    detail: detailOf(
      paths.length,
      accounts,
      sources.map(({ key, members }) => ({ name: named(key), size: members.length, own: fromOutlet(key) })),
      texts.map(({ members }) => members.length),
    ),
  }
}

/** The sources of the whole article, and those credited in the paragraphs that state the claim. */
function basisOf(path: string, mentions: readonly Mention[], origin: Origin | undefined): Map<string, string> {
  const found = new Map(origin?.sources)
  if (!origin) return found
  const { article } = origin.at
  const blocks = new Set(
    mentions
      .filter((mention) => mention.path === path)
      .map(({ start }) => article.sentences[sentenceAt(article, start)]?.block),
  )
  for (const { start, source } of origin.credits)
    for (const block of blocks) {
      const span = article.blocks[block ?? -1]
      if (span && span.start <= start && start < span.end) found.set(foldName(source), source)
    }
  return found
}

/** The texts that an article has part in: its family's, and those that its passages repeat. */
function textsOf(path: string, mentions: readonly Mention[], origin: Origin | undefined): string[] {
  const own = mentions.filter((mention) => mention.path === path)
  const copied = own.flatMap(({ copyOf }) => copyOf ?? [])
  const repeated = mentions.some(({ copyOf }) => copyOf === path) ? [path] : []
  return [...copied, ...repeated, ...(origin ? [`family ${origin.family}`] : [])]
}

interface Group {
  key: string
  members: string[]
}

/** Groups of two or more; of groups with the same members, one. */
function groupsBy(paths: readonly string[], keysOf: (path: string) => readonly string[]): Group[] {
  const groups = new Map<string, string[]>()
  for (const path of paths) for (const key of new Set(keysOf(path))) groups.set(key, [...(groups.get(key) ?? []), path])
  const distinct = new Map<string, Group>()
  for (const [key, members] of groups)
    if (members.length > 1 && !distinct.has(members.join('\n'))) distinct.set(members.join('\n'), { key, members })
  return [...distinct.values()].sort((a, b) => b.members.length - a.members.length)
}

/** How many articles can be chosen so that no two are in one group; those with the fewest ties are chosen first. */
function apart(paths: readonly string[], groups: readonly Group[]): number {
  const tied = new Map(paths.map((path) => [path, new Set<string>()]))
  for (const { members } of groups)
    for (const one of members) for (const other of members) if (one !== other) tied.get(one)?.add(other)
  let count = 0
  while (tied.size) {
    const [next] = [...tied].reduce((best, one) => (one[1].size < best[1].size ? one : best))
    const gone = [next, ...(tied.get(next) ?? [])]
    for (const path of gone) tied.delete(path)
    for (const others of tied.values()) for (const path of gone) others.delete(path)
    count++
  }
  return count
}

function detailOf(
  articles: number,
  accounts: number,
  sources: readonly { name: string; size: number; own: boolean }[],
  texts: readonly number[],
): string {
  const parts = list([
    ...sources.map(({ name, size, own }) => (own ? byOrCiting(size, articles, name) : citing(size, articles, name))),
    ...texts.map((size) => ofOneText(size, articles)),
  ])
  const told = `${parts.charAt(0).toUpperCase()}${parts.slice(1)}`
  return accounts === 1
    ? l10n.t('{0}: perhaps one account, not {1}.', told, articles)
    : l10n.t('{0}: perhaps {1} accounts, not {2}.', told, accounts, articles)
}

function citing(size: number, articles: number, name: string): string {
  if (size < articles) return l10n.t('{0} of the {1} articles cite {2}', size, articles, name)
  return articles === 2 ? l10n.t('both articles cite {0}', name) : l10n.t('all {0} articles cite {1}', articles, name)
}

function byOrCiting(size: number, articles: number, name: string): string {
  if (size < articles) return l10n.t('{0} of the {1} articles are by or cite {2}', size, articles, name)
  return articles === 2
    ? l10n.t('both articles are by or cite {0}', name)
    : l10n.t('all {0} articles are by or cite {1}', articles, name)
}

function ofOneText(size: number, articles: number): string {
  if (size < articles) return l10n.t('{0} of the {1} articles go back to one text', size, articles)
  return articles === 2
    ? l10n.t('both articles go back to one text')
    : l10n.t('all {0} articles go back to one text', articles)
}
