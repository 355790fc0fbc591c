import { mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { changeFile } from '../library/disk/change-file.ts'
import { diskReason } from '../library/disk/disk-reason.ts'
import type { ExportedFile } from '../report/formats.ts'
import { relativeAddress } from '../report/links.ts'

/**
 * Writes a file where there is none, or over the one that is there when forced: whole, or not at all.
 *
 * @returns what went wrong
 */
export async function writeOutput(file: string, text: string, force: boolean): Promise<string | undefined> {
  const there = await stat(file).catch(() => undefined)
  if (there && !force) return `${file}: it is there already; --force writes over it`
  try {
    await stat(path.dirname(path.resolve(file)))
    // A pipe or a terminal has no place to put a draft beside.
    if (there && !there.isFile()) await writeFile(file, text)
    else await changeFile(file, () => ({ result: undefined, text }))
    return undefined
  } catch (error) {
    return `${file}: ${diskReason(error)}`
  }
}

/** Writes files into a folder, made when there is none. Returns what went wrong with the first that could not be. */
export async function writeFolder(
  folder: string,
  files: readonly ExportedFile[],
  force: boolean,
): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    return `${folder}: ${diskReason(error)}`
  }
  for (const { name, text } of files) {
    const problem = await writeOutput(path.join(folder, name), text, force)
    if (problem) return problem
  }
  return undefined
}

/** The address of an article's file as seen from the output, or from the working folder when it goes to a pipe. */
export function addressFrom(output: string | undefined): (file: string) => string | undefined {
  const from = pathToFileURL(path.resolve(output ?? 'output')).href
  return (file) => {
    const to = pathToFileURL(path.resolve(file)).href
    return relativeAddress(from, to) ?? to
  }
}
