import * as l10n from '@vscode/l10n'
import type { AnnotatedArticle } from '../analysis/article.ts'
import { diskReason } from './disk/disk-reason.ts'
import type { Engine, Work } from './engine/engine.ts'
import type { Files, LibraryOptions, Refused } from './library.ts'
import { type Decoded, decode } from './texts/decode.ts'
import { refusedByLooks, whyNotEvenRead, withoutItsLooks } from './texts/eligible.ts'
import { throwIfCancelled } from './work/work.ts'

/** A text read as an article, or the reason why it is none. */
export type Reading = ArticleReading | Refused

export interface ArticleReading extends Decoded {
  article: AnnotatedArticle
}

/** Decodes and reads a file. */
export async function readFile(
  files: Pick<Files, 'size' | 'read'>,
  { uri, path }: { uri: string; path: string },
  engine: Engine,
  options: LibraryOptions,
  signal: AbortSignal,
): Promise<Reading> {
  let bytes: Uint8Array
  try {
    const refused = whyNotEvenRead(path, await files.size(uri), options)
    if (refused) return refused
    bytes = await files.read(uri)
  } catch (error) {
    throwIfCancelled(signal)
    return { reason: l10n.t('could not be read: {0}', diskReason(error)), cause: 'failure' }
  }
  const decoded = decode(bytes)
  return 'reason' in decoded
    ? { ...decoded, cause: 'bytes' }
    : readText(decoded, path, engine, options, { signal, keep: true })
}

/** Reads a text that is already decoded. */
export async function readText(
  decoded: Decoded,
  path: string,
  engine: Engine,
  options: LibraryOptions,
  work: Work & { signal: AbortSignal },
): Promise<Reading> {
  const verdict = withoutItsLooks(path, decoded.text, options)
  if (typeof verdict === 'object') return verdict
  try {
    const article = await engine.annotate({ path, text: decoded.text }, { ...work, judge: verdict === 'open' })
    return asRead(decoded, article)
  } catch (error) {
    throwIfCancelled(work.signal)
    if (error instanceof Error && error.name === 'NoArticle') return refusedByLooks(error.message)
    return { reason: l10n.t('could not be analysed: {0}', messageOf(error)), cause: 'failure' }
  }
}

/** An article with all that is to be said of its text. */
export function asRead(decoded: Decoded, article: AnnotatedArticle): ArticleReading {
  return { ...decoded, problems: [...decoded.problems, ...repaired(article)], article }
}

/** Says that the text is read otherwise than it stands. */
export function repaired({ repairs }: AnnotatedArticle): string[] {
  return repairs.length
    ? [l10n.t('A wrong encoding has damaged marks or letters; they are read as what they were.')]
    : []
}

/** Keeping what is known of an unchanged text keeps readers from being told of a change. */
export function sameText(known: Reading | undefined, read: Reading): boolean {
  return !!known && 'text' in known && 'text' in read && known.text === read.text && known.encoding === read.encoding
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
