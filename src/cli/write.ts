import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ExportedFile } from '../report/formats.ts'
import { relativeAddress } from '../report/links.ts'
import { plain } from './read.ts'

/** Writes a file where there is none, or over the one that is there when forced. Returns what went wrong. */
export async function writeOutput(file: string, text: string, force: boolean): Promise<string | undefined> {
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' })
    return undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return `${file}: ${code === 'EEXIST' ? 'it is there already; --force writes over it' : plain(error as NodeJS.ErrnoException)}`
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
    return `${folder}: ${plain(error as NodeJS.ErrnoException)}`
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
