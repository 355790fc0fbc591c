import * as real from 'node:fs/promises'
import type { FileSystem } from '../../../src/library/disk/change-file.ts'

/** What is done to files when a list is changed, in that order. */
export const operations = [
  ...['mkdir', 'realpath', 'lstat', 'open', 'readFile', 'stat'],
  ...['handle.chmod', 'handle.writeFile', 'handle.sync', 'handle.stat', 'handle.close', 'rename', 'rm'],
] as const
export type Operation = (typeof operations)[number]

/** What becomes of an operation: the error of the system, or nothing ever again, as for a window that is closed. */
export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'closed'

/**
 * Files of which one operation fails; writing leaves half of what was to be written behind.
 *
 * @param closed is called when the window is closed
 */
export function faulty(operation: string, fault: Fault, closed = () => {}): FileSystem {
  let over = false
  const handles: real.FileHandle[] = []
  const fails = async (): Promise<never> => {
    if (fault !== 'closed') throw Object.assign(new Error(`${fault}: it fails`), { code: fault })
    over = true
    // As the system does when a process ends.
    for (const handle of handles) await handle.close().catch(() => {})
    closed()
    return new Promise(() => {})
  }
  /** When a window is closed, nothing that comes later happens either. */
  const alive = <T>(act: () => Promise<T>): Promise<T> => (over ? new Promise(() => {}) : act())
  const files: Record<string, unknown> = {}
  for (const [name, act] of Object.entries(real))
    if (typeof act === 'function')
      files[name] = (...given: never[]) =>
        alive(() => (name === operation ? fails() : (act as (...given: never[]) => Promise<unknown>)(...given)))
  const { open } = files as { open: FileSystem['open'] }
  files.open = async (...given: Parameters<typeof open>) => {
    const handle = await open(...given)
    handles.push(handle)
    return new Proxy(handle, {
      get(target, name) {
        const method = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return (...args: never[]) =>
          alive(async () => {
            if (operation !== `handle.${String(name)}`) return method.apply(target, args)
            if (name === 'writeFile') await target.writeFile(String(args[0]).slice(0, String(args[0]).length >> 1))
            // Closing fails after the fact.
            if (name === 'close') await target.close()
            return fails()
          })
      },
    })
  }
  return files as unknown as FileSystem
}
