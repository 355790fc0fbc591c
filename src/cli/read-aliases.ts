import { readFile, stat } from 'node:fs/promises'
import { longestList, noAliases, type ReadAliases, readAliases, tooLong } from '../library/aliases.ts'
import { plain } from './read.ts'

/** A list of aliases; unusable when nothing of it could be read. */
export interface ListedAliases extends ReadAliases {
  unusable: boolean
}

/** Reads the list of aliases in a file; an empty one when no file is named. */
export async function readAliasesFrom(file: string | undefined): Promise<ListedAliases> {
  if (file === undefined) return { aliases: noAliases, problems: [], unusable: false }
  try {
    const { size } = await stat(file)
    const list = size > longestList ? tooLong : readAliases(await readFile(file, 'utf8'))
    return { ...list, unusable: !list.aliases.size && list.problems.length > 0 }
  } catch (error) {
    return { aliases: noAliases, problems: [plain(error as NodeJS.ErrnoException)], unusable: true }
  }
}
