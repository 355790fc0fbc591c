import * as vscode from 'vscode'

/** Counts the changes of what was asked for. */
let changes = 0

/** Forgets what was kept when settings or the folders of the workspace change. Before all that asks for it anew. */
export function forgetSettings(): vscode.Disposable {
  const forget = () => void changes++
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration(forget),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
  )
}

/**
 * Keeps what settings and folders tell of something until they change: asking VS Code takes longer than much of what it
 * is asked for, and thousands of files ask for the same.
 *
 * @param keyOf equal for what the same is told of
 */
export function kept<Of, T>(tell: (of: Of) => T, keyOf: (of: Of) => string): (of: Of) => T {
  const known = new Map<string, T>()
  let since = changes
  return (of) => {
    if (since !== changes) known.clear()
    since = changes
    const key = keyOf(of)
    if (!known.has(key)) known.set(key, tell(of))
    return known.get(key) as T
  }
}
