import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { decide } from '../../decisions/imports/decide.ts'
import { type Imported, type ImportedFile, longestFile } from '../../decisions/imports/imported.ts'
import { readBrat, tooLongFile } from '../../decisions/imports/read-brat.ts'
import { readWebAnnotations } from '../../decisions/imports/read-web-annotation.ts'
import type { Deciding } from '../../editor/decisions/deciding.ts'
import { unlinked } from '../../editor/plain-text.ts'
import type { Work } from '../../library/engine/engine.ts'
import type { Library } from '../../library/library.ts'
import { isCancelled } from '../../library/work/work.ts'
import { fileName, numeral, plural } from '../../wording.ts'
import { withNotification } from '../with-notification.ts'
import { articleFor } from './match-article.ts'
import { tellFailed } from './save.ts'

export const importCommand = 'crossread.importAnnotations'

/** What became of annotations, and what is left out, a line each. */
export interface ImportSummary {
  added: number
  known: number
  left: string[]
}

/**
 * Command: takes annotations from brat or Web Annotation files in as the reader's own.
 *
 * @param given the files; the reader is asked when left out
 */
export async function importAnnotations(
  library: Library,
  deciding: Deciding,
  given?: unknown,
): Promise<ImportSummary | undefined> {
  const files = given instanceof vscode.Uri ? [given] : await ask()
  if (!files?.length) return undefined
  try {
    const summary = await withNotification(l10n.t('Importing annotations'), (work) =>
      takeIn(files, library, deciding, work),
    )
    if (summary) tell(summary)
    return summary
  } catch (error) {
    if (!isCancelled(error)) tellFailed(l10n.t('Nothing was imported.'), error)
    return undefined
  }
}

async function ask(): Promise<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: l10n.t('Import annotations'),
    openLabel: l10n.t('Import'),
    canSelectMany: true,
    filters: { [l10n.t('brat and Web Annotations')]: ['ann', 'jsonld', 'json'] },
  })
}

async function takeIn(
  files: readonly vscode.Uri[],
  library: Library,
  deciding: Deciding,
  work: Work,
): Promise<ImportSummary | undefined> {
  const { entries } = await library.index(undefined, work)
  const uris = entries.map(({ uri }) => uri)
  const byArticle = new Map<string, Imported[]>()
  const left: string[] = []
  for (const file of files) {
    const { annotations, problems } = await read(file)
    left.push(...problems.map((problem) => l10n.t('{0}: {1}', fileName(file.toString()), problem)))
    for (const annotation of annotations) {
      const uri = articleFor(file.toString(), annotation.source, uris)
      if (uri) byArticle.set(uri, [...(byArticle.get(uri) ?? []), annotation])
      else
        left.push(l10n.t('No article here: {0}', wordsOf(annotation.source ?? fileName(file.toString()), annotation)))
    }
  }
  let known = 0
  const decisions = entries.flatMap(({ uri, text, article }) => {
    const found = decide(byArticle.get(uri) ?? [], { path: uri, text, article })
    known += found.known
    left.push(...found.lost.map((one) => l10n.t('Not found in {0}', wordsOf(fileName(uri), one))))
    return found.decisions
  })
  if (decisions.length && !(await deciding.decide(decisions))) return undefined
  return { added: decisions.length, known, left }
}

async function read(file: vscode.Uri): Promise<ImportedFile> {
  const { size } = await vscode.workspace.fs.stat(file)
  // Bytes are no fewer than characters.
  if (size > 4 * longestFile) return tooLongFile()
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
  return file.path.toLowerCase().endsWith('.ann') ? readBrat(text) : readWebAnnotations(text)
}

/** "story.txt: Speaker “Ana Ruiz”" */
function wordsOf(where: string, { exact, types }: Imported): string {
  const words = [types.join(', '), exact && l10n.t('“{0}”', exact)].filter(Boolean).join(' ')
  return l10n.t('{0}: {1}', where, words)
}

function tell({ added, known, left }: ImportSummary): void {
  const parts = [
    plural(
      added,
      l10n.t('{0} annotation imported', numeral(added)),
      l10n.t('{0} annotations imported', numeral(added)),
    ),
    plural(
      known,
      l10n.t('{0} annotation known already', numeral(known)),
      l10n.t('{0} annotations known already', numeral(known)),
    ),
    l10n.t('{0} left out', numeral(left.length)),
  ]
  const said = [parts[0], ...(known ? [parts[1]] : []), ...(left.length ? [parts[2]] : [])]
  const text = l10n.t('{0}.', said.join(', '))
  const showRest = l10n.t('Show what is left out')
  if (!left.length) void vscode.window.showInformationMessage(unlinked(text))
  else
    vscode.window.showWarningMessage(unlinked(text), showRest).then(async (action) => {
      if (action !== showRest) return
      const content = `${text}\n\n${left.join('\n')}\n`
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'log' }))
    })
}
