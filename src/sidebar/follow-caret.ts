import * as vscode from 'vscode'
import type { Claim } from '../comparison/claim.ts'
import type { Library } from '../library/library.ts'

/** Milliseconds for which the caret has to rest. */
const rest = 250

/** Tells of the claim at the caret whenever the reader, not a command, puts it into a passage. */
export function followCaret(
  library: Library,
  claimAt: (uri: string, offset: number) => Claim | undefined,
  found: (claim: Claim) => void,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined
  const subscription = vscode.window.onDidChangeTextEditorSelection(
    ({ textEditor: { document }, selections, kind }) => {
      clearTimeout(timer)
      const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind
      const caret = selections[0]?.active
      if (!caret || (kind !== Keyboard && kind !== Mouse)) return
      timer = setTimeout(() => {
        const uri = document.uri.toString()
        // While what is typed has not been read, offsets do not fit.
        if (library.get(uri)?.text !== document.getText()) return
        const claim = claimAt(uri, document.offsetAt(caret))
        if (claim) found(claim)
      }, rest)
    },
  )
  return new vscode.Disposable(() => {
    clearTimeout(timer)
    subscription.dispose()
  })
}
