import { readFile, stat } from 'node:fs/promises'
import { diskReason } from '../library/disk/disk-reason.ts'

/** The text of a list that the reader keeps, or why it cannot be read, in plain words. */
export type ListText = { text: string } | { problem: string }

/** @param longest bytes that are read at most; a longer list is read no further than to say so */
export async function readListText(file: string, longest: number): Promise<ListText> {
  try {
    const { size } = await stat(file)
    // Longer than any list may be: whoever reads it says so.
    return { text: size > longest ? ' '.repeat(longest + 1) : await readFile(file, 'utf8') }
  } catch (error) {
    return { problem: diskReason(error) }
  }
}
