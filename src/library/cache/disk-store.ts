import { join } from 'node:path'
import { decode, encode, keyOf, type TextKey } from './coding.ts'
import { type Disk, nodeDisk } from './disk.ts'
import type { SealedArticle } from './sealed.ts'
import type { ArticleStore } from './store.ts'

/** Bytes that are kept at most: some thirty thousand articles. */
const room = 256_000_000
/** What is left when there was more: not every new article has to make room. */
const afterwards = 0.8
/** Bytes written by one store until it looks again how full the folder is; others may write there too. */
const written = 16_000_000

const hour = 3_600_000
const day = 24 * hour
/** An unfinished file that has not been touched for so long is from a window that is no more. */
const unfinished = hour

/**
 * Articles in a folder of their own, a file each, named by a hash of their text. Files appear whole (written under
 * another name, then renamed), so that a crash leaves none half written and two windows can share a folder; their sums
 * are checked when they are read. A store of another version of the analysis has a folder of its own beside this one.
 * The first failure to write ends writing: a full disk is not for a cache to fight with.
 */
export class DiskStore implements ArticleStore {
  readonly #parent: string
  readonly #version: string
  readonly #disk: Disk
  readonly #room: number
  #ready: Promise<unknown> | undefined
  #unseen = 0
  #files = 0
  #full = false

  /**
   * @param parent folder of all versions
   * @param version of the analysis: what another has read is not used
   */
  constructor(parent: string, version: string, disk: Disk = nodeDisk, most = room) {
    this.#parent = parent
    this.#version = version
    this.#disk = disk
    this.#room = most
  }

  async get(text: string): Promise<SealedArticle | undefined> {
    const key = keyOf(text)
    const file = this.#fileOf(key)
    try {
      const bytes = await this.#disk.read(file)
      if (!bytes) return
      const article = decode(bytes, key)
      await (article ? this.#disk.touch(file) : this.#disk.remove(file)).catch(() => {})
      return article
    } catch (error) {
      // What is no file could never be written over.
      if (codeOf(error) === 'EISDIR') await this.#disk.remove(file).catch(() => {})
      return
    }
  }

  async put(text: string, article: SealedArticle): Promise<void> {
    if (this.#full) return
    const key = keyOf(text)
    const file = this.#fileOf(key)
    const draft = join(this.#folder, `${process.pid}-${++this.#files}-${Date.now()}.new`)
    try {
      this.#ready ??= this.#prepare()
      await this.#ready
      const bytes = encode(article, key)
      await this.#disk.write(draft, bytes)
      await this.#disk.rename(draft, file)
      this.#unseen += bytes.length
      if (this.#unseen > Math.min(written, this.#room / 4)) await this.#makeRoom()
    } catch (error) {
      // Somebody has deleted the folder: the next article makes it anew.
      if (codeOf(error) === 'ENOENT') this.#ready = undefined
      else this.#full = true
      await this.#disk.remove(draft).catch(() => {})
    }
  }

  get #folder(): string {
    return join(this.#parent, this.#version)
  }

  #fileOf(text: TextKey): string {
    return join(this.#folder, `${text.toString('hex').slice(0, 40)}.article`)
  }

  async #prepare(): Promise<void> {
    await this.#disk.makeFolder(this.#folder)
    for (const { name, used } of await this.#disk.list(this.#parent)) {
      // Another window may still have the version from before an update.
      if (name !== this.#version && Date.now() - used > day) await this.#disk.remove(join(this.#parent, name))
    }
    await this.#makeRoom()
  }

  /** Removes what was used longest ago, when there is too much, and what was never finished. */
  async #makeRoom(): Promise<void> {
    this.#unseen = 0
    const files = await this.#disk.list(this.#folder)
    const remove = (name: string) => this.#disk.remove(join(this.#folder, name)).catch(() => {})
    for (const { name, used } of files) if (name.endsWith('.new') && Date.now() - used > unfinished) await remove(name)
    let size = files.reduce((sum, file) => sum + file.size, 0)
    if (size <= this.#room) return
    for (const file of files.sort((a, b) => a.used - b.used)) {
      if (size <= this.#room * afterwards) break
      await remove(file.name)
      size -= file.size
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
