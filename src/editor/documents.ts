import type * as vscode from 'vscode'

/** Of documents that hold one wording of a claim, to be compared with another. */
export const wordingScheme = 'crossread-wording'

/** Schemes whose documents are views of something else: output, versions under source control and the like. */
const views = new Set([
  wordingScheme,
  'output',
  'git',
  'vscode-scm',
  'comment',
  'vscode-chat-code-block',
  'walkThroughSnippet',
])

/** May the document hold an article? Whether it does is for the library to say. */
export function mayHoldArticle(document: vscode.TextDocument): boolean {
  return document.languageId === 'plaintext' && !views.has(document.uri.scheme)
}
