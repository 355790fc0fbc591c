import * as l10n from '@vscode/l10n'
import type { CountryAnnotation } from '../../analysis/article.ts'
import { foldName } from '../../analysis/speakers/fold.ts'
import { type Statement, statementsOf } from '../../analysis/statements.ts'
import { type Claim, type Mention, verdicts } from '../../comparison/claim.ts'
import { flagOf, plainName } from '../../editor/hovers/country.ts'
import type { Entry } from '../../library/library.ts'
import { reports } from '../../report/claim-words.ts'
import { type Steps, sorted } from '../../steps.ts'
import { type Kind, kindOf, speakerKey } from '../speaker-cards.ts'
import { verdictLooks } from '../verdicts.ts'

/** What claims can be grouped by. */
export const groupings = ['verdict', 'speaker', 'country', 'article'] as const
export type Grouping = (typeof groupings)[number]

export interface Group {
  by: Grouping
  /** One of a kind among all groups. */
  id: string
  label: string
  /** What the group holds, as one sentence. */
  help: string
  icon?: string
  colour?: string
  /** The gravest first, then those in most articles. */
  claims: readonly Claim[]
  /** Folded away at first. */
  folded: boolean
  /** The article that the group is about. */
  uri?: string
}

/** The articles that were compared, and what to call them. */
export interface Shelf {
  entries: readonly Entry[]
  nameOf(uri: string): string
}

/** The claims in groups; by speaker, country and article a claim is in each group that it belongs to. */
export function* groupsOf(claims: readonly Claim[], by: Grouping, shelf: Shelf): Steps<Group[]> {
  const inOrder = yield* gravestFirst(claims)
  switch (by) {
    case 'verdict':
      return yield* byVerdict(inOrder)
    case 'speaker':
      return yield* bySpeaker(inOrder, shelf)
    case 'country':
      return yield* byCountry(inOrder, shelf)
    case 'article':
      return yield* byArticle(inOrder, shelf)
  }
}

/** Then those in most articles. */
function* gravestFirst(claims: readonly Claim[]): Steps<Claim[]> {
  const weighed: { claim: Claim; gravity: number; articles: number }[] = []
  for (const claim of claims) {
    weighed.push({ claim, gravity: verdicts.indexOf(claim.verdict), articles: reports(claim) })
    yield
  }
  const inOrder = yield* sorted(weighed, (a, b) => a.gravity - b.gravity || b.articles - a.articles)
  return inOrder.map(({ claim }) => claim)
}

function* byVerdict(claims: readonly Claim[]): Steps<Group[]> {
  const groups: Group[] = []
  for (const verdict of verdicts) {
    const own = claims.filter((claim) => claim.verdict === verdict)
    const folded = verdict === 'agree' || verdict === 'single'
    if (own.length) groups.push({ by: 'verdict', id: verdict, ...verdictLooks[verdict], claims: own, folded })
    yield
  }
  return groups
}

const speakerIcons: Readonly<Record<Kind, string>> = { people: 'person', bodies: 'organization', unnamed: 'question' }

/** People, then bodies, each by how many claims they make; then what rests on unnamed sources, then on none. */
function* bySpeaker(claims: readonly Claim[], { entries, nameOf }: Shelf): Steps<Group[]> {
  const statementOf = yield* statements(entries)
  const named = new Map<string, { label: string; kind: Kind; claims: Set<Claim> }>()
  const unnamed = new Set<Claim>()
  const uncredited: Claim[] = []
  for (const claim of claims) {
    if (claim.mentions.every(({ speaker }) => speaker === null)) uncredited.push(claim)
    for (const { path, speaker } of claim.mentions) {
      if (speaker === null) continue
      const statement = statementOf(path, speaker)
      const kind = kindOf(statement)
      if (kind === 'unnamed') unnamed.add(claim)
      else {
        const key = speakerKey(path, statement)
        const label = key === foldName(speaker) ? speaker : l10n.t('{0} ({1})', speaker, nameOf(path))
        const group = named.get(key) ?? { label, kind, claims: new Set() }
        named.set(key, group)
        group.claims.add(claim)
      }
    }
    yield
  }
  const inOrder = yield* sorted([...named], ([, a], [, b]) => bySize(a, b))
  const groupsOfKind = function* (wanted: Kind): Steps<Group[]> {
    const groups: Group[] = []
    for (const [key, { label, kind, claims: own }] of inOrder) {
      if (kind !== wanted) continue
      const help = l10n.t('Claims that {0} makes in at least one article.', label)
      groups.push(group('speaker', `speaker ${key}`, label, help, speakerIcons[kind], own))
      yield
    }
    return groups
  }
  const unnamedHelp = l10n.t('Claims that at least one article gives to sources it does not name.')
  const uncreditedHelp = l10n.t('Claims for which no article credits anybody.')
  return [
    ...(yield* groupsOfKind('people')),
    ...(yield* groupsOfKind('bodies')),
    ...some(group('speaker', 'unnamed', l10n.t('Unnamed sources'), unnamedHelp, speakerIcons.unnamed, unnamed)),
    ...some(group('speaker', 'uncredited', l10n.t('Nobody is credited'), uncreditedHelp, 'circle-outline', uncredited)),
  ]
}

/** What is known of a speaker in an article; a name that a reader or another article gave may be known from there. */
function* statements(
  entries: readonly Entry[],
): Steps<(path: string, speaker: string) => Pick<Statement, 'speaker' | 'category'>> {
  const known = new Map<string, Statement>()
  for (const { uri, article } of entries) {
    for (const statement of statementsOf(article)) {
      const name = foldName(statement.speaker)
      known.set(`${uri} ${name}`, statement)
      if (!known.has(name)) known.set(name, statement)
    }
    yield
  }
  return (path, speaker) => {
    const name = foldName(speaker)
    const category = (known.get(`${path} ${name}`) ?? known.get(name))?.category ?? 'body'
    return { speaker, category }
  }
}

/** Those named in most claims first. */
function* byCountry(claims: readonly Claim[], { entries }: Shelf): Steps<Group[]> {
  const countries = new Map<string, readonly CountryAnnotation[]>()
  for (const { uri, article } of entries) {
    countries.set(
      uri,
      article.annotations.filter((one) => one.type === 'country'),
    )
    yield
  }
  const found = new Map<string, { code: string; label: string; claims: Set<Claim> }>()
  const placeless: Claim[] = []
  for (const claim of claims) {
    const named = claim.mentions.flatMap((mention) => within(countries.get(mention.path) ?? [], mention))
    if (!named.length) placeless.push(claim)
    for (const country of named) {
      const { code } = country
      const group = found.get(code) ?? { code, label: plainName(country), claims: new Set() }
      found.set(code, group)
      group.claims.add(claim)
    }
    yield
  }
  const groups = [...found.values()].sort(bySize).map(({ code, label, claims: own }) => {
    const help = l10n.t('Claims that name {0} in at least one article.', label)
    return group('country', `country ${code}`, `${flagOf(code)} ${label}`.trim(), help, undefined, own)
  })
  const help = l10n.t('Claims whose passages name no country.')
  return [
    ...groups,
    ...some(group('country', 'no country', l10n.t('No country is named'), help, 'circle-outline', placeless)),
  ]
}

function* byArticle(claims: readonly Claim[], { entries, nameOf }: Shelf): Steps<Group[]> {
  const stated = new Map<string, Set<Claim>>(entries.map(({ uri }) => [uri, new Set()]))
  for (const claim of claims) {
    for (const { path } of claim.mentions) stated.get(path)?.add(claim)
    yield
  }
  return entries.flatMap(({ uri, name }) => {
    const own = stated.get(uri) ?? []
    const help = l10n.t('Claims that {0} states.', name)
    return some({ ...group('article', `article ${uri}`, nameOf(uri), help, 'file-text', own), uri })
  })
}

/** The annotations, which are sorted by start, that lie in a mention. */
function within(annotations: readonly CountryAnnotation[], { start, end }: Mention): CountryAnnotation[] {
  let low = 0
  let high = annotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((annotations[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: CountryAnnotation[] = []
  for (let at = low; (annotations[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++)
    found.push(annotations[at] as CountryAnnotation)
  return found
}

function group(
  by: Grouping,
  id: string,
  label: string,
  help: string,
  icon: string | undefined,
  claims: Iterable<Claim>,
): Group {
  return { by, id, label, help, icon, claims: [...claims], folded: true }
}

function some(group: Group): Group[] {
  return group.claims.length ? [group] : []
}

/** Those with most claims first, then by name. */
function bySize(a: { label: string; claims: Set<Claim> }, b: { label: string; claims: Set<Claim> }): number {
  return b.claims.size - a.claims.size || a.label.localeCompare(b.label, 'en')
}
