import { readFileSync, utimesSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'

/** A file of a folder: its size in bytes and when it was last written or used, in milliseconds since 1970. */
export interface Stored {
  name: string
  size: number
  used: number
}

/** What a store asks of a disk. Each may fail with the error of the system. */
export interface Disk {
  /** Undefined when there is no such file. */
  read(file: string): Promise<Uint8Array | undefined>
  write(file: string, bytes: Uint8Array): Promise<void>
  /** Takes the place of what is there, at once. */
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  makeFolder(path: string): Promise<void>
  list(folder: string): Promise<Stored[]>
  /** Marks a file as used now. */
  touch(file: string): Promise<void>
}

export const nodeDisk: Disk = {
  /** At once: handing so small a file to another thread and back takes longer than reading it. */
  async read(file) {
    try {
      return readFileSync(file)
    } catch (error) {
      return absent(error as NodeJS.ErrnoException)
    }
  },
  write: (file, bytes) => writeFile(file, bytes),
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  async makeFolder(path) {
    await mkdir(path, { recursive: true })
  },
  async list(folder) {
    const names = (await readdir(folder).catch(absent)) ?? []
    const found = await Promise.all(
      names.map(async (name) => {
        // Another window may remove it meanwhile.
        const stats = await stat(`${folder}/${name}`).catch(absent)
        return stats && { name, size: stats.size, used: stats.mtimeMs }
      }),
    )
    return found.filter((one) => one !== undefined)
  },
  async touch(file) {
    const now = new Date()
    utimesSync(file, now, now)
  },
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
