import type { Annotation } from '../analysis/article.ts'
import type { Comparison } from '../comparison/claim.ts'
import { mapped, type Steps } from '../steps.ts'
import { lineFinder, type ReportedArticle } from './articles.ts'
import { reportedBy, reports } from './claim-words.ts'
import { type ClaimsTable, tablesInSteps } from './table.ts'
import { verdictWords } from './verdict-words.ts'

type Value = string | number | null | undefined

/**
 * Claims by articles, a row for each mention and for each article that leaves a claim out. Offsets are UTF-16 code units
 * into the article's text, end exclusive.
 */
export function* claimsAsCsv(comparison: Comparison, articles: readonly ReportedArticle[]): Steps<string> {
  const named = new Map(
    yield* mapped(articles, ({ path, name, text }) => [path, { name, lineOf: lineFinder(text) }] as const),
  )
  const lines: string[] = []
  const add = (row: readonly Value[]) => lines.push(line(row))
  const head = ['claim', 'label', 'verdict', 'reported by', 'accounts', 'article', 'file', 'state']
  add([...head, 'said by', 'passage', 'line', 'start', 'end', 'same text as', 'differences', 'independence'])
  for (const { paths, rows: claims } of yield* tablesOf(comparison, articles))
    for (const { claim, cells } of claims) {
      const shared = [
        claim.id,
        claim.label,
        verdictWords(claim.verdict).title,
        reportedBy(claim),
        claim.independence?.accounts ?? reports(claim),
      ]
      const end = [claim.differences.map(({ detail }) => detail).join(' '), claim.independence?.detail]
      for (const [at, path] of paths.entries()) {
        const article = [named.get(path)?.name, path, cells[at]]
        const mentions = claim.mentions.filter((mention) => mention.path === path)
        if (!mentions.length) add([...shared, ...article, '', '', '', '', '', '', ...end])
        for (const { start, end: to, text, speaker, copyOf } of mentions)
          add([...shared, ...article, speaker, text, named.get(path)?.lineOf(start), start, to, copyOf, ...end])
      }
      yield
    }
  return lines.join('')
}

type Rows = Pick<ClaimsTable, 'paths' | 'rows'>

/** The tables of the events, and the claims of articles that report an event of their own. */
function* tablesOf(comparison: Comparison, articles: readonly ReportedArticle[]): Steps<Rows[]> {
  const paths = articles.map(({ path }) => path)
  const tables = yield* tablesInSteps(comparison, paths)
  const told = new Set(tables.flatMap(({ rows }) => rows.map(({ claim }) => claim)))
  const rest = comparison.claims.filter((claim) => !told.has(claim))
  return [
    ...tables.map(({ paths, rows }) => ({ paths, rows })),
    ...rest.map((claim) => ({
      paths: [claim.mentions[0]?.path ?? ''],
      rows: [{ claim, cells: ['reported' as const] }],
    })),
  ]
}

/** The annotations of articles, a row each. Offsets are as in `claimsAsCsv`. */
export function* annotationsAsCsv(articles: readonly ReportedArticle[]): Steps<string> {
  const head = ['article', 'file', 'line', 'start', 'end', 'type', 'text', 'kind', 'value', 'detail', 'confidence']
  const made = yield* mapped(articles, ({ path, name, text, article }) => {
    const lineOf = lineFinder(text)
    const rows = article.annotations.map((one) => {
      const { kind, value, detail } = described(one)
      return line([
        name,
        path,
        lineOf(one.start),
        one.start,
        one.end,
        one.type,
        one.text,
        kind,
        value,
        detail,
        one.confidence,
      ])
    })
    return rows.join('')
  })
  return line(head) + made.join('')
}

/** What there is to say of an annotation in three columns. */
function described(one: Annotation): { kind?: Value; value?: Value; detail?: Value } {
  switch (one.type) {
    case 'country':
      return { kind: one.form, value: one.code, detail: one.name }
    case 'number':
      return { kind: one.kind, value: one.date ?? one.value, detail: [one.unit, one.counted].filter(Boolean).join(' ') }
    case 'quote':
      return { kind: one.speech ? 'speech' : 'quotation', value: one.speaker, detail: one.cue?.text }
    case 'attribution':
      return { kind: one.kind, value: one.speaker }
    case 'speaker':
      return { kind: one.category, value: one.name, detail: one.role }
    case 'boilerplate':
      return { kind: one.kind, value: one.source }
  }
}

/** RFC 4180: lines end with CRLF, and what holds a comma, a quotation mark or a line end is quoted. */
function line(row: readonly Value[]): string {
  return `${row.map(field).join(',')}\r\n`
}

/** What a spreadsheet takes for the beginning of a formula, full-width signs included. */
const formula = /^(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u
/** Where the semicolon is taken for the separator, a cell may begin behind one. */
const formulaBehind = /(;\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu

/** A field that a spreadsheet takes for text; would-be formulas get an apostrophe in front. Numbers are ours alone. */
function field(value: Value): string {
  if (typeof value === 'number') return String(value)
  const text = (value ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(formula, "'")
    .replace(formulaBehind, "$1'")
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
