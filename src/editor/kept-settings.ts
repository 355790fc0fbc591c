import * as vscode from 'vscode'

/** Counts the changes of settings and of the workspace's folders. */
let changes = 0

let watching: vscode.Disposable | undefined

/** Begins to count them. To be called before anybody asks anew when they change: listeners are told in their order. */
export function watchSettings(): vscode.Disposable {
  const changed = () => {
    changes++
  }
  watching ??= vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration(changed),
    vscode.workspace.onDidChangeWorkspaceFolders(changed),
  )
  return watching
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
    watchSettings()
    if (since !== changes) known.clear()
    since = changes
    const key = keyOf(of)
    if (!known.has(key)) known.set(key, tell(of))
    return known.get(key) as T
  }
}
