import { longestList, noAliases, type ReadAliases, readAliases } from '../library/aliases.ts'
import { readListText } from './read-list.ts'

/** A list of aliases; unusable when nothing of it could be read. */
export interface ListedAliases extends ReadAliases {
  unusable: boolean
}

/** Reads the list of aliases in a file; an empty one when no file is named. */
export async function readAliasesFrom(file: string | undefined): Promise<ListedAliases> {
  if (file === undefined) return { aliases: noAliases, problems: [], unusable: false }
  const found = await readListText(file, longestList)
  if ('problem' in found) return { aliases: noAliases, problems: [found.problem], unusable: true }
  const list = readAliases(found.text)
  return { ...list, unusable: !list.aliases.size && list.problems.length > 0 }
}
