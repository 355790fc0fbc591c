import { lstat, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import * as l10n from '@vscode/l10n'

/** Milliseconds between two tries at a lock that another window holds. */
const rest = 20
/** Milliseconds after which a lock was left behind by a window that is gone. */
const stale = 10_000
/** Milliseconds after which a lock that is held on and on is given up on. */
const patience = 20_000

/** What is asked of the system; each may fail with its error. */
export interface FileSystem {
  lstat: typeof lstat
  mkdir: typeof mkdir
  open: typeof open
  readFile: typeof readFile
  realpath: typeof realpath
  rename: typeof rename
  rm: typeof rm
  stat: typeof stat
}

const system: FileSystem = { lstat, mkdir, open, readFile, realpath, rename, rm, stat }

/** What became of a file: nothing when `change` left its text as it was. */
export interface FileChanged<T> {
  result: T
  written: boolean
}

/** What is made of a file's bytes (undefined without a file): what is to be returned, and the new text, if any. */
export type ChangeBytes<T> = (bytes: Uint8Array | undefined) => { result: T; text?: string }

/**
 * Changes a text file so that nobody ever reads half of it, and so that of two windows that change it at once neither
 * undoes what the other did: the new text is written into a lock file beside it, which then takes its place.
 *
 * @param change may be called again when another window has broken the lock, which it does when this one has slept
 * @throws when the file cannot be read or written; it is as it was then
 */
export async function changeFile<T>(
  file: string,
  change: ChangeBytes<T>,
  files: FileSystem = system,
): Promise<FileChanged<T>> {
  await files.mkdir(path.dirname(file), { recursive: true })
  const target = await targetOf(file, files)
  const start = Date.now()
  for (;;) {
    const done = await tryToChange(target, change, files, start)
    if (done) return done
  }
}

/** Undefined when the lock was lost to another window. */
async function tryToChange<T>(
  target: string,
  change: ChangeBytes<T>,
  files: FileSystem,
  start: number,
): Promise<FileChanged<T> | undefined> {
  const lock = `${target}.lock`
  const handle = await take(lock, files, start)
  let own = true
  try {
    const before = await files.readFile(target).catch(unlessMissing)
    const { result, text } = change(before)
    if (text === undefined) return { result, written: false }
    const mode = before && (await modeOf(target, files))
    // Some disks know no such thing.
    if (mode !== undefined) await handle.chmod(mode).catch(() => {})
    await handle.writeFile(text)
    await handle.sync()
    // What lies there now may be what another window has begun to write. No other file has this one's number while it
    // is open.
    own = (await files.stat(lock).catch(unlessMissing))?.ino === (await handle.stat()).ino
    if (!own) return undefined
    await handle.close()
    await files.rename(lock, target)
    own = false
    return { result, written: true }
  } finally {
    await handle.close().catch(() => {})
    // From the renaming on a lock of that name is somebody else's.
    if (own) await files.rm(lock, { force: true }).catch(() => {})
  }
}

/** A link keeps leading where it led. One that leads nowhere may lead to a disk that is away: it is not replaced. */
async function targetOf(file: string, files: FileSystem): Promise<string> {
  try {
    return await files.realpath(file)
  } catch (error) {
    unlessMissing(error as NodeJS.ErrnoException)
    if (await files.lstat(file).catch(unlessMissing))
      throw new Error(l10n.t('it is a link to a file that is not there'))
    return file
  }
}

/** Who may read and write it stays as it was; nobody's protection is passed by. */
async function modeOf(target: string, files: FileSystem): Promise<number> {
  const { mode } = await files.stat(target)
  if (!(mode & 0o222)) throw new Error(l10n.t('it is protected from being written'))
  return mode & 0o777
}

async function take(lock: string, files: FileSystem, start: number) {
  for (;;) {
    try {
      return await files.open(lock, 'wx')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const held = await files.stat(lock).catch(unlessMissing)
    if (held && Date.now() - held.mtimeMs > stale) await files.rm(lock, { force: true })
    else if (Date.now() - start > patience) throw new Error(l10n.t('another window has been changing it for too long'))
    else await new Promise((resolve) => setTimeout(resolve, rest))
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
