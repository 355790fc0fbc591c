import * as l10n from '@vscode/l10n'
import type { Comparison } from '../comparison/claim.ts'
import { mapped, type Steps } from '../steps.ts'
import type { ReportedArticle } from './articles.ts'
import { annotationsAsBrat, bratConfiguration } from './brat.ts'
import { annotationsAsCsv, claimsAsCsv } from './csv.ts'
import { htmlReport } from './html.ts'
import { json } from './json.ts'
import { markdownReport } from './markdown.ts'
import { reportOf } from './report.ts'
import { annotationsAsWebAnnotations, claimsAsWebAnnotations } from './web-annotation.ts'

/** Forms that claims and annotations can take in files. */
export const formats = {
  html: { title: () => l10n.t('HTML report'), extension: 'html' },
  markdown: { title: () => l10n.t('Markdown report'), extension: 'md' },
  csv: { title: () => l10n.t('CSV table'), extension: 'csv' },
  json: { title: () => 'JSON', extension: 'json' },
  'web-annotation': { title: () => 'Web Annotation (JSON-LD)', extension: 'jsonld' },
  brat: { title: () => 'brat standoff', extension: 'ann' },
} as const
export type FileFormat = keyof typeof formats

export const claimFormats = ['html', 'markdown', 'csv', 'json', 'web-annotation'] as const satisfies FileFormat[]
export type ClaimFormat = (typeof claimFormats)[number]

export const annotationFormats = ['csv', 'json', 'web-annotation', 'brat'] as const satisfies FileFormat[]
export type AnnotationFormat = (typeof annotationFormats)[number]

export interface FormatOptions {
  title?: string
  /** The relative address of an article's file as seen from the result; undefined where none leads there. */
  address?: (path: string) => string | undefined
}

/** A comparison in some form. */
export function* claimsIn(
  format: ClaimFormat,
  comparison: Comparison,
  articles: readonly ReportedArticle[],
  options: FormatOptions = {},
): Steps<string> {
  switch (format) {
    case 'html':
      return yield* htmlReport(yield* reportOf(comparison, articles, options))
    case 'markdown':
      return yield* markdownReport(yield* reportOf(comparison, articles, options))
    case 'csv':
      return yield* claimsAsCsv(comparison, articles)
    case 'json':
      return `${yield* json(comparison)}\n`
    case 'web-annotation':
      return `${yield* json(yield* claimsAsWebAnnotations(comparison, articles, sourceOf(options)))}\n`
  }
}

/** What articles are annotated with, in some form that is one file. */
export function* annotationsIn(
  format: Exclude<AnnotationFormat, 'brat'>,
  articles: readonly ReportedArticle[],
  options: FormatOptions = {},
): Steps<string> {
  switch (format) {
    case 'csv':
      return yield* annotationsAsCsv(articles)
    case 'json':
      return `${yield* json({
        articles: yield* mapped(articles, ({ path, article: { outlet, headline, date, annotations, notes } }) => ({
          path,
          outlet,
          headline,
          date,
          annotations,
          notes,
        })),
      })}\n`
    case 'web-annotation':
      return `${yield* json(yield* annotationsAsWebAnnotations(articles, sourceOf(options)))}\n`
  }
}

/** A file of a folder that is exported. */
export interface ExportedFile {
  name: string
  text: string
}

/** A folder for brat: each article's text as it was read, its annotations, and the types that brat has to know. */
export function* bratFolder(articles: readonly ReportedArticle[]): Steps<ExportedFile[]> {
  const taken = new Set<string>()
  const files = yield* mapped(articles, (article): ExportedFile[] => {
    const name = unusedName(article.path, taken)
    return [
      { name: `${name}.txt`, text: article.text },
      { name: `${name}.ann`, text: annotationsAsBrat(article) },
    ]
  })
  return [...files.flat(), { name: 'annotation.conf', text: bratConfiguration }]
}

/** The text as a file should hold it: spreadsheets take a CSV file for UTF-8 only when a mark says so. */
export function inFile(format: FileFormat, text: string): string {
  return format === 'csv' ? `\uFEFF${text}` : text
}

/** A file's name without extension and without what file systems or brat would stumble over, not used before. */
function unusedName(path: string, taken: Set<string>): string {
  const file = decoded(path.slice(path.lastIndexOf('/') + 1)).replace(/\.txt$/i, '')
  const plain = file.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'article'
  let name = plain
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain}-${count}`
  taken.add(name.toLowerCase())
  return name
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Paths that no relative address leads to are named as they are, as far as an IRI may have it. */
function sourceOf({ address = () => undefined }: FormatOptions): (path: string) => string {
  return (path) =>
    address(path) ?? encodeURI(path.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/[#?]/g, encodeURIComponent)
}
