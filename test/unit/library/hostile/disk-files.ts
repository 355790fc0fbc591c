import { readdirSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Files } from '../../../../src/library/library.ts'

/** A real folder as a workspace. URIs are paths. */
export class DiskFiles implements Files {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async list(): Promise<string[]> {
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => path.join(this.#folder, name))
      .sort()
  }

  async size(uri: string): Promise<number> {
    return (await stat(uri)).size
  }

  read(uri: string): Promise<Uint8Array> {
    return readFile(uri)
  }

  relative(uri: string): string {
    return path.relative(this.#folder, uri)
  }

  onDidChange(): { dispose(): void } {
    return { dispose() {} }
  }
}
