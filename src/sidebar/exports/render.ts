import * as l10n from '@vscode/l10n'
import type { Entry } from '../../library/library.ts'
import type { ReportedArticle } from '../../report/articles.ts'
import { annotationsIn, bratFolder, claimsIn, type ExportedFile, inFile } from '../../report/formats.ts'
import { relativeAddress } from '../../report/links.ts'
import { renamePaths } from '../../report/rename-paths.ts'
import type { Steps } from '../../steps.ts'
import type { Compared } from '../rows.ts'
import type { FileChoice } from './choices.ts'

/** What is exported: the comparison that is shown, or articles alone. */
export type Exported = Compared | Pick<Compared, 'entries'>

/**
 * The text of an export, made in steps: a large folder's takes long.
 *
 * @param to URI of the file to be written
 * @param pathOf the path by which the export names an article, for people and programs; not its URI, which tells where
 *   on this machine it lies
 * @throws when claims are wanted and nothing was compared
 */
export function* rendered(
  { what, format }: FileChoice,
  exported: Exported,
  to: string,
  pathOf: (uri: string) => string,
): Steps<string> {
  const articles = reportedArticles(exported.entries, pathOf)
  const uris = new Map(exported.entries.map(({ uri }) => [pathOf(uri), uri]))
  const address = (path: string) => relativeAddress(to, uris.get(path) ?? '')
  if (what === 'annotations') return inFile(format, yield* annotationsIn(format, articles, { address }))
  if (!('comparison' in exported)) throw new Error(l10n.t('Nothing was compared.'))
  const comparison = yield* renamePaths(exported.comparison, pathOf)
  return inFile(format, yield* claimsIn(format, comparison, articles, { address }))
}

/** The files of a brat folder. */
export function renderedFolder(entries: readonly Entry[], pathOf: (uri: string) => string): Steps<ExportedFile[]> {
  return bratFolder(reportedArticles(entries, pathOf))
}

function reportedArticles(entries: readonly Entry[], pathOf: (uri: string) => string): ReportedArticle[] {
  return entries.map(({ uri, name, text, article }) => ({ path: pathOf(uri), name, text, article }))
}
