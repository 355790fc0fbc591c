import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import * as l10n from '@vscode/l10n'

/** Milliseconds between two tries at a lock that another window holds. */
const rest = 20
/** Milliseconds after which a lock was left behind by a window that is gone. */
const stale = 10_000
/** Milliseconds after which a lock that is held on and on is given up on. */
const patience = 20_000

/** What became of a file: nothing when `change` left its text as it was. */
export interface FileChanged<T> {
  result: T
  written: boolean
}

/**
 * Changes a text file so that nobody ever reads half of it, and so that of two windows that change it at once neither
 * undoes what the other did: the new text is written into a lock file beside it, which then takes its place.
 *
 * @param change the bytes so far (undefined without a file) to what is to be returned, and the new text, if any
 * @throws when the file cannot be read or written
 */
export async function changeFile<T>(
  file: string,
  change: (bytes: Uint8Array | undefined) => { result: T; text?: string },
): Promise<FileChanged<T>> {
  await mkdir(path.dirname(file), { recursive: true })
  // A link keeps leading where it led.
  const target = await realpath(file).catch(() => file)
  const lock = `${target}.lock`
  const handle = await take(lock)
  let own = true
  try {
    const before = await readFile(target).catch(unlessMissing)
    const { result, text } = change(before)
    if (text === undefined) return { result, written: false }
    await handle.writeFile(text)
    await handle.sync()
    await handle.close()
    await rename(lock, target)
    own = false
    return { result, written: true }
  } finally {
    await handle.close().catch(() => {})
    // From the renaming on a lock of that name is somebody else's.
    if (own) await rm(lock, { force: true })
  }
}

async function take(lock: string) {
  const start = Date.now()
  for (;;) {
    try {
      return await open(lock, 'wx')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const held = await stat(lock).catch(unlessMissing)
    if (held && Date.now() - held.mtimeMs > stale) await rm(lock, { force: true })
    else if (Date.now() - start > patience) throw new Error(l10n.t('another window has been changing it for too long'))
    else await new Promise((resolve) => setTimeout(resolve, rest))
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
