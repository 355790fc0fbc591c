import { readFile, stat } from 'node:fs/promises'
import type { AnnotatedArticle } from '../analysis/article.ts'
import { type Aliases, applyAliases } from '../analysis/speakers/aliases.ts'
import { diskReason } from '../library/disk/disk-reason.ts'
import type { Engine, Source } from '../library/engine/engine.ts'
import { repaired } from '../library/reader.ts'
import { decode } from '../library/texts/decode.ts'
import { whyNotArticle } from '../library/texts/eligible.ts'
import { type Found, findFiles, type NotFound } from './find.ts'

export interface ReadArticle extends Source {
  article: AnnotatedArticle
}

export interface ReadResult {
  articles: ReadArticle[]
  /** Files found that are not articles. */
  skipped: NotFound[]
  /** Files that could not be read. */
  unread: NotFound[]
  /** Damage met in files that were read. */
  damaged: NotFound[]
}

/** No limit of length at a terminal. */
const anything = { include: [], exclude: [], maximumLength: Number.POSITIVE_INFINITY }

/** Reads and annotates what the paths stand for; speakers go by the names that the aliases give them. */
export async function readArticles(paths: readonly string[], engine: Engine, aliases: Aliases): Promise<ReadResult> {
  const { files, missing } = await findFiles(paths)
  const result: ReadResult = { articles: [], skipped: [], unread: missing, damaged: [] }
  for (const file of files) await readInto(result, file, engine, aliases)
  return result
}

async function readInto(result: ReadResult, { path, named }: Found, engine: Engine, aliases: Aliases): Promise<void> {
  const bytes = await bytesOf(path, named).catch((error: unknown) => {
    result.unread.push({ path, reason: diskReason(error) })
  })
  if (!bytes) return
  const decoded = decode(bytes)
  if ('reason' in decoded) {
    ;(named ? result.unread : result.skipped).push({ path, reason: decoded.reason })
    return
  }
  const { text, problems } = decoded
  const refused = named ? undefined : whyNotArticle(path, text, anything)
  if (refused) {
    result.skipped.push({ path, reason: refused.reason })
    return
  }
  try {
    const article = applyAliases(await engine.annotate({ path, text }), aliases)
    for (const reason of [...problems, ...repaired(article)]) result.damaged.push({ path, reason })
    result.articles.push({ path, text, article })
  } catch (error) {
    result.unread.push({ path, reason: `the analysis failed: ${error instanceof Error ? error.message : error}` })
  }
}

/** A file that was found, not named, may be a link to a device, which has no end. */
async function bytesOf(path: string, named: boolean): Promise<Uint8Array> {
  if (!named && !(await stat(path)).isFile()) throw new Error('it is no file')
  return readFile(path)
}
