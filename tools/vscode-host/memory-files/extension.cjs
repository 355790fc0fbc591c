/**
 * A folder in memory, `vscode-vfs://memory/articles`: what a virtual workspace is to an extension. Its files are those
 * served. Of virtual file systems VS Code asks for this scheme alone whether a folder is trusted.
 */
const vscode = require('vscode')

/** @param {vscode.ExtensionContext} context */
exports.activate = async ({ extensionUri }) => {
  const files = new MemoryFiles()
  const served = vscode.Uri.joinPath(extensionUri, '..', '..', 'articles')
  const names = await (await fetch(served.toString())).json()
  for (const name of names) {
    const response = await fetch(vscode.Uri.joinPath(served, name).toString())
    files.texts.set(`/articles/${name}`, new Uint8Array(await response.arrayBuffer()))
  }
  vscode.workspace.registerFileSystemProvider('vscode-vfs', files, { isCaseSensitive: true })
}

/** @implements {vscode.FileSystemProvider} */
class MemoryFiles {
  /** @type {Map<string, Uint8Array>} */
  texts = new Map()
  /** @type {Set<string>} */
  folders = new Set(['/', '/articles'])
  changed = new vscode.EventEmitter()
  onDidChangeFile = this.changed.event

  watch() {
    return new vscode.Disposable(() => {})
  }

  /** @param {vscode.Uri} uri */
  stat(uri) {
    const text = this.texts.get(uri.path)
    if (!text && !this.folders.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri)
    const type = text ? vscode.FileType.File : vscode.FileType.Directory
    return { type, ctime: 0, mtime: 0, size: text?.length ?? 0 }
  }

  /** @param {vscode.Uri} uri */
  readDirectory({ path }) {
    const inside = (/** @type {string} */ other) => other.slice(0, other.lastIndexOf('/')) === path
    const named = (/** @type {Iterable<string>} */ all, /** @type {vscode.FileType} */ type) =>
      [...all].filter(inside).map((other) => [other.slice(path.length + 1), type])
    return [...named(this.texts.keys(), vscode.FileType.File), ...named(this.folders, vscode.FileType.Directory)]
  }

  /** @param {vscode.Uri} uri */
  readFile(uri) {
    const text = this.texts.get(uri.path)
    if (!text) throw vscode.FileSystemError.FileNotFound(uri)
    return text
  }

  /** @param {vscode.Uri} uri @param {Uint8Array} text */
  writeFile(uri, text) {
    const type = this.texts.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created
    this.texts.set(uri.path, text)
    this.changed.fire([{ type, uri }])
  }

  /** @param {vscode.Uri} uri */
  createDirectory(uri) {
    this.folders.add(uri.path)
  }

  /** @param {vscode.Uri} uri */
  delete(uri) {
    this.texts.delete(uri.path)
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }])
  }

  /** @param {vscode.Uri} from @param {vscode.Uri} to */
  rename(from, to) {
    this.writeFile(to, this.readFile(from))
    this.delete(from)
  }
}
