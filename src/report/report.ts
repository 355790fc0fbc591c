import * as l10n from '@vscode/l10n'
import { type Claim, type Comparison, type Mention, type Verdict, verdicts } from '../comparison/claim.ts'
import type { Credit, Relation } from '../comparison/independence/contract.ts'
import { decidedOf, isConfirmed } from '../decisions/claims.ts'
import { mapped, type Steps } from '../steps.ts'
import { list, percentage, sizeOf } from '../wording.ts'
import { lineFinder, type ReportedArticle } from './articles.ts'
import { repeats, reportedText, reports } from './claim-words.ts'
import type { Segment } from './marks.ts'
import { type ClaimsTable, tablesInSteps } from './table.ts'
import { wordingsOf } from './wordings.ts'

/** A comparison ready to be written down in some form. All of it is plain text; nothing is escaped. */
export interface Report {
  title: string
  /** "116 claims in 5 articles". */
  summary: string
  articles: ReportArticle[]
  events: ReportEvent[]
}

export interface ReportArticle {
  /** From 1: what the table calls it. */
  number: number
  name: string
  path: string
  /** The address of its file; undefined where none leads there. */
  address?: string
  /** "Reuters (dateline)", where it credits others. */
  credits: string[]
  /** How its text goes back to another's, in a sentence. */
  relation?: string
  /** What is new, gone or changed in it. */
  changes: { kind: string; before?: string; now?: string }[]
}

export interface ReportEvent {
  table: ClaimsTable
  /** Claims that two or more articles report, gravest first. */
  claims: ReportClaim[]
  alone: { article: ReportArticle; reports: Place[]; leavesOut: string[] }[]
}

export interface ReportClaim {
  claim: Claim
  /** From 1, in the order of the report. */
  number: number
  verdict: Verdict
  /** "4 of 5 articles". */
  reported: string
  /** "4", or "2 of 4" where only two of the reports stand apart. */
  accounts: string
  /** What differs, a sentence each. */
  differences: string[]
  wordings: Wording[]
  absent: ReportArticle[]
}

/** A passage and where it stands. */
export interface Place {
  article: ReportArticle
  text: string
  line: number
  span: { start: number; end: number }
}

export interface Wording extends Place {
  segments: Segment[]
  /** Who says it there; undefined where the article states it itself. */
  speaker?: string
  /** "same text as 2", where it repeats another article's. */
  copy?: string
}

export interface ReportOptions {
  title?: string
  /** The address of an article's file as seen from the report. */
  address?: (path: string) => string | undefined
}

/** What is said where articles have nothing to do with each other. */
export function noEvent(): string {
  return l10n.t('No two of these articles seem to be on one event: there is nothing to compare.')
}

/** Sums up a comparison. */
export function* reportOf(
  comparison: Comparison,
  articles: readonly ReportedArticle[],
  { title = l10n.t('Claims compared'), address = () => undefined }: ReportOptions = {},
): Steps<Report> {
  const credits = new Map<string, Credit[]>()
  for (const credit of comparison.credits ?? []) credits.set(credit.path, [...(credits.get(credit.path) ?? []), credit])
  const listed = articles.map(
    (article, index): ReportArticle => ({
      number: index + 1,
      name: article.name,
      path: article.path,
      address: address(article.path),
      credits: creditsOf(credits.get(article.path) ?? []),
      changes: [],
    }),
  )
  const byPath = new Map(
    articles.map((article, index) => [article.path, { ...article, listed: listed[index] as ReportArticle }]),
  )
  for (const relation of comparison.relations ?? []) relate(relation)
  const lines = new Map(yield* mapped(articles, ({ path, text }) => [path, lineFinder(text)] as const))
  let number = 0
  const paths = articles.map(({ path }) => path)
  const events: ReportEvent[] = []
  for (const table of yield* tablesInSteps(comparison, paths)) events.push(yield* eventOf(table))
  return { title, summary: sizeOf(comparison.claims.length, articles.length), articles: listed, events }

  function* eventOf(table: ClaimsTable): Steps<ReportEvent> {
    const shared = table.rows.map(({ claim }) => claim).filter((claim) => reports(claim) > 1)
    const grave = ({ verdict }: Claim) => verdicts.indexOf(verdict)
    shared.sort((a, b) => grave(a) - grave(b) || reports(b) - reports(a))
    return {
      table,
      claims: yield* mapped(shared, (claim) => ({
        claim,
        number: ++number,
        verdict: claim.verdict,
        reported: reportedText(claim),
        accounts: accountsOf(claim),
        differences: differencesOf(claim),
        wordings: wordings(claim),
        absent: claim.absent.flatMap((path) => byPath.get(path)?.listed ?? []),
      })),
      alone: table.alone.map(({ path, reports: own, leavesOut }) => ({
        article: byPath.get(path)?.listed as ReportArticle,
        reports: own.flatMap(({ mentions }) => {
          const mention = mentions.find((one) => one.path === path)
          return mention ? (placeOf(mention) ?? []) : []
        }),
        leavesOut: leavesOut.map(({ label }) => label),
      })),
    }
  }

  function wordings(claim: Claim): Wording[] {
    const segments = wordingsOf(claim, byPath)
    return claim.mentions.flatMap((mention, index): Wording[] => {
      const place = placeOf(mention)
      if (!place) return []
      const original = mention.copyOf === null ? undefined : byPath.get(mention.copyOf)?.listed.number
      const copy = original === undefined ? undefined : repeats(claim, mention, String(original))
      return [{ ...place, segments: segments[index] ?? [], speaker: mention.speaker ?? undefined, copy }]
    })
  }

  function placeOf({ path, start, end, text }: Mention): Place | undefined {
    const from = byPath.get(path)
    return from && { article: from.listed, text, line: lines.get(path)?.(start) ?? 1, span: { start, end } }
  }

  function relate({ path, of, kind, share, changes }: Relation): void {
    const [one, other] = [byPath.get(path), byPath.get(of)]
    if (!one || !other) return
    one.listed.relation = relationSentence(kind, other.listed.number, share)
    const words = (span: { path: string; start: number; end: number } | null) =>
      span ? byPath.get(span.path)?.text.slice(span.start, span.end) : undefined
    one.listed.changes.push(
      ...changes.map((change) => ({
        kind: changeTitle(change.kind, change.headline),
        before: words(change.before),
        now: words(change.now),
      })),
    )
  }
}

/** What readers looked at is marked as such. */
function differencesOf(claim: Claim): string[] {
  const { confirmed } = decidedOf(claim)
  return [
    ...(confirmed ? [l10n.t('A reader confirmed that these passages state one claim.')] : []),
    ...claim.differences.map((one) =>
      isConfirmed(one) ? l10n.t('{0} A reader confirmed it.', one.detail) : one.detail,
    ),
  ]
}

function accountsOf(claim: Claim): string {
  const accounts = claim.independence?.accounts ?? reports(claim)
  return accounts < reports(claim) ? l10n.t('{0} of {1}', accounts, reports(claim)) : String(accounts)
}

function relationSentence(kind: Relation['kind'], number: number, share: number): string {
  const part = percentage(Math.round(share * 100))
  switch (kind) {
    case 'version':
      return l10n.t('A later version of article {0}; they share {1} of the shorter of the two.', number, part)
    case 'copy':
      return l10n.t(
        'A copy of article {0}; they share {1} of the shorter of the two, nearly word for word.',
        number,
        part,
      )
    case 'rewrite':
      return l10n.t(
        'A rewrite of article {0}: the same statements in the same order, {1} of the shorter of the two.',
        number,
        part,
      )
    case 'passages':
      return l10n.t('Has passages of article {0}: {1} of the shorter of the two.', number, part)
  }
}

export function changeTitle(kind: 'added' | 'removed' | 'changed', headline: boolean): string {
  const titles = headline
    ? { added: l10n.t('Headline added'), removed: l10n.t('Headline cut'), changed: l10n.t('New headline') }
    : { added: l10n.t('Added'), removed: l10n.t('Cut'), changed: l10n.t('Changed') }
  return titles[kind]
}

const places = (): Readonly<Record<Credit['how'], string>> => ({
  byline: l10n.t('byline'),
  dateline: l10n.t('dateline'),
  credit: l10n.t('credit line'),
  text: l10n.t('in the text'),
})

/** Each source once, with where it is credited. */
function creditsOf(credits: readonly Credit[]): string[] {
  const where = new Map<string, Set<string>>()
  for (const { source, how } of credits) where.set(source, (where.get(source) ?? new Set()).add(places()[how]))
  return [...where].map(([source, found]) => l10n.t('{0} ({1})', source, list([...found])))
}
