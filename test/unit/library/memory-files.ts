import type { FileChange, Files } from '../../../src/library/library.ts'

/** A workspace in memory. URIs are `mem:/` and a path. */
export class MemoryFiles implements Files {
  readonly texts = new Map<string, string | Uint8Array>()
  /** URIs in the order in which they were read. */
  readonly reads: string[] = []
  readonly #listeners = new Set<(change: FileChange) => void>()

  constructor(texts: Readonly<Record<string, string | Uint8Array>>) {
    for (const [path, text] of Object.entries(texts)) this.texts.set(`mem:/${path}`, text)
  }

  async list(within?: readonly string[]): Promise<string[]> {
    return [...this.texts.keys()].filter(
      (uri) => uri.endsWith('.txt') && (!within || within.some((root) => uri === root || uri.startsWith(`${root}/`))),
    )
  }

  async size(uri: string): Promise<number> {
    const text = this.texts.get(uri)
    if (text === undefined) throw new Error('no such file')
    return typeof text === 'string' ? new TextEncoder().encode(text).length : text.length
  }

  async read(uri: string): Promise<Uint8Array> {
    this.reads.push(uri)
    const text = this.texts.get(uri)
    if (text === undefined) throw new Error('no such file')
    return typeof text === 'string' ? new TextEncoder().encode(text) : text
  }

  relative(uri: string): string {
    return uri.replace('mem:/', '')
  }

  onDidChange(listener: (change: FileChange) => void): { dispose(): void } {
    this.#listeners.add(listener)
    return { dispose: () => this.#listeners.delete(listener) }
  }

  write(path: string, text: string): void {
    const uri = `mem:/${path}`
    const kind = this.texts.has(uri) ? 'changed' : 'created'
    this.texts.set(uri, text)
    this.tell({ kind, uri })
  }

  delete(path: string): void {
    this.texts.delete(`mem:/${path}`)
    this.tell({ kind: 'deleted', uri: `mem:/${path}` })
  }

  /** Renames a file or a folder. */
  rename(from: string, to: string): void {
    for (const [uri, text] of [...this.texts]) {
      if (uri !== `mem:/${from}` && !uri.startsWith(`mem:/${from}/`)) continue
      this.texts.delete(uri)
      this.texts.set(`mem:/${to}${uri.slice(`mem:/${from}`.length)}`, text)
    }
    this.tell({ kind: 'renamed', uri: `mem:/${from}`, to: `mem:/${to}` })
  }

  tell(change: FileChange): void {
    for (const listener of this.#listeners) listener(change)
  }
}
