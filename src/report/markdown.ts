import * as l10n from '@vscode/l10n'
import { verdicts } from '../comparison/claim.ts'
import { mapped, type Steps } from '../steps.ts'
import { shorten } from '../wording.ts'
import { bold, link, markdownText } from './markdown-text.ts'
import type { Segment } from './marks.ts'
import {
  noEvent,
  type Place,
  type Report,
  type ReportArticle,
  type ReportClaim,
  type ReportEvent,
  type Wording,
} from './report.ts'
import type { Cell } from './table.ts'
import { verdictWords } from './verdict-words.ts'

const signs: Readonly<Record<Cell, string>> = { reported: '●', differs: '≠', absent: '–' }

/** A report in Markdown, with tables as GitHub and VS Code read them. */
export function* markdownReport(report: Report): Steps<string> {
  const several = report.events.length > 1
  const numbers = new Map(report.articles.map(({ path, number }) => [path, number]))
  const parts = [
    `# ${markdownText(report.title)}`,
    l10n.t('{0}.', report.summary),
    articles(report.articles),
    ...(report.events.length ? [] : [noEvent()]),
  ]
  for (const [index, event] of report.events.entries()) {
    const listed = event.table.paths.map((path) => numbers.get(path)).join(', ')
    if (several) parts.push(`## ${l10n.t('Event {0}: articles {1}', index + 1, listed)}`)
    for (const part of yield* eventParts(event, numbers, several ? '###' : '##')) parts.push(part)
  }
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function articles(list: readonly ReportArticle[]): string {
  return list
    .map((article) => {
      const { number, name, address, credits, relation, changes } = article
      const lines = [
        ...(credits.length ? [l10n.t('Credits {0}.', markdownText(credits.join(', ')))] : []),
        ...(relation ? [markdownText(relation)] : []),
        ...changes.map(change),
      ]
      return [`${number}. ${link(name, address)}`, ...lines.map((line) => `   - ${line}`)].join('\n')
    })
    .join('\n')
}

function change({ kind, before, now }: ReportArticle['changes'][number]): string {
  const words = [before, now].flatMap((text) =>
    text === undefined ? [] : l10n.t('“{0}”', markdownText(shorten(text, 400))),
  )
  return l10n.t('{0}: {1}', kind, words.join(' → '))
}

/** The numbers of articles, by path. */
type Numbers = ReadonlyMap<string, number>

function* eventParts(event: ReportEvent, numbers: Numbers, level: string): Steps<string[]> {
  const groups: string[] = []
  for (const verdict of verdicts) {
    const claims = event.claims.filter((claim) => claim.verdict === verdict)
    if (!claims.length) continue
    const { title, help } = verdictWords(verdict)
    groups.push(`${level} ${title}`, help)
    for (const parts of yield* mapped(claims, (claim) => claimParts(claim, `${level}#`))) groups.push(...parts)
  }
  const own = yield* mapped(event.alone, alone)
  return [
    `${level} ${l10n.t('Claims by articles')}`,
    event.claims.length
      ? l10n.t(
          '● reported, ≠ reported otherwise than elsewhere, – left out. Numbers are those of the articles above; accounts count copies and articles with one source once. Words in bold stand apart from those of the other articles.',
        )
      : l10n.t('No two articles report the same claim.'),
    ...(event.claims.length ? [yield* table(event, numbers)] : []),
    ...groups,
    `${level} ${l10n.t('What one article alone has or lacks')}`,
    ...own.flat(),
  ]
}

function* table({ table: { paths, rows }, claims }: ReportEvent, numbers: Numbers): Steps<string> {
  const cells = new Map(rows.map((row) => [row.claim, row.cells]))
  const lines = yield* mapped(claims, ({ claim, number, verdict, accounts }) => [
    String(number),
    markdownText(claim.label),
    verdictWords(verdict).title,
    ...(cells.get(claim) ?? []).map((cell) => signs[cell]),
    accounts,
  ])
  const head = [
    ...['#', l10n.t('Claim'), l10n.t('Verdict')],
    ...paths.map((path) => String(numbers.get(path))),
    l10n.t('Accounts'),
  ]
  const rule = ['--:', '---', '---', ...paths.map(() => ':-:'), '--:']
  return [head, rule, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function claimParts({ claim, number, reported, differences, wordings, absent }: ReportClaim, level: string): string[] {
  return [
    `${level} ${number}. ${markdownText(claim.label)}`,
    [l10n.t('In {0}.', reported), claim.independence?.detail, ...differences]
      .flatMap((line) => (line ? `- ${markdownText(line)}` : []))
      .join('\n'),
    [
      `| ${[l10n.t('Article'), l10n.t('Line'), l10n.t('Words'), l10n.t('Said by')].join(' | ')} |`,
      '|---|--:|---|---|',
      ...wordings.map((wording) => `| ${wordingCells(wording).join(' | ')} |`),
    ].join('\n'),
    ...(absent.length
      ? [l10n.t('Not in: {0}', absent.map(({ number, name }) => `${number} ${markdownText(name)}`).join('; '))]
      : []),
    ...(claim.why ? [l10n.t('Why one claim: {0}', markdownText(claim.why))] : []),
  ]
}

function wordingCells({ article, line, segments, speaker, copy, ...place }: Wording): string[] {
  const words = segments.map(({ text, mark }, at) =>
    mark ? bold(text, beside(segments[at - 1]), beside(segments[at + 1])) : inner(text),
  )
  return [
    `${article.number} ${markdownText(article.name)}`,
    lineLink({ article, line, ...place }),
    words.join('').trim(),
    [speaker ? markdownText(speaker) : l10n.t('the article itself'), ...(copy === undefined ? [] : [copy])].join('; '),
  ]
}

/** What stands beside marked words; two runs of asterisks must not meet. */
function beside(segment: Segment | undefined): string | undefined {
  return segment?.mark ? 'x' : segment?.text
}

/** Escaped, with a space kept at either end. */
function inner(text: string): string {
  const escaped = markdownText(text)
  return escaped ? `${/^\s/.test(text) ? ' ' : ''}${escaped}${/\s$/.test(text) ? ' ' : ''}` : text && ' '
}

function alone({ article, reports, leavesOut }: ReportEvent['alone'][number]): string[] {
  const name = `${article.number} ${markdownText(article.name)}`
  return [
    ...(reports.length
      ? [
          l10n.t('{0} alone reports:', `**${name}**`),
          reports
            .map((place) => `- ${markdownText(place.text)} (${lineLink(place, l10n.t('line {0}', place.line))})`)
            .join('\n'),
        ]
      : []),
    ...(leavesOut.length
      ? [
          l10n.t('{0} alone leaves out:', `**${name}**`),
          leavesOut.map((label) => `- ${markdownText(label)}`).join('\n'),
        ]
      : []),
    ...(reports.length || leavesOut.length
      ? []
      : [l10n.t('{0} has nothing to itself and leaves nothing out.', `**${name}**`)]),
  ]
}

function lineLink({ article, line }: Pick<Place, 'article' | 'line'>, text = String(line)): string {
  return link(text, article.address && `${article.address}#L${line}`)
}
