import type { Annotation } from '../analysis/article.ts'
import type { Comparison } from '../comparison/claim.ts'
import { lineFinder, type ReportedArticle } from './articles.ts'
import { reportedBy, reports } from './claim-words.ts'
import { claimsTables } from './table.ts'
import { verdictWords } from './verdict-words.ts'

type Value = string | number | null | undefined

/**
 * Claims by articles, a row for each mention and for each article that leaves a claim out. Offsets are UTF-16 code units
 * into the article's text, end exclusive.
 */
export function claimsAsCsv(comparison: Comparison, articles: readonly ReportedArticle[]): string {
  const named = new Map(articles.map((article) => [article.path, { ...article, lineOf: lineFinder(article.text) }]))
  const rows: Value[][] = []
  for (const { paths, rows: claims } of tablesOf(comparison, articles))
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
        if (!mentions.length) rows.push([...shared, ...article, '', '', '', '', '', '', ...end])
        for (const { start, end: to, text, speaker, copyOf } of mentions)
          rows.push([...shared, ...article, speaker, text, named.get(path)?.lineOf(start), start, to, copyOf, ...end])
      }
    }
  return csv([
    ['claim', 'label', 'verdict', 'reported by', 'accounts', 'article', 'file', 'state'].concat([
      'said by',
      'passage',
      'line',
      'start',
      'end',
      'same text as',
      'differences',
      'independence',
    ]),
    ...rows,
  ])
}

/** The tables of the events, and the claims of articles that report an event of their own. */
function tablesOf(comparison: Comparison, articles: readonly ReportedArticle[]) {
  const tables = claimsTables(
    comparison,
    articles.map(({ path }) => path),
  )
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
export function annotationsAsCsv(articles: readonly ReportedArticle[]): string {
  const rows = articles.flatMap(({ path, name, text, article }) => {
    const lineOf = lineFinder(text)
    return article.annotations.map((one): Value[] => {
      const { kind, value, detail } = described(one)
      return [
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
      ]
    })
  })
  const head = ['article', 'file', 'line', 'start', 'end', 'type', 'text', 'kind', 'value', 'detail', 'confidence']
  return csv([head, ...rows])
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
function csv(rows: readonly (readonly Value[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')
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
