import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The sample articles, and with `../shared` beside the repository its development articles, as the benchmarks' input. */
export function articles(): { name: string; texts: string[] } {
  const corpus = join(root, '../shared/corpora/polnear/dev/text')
  const folder = existsSync(corpus) ? corpus : join(root, 'seeds')
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  return {
    name: `${files.length} ${folder === corpus ? 'development' : 'sample'} articles`,
    texts: files.map((file) => readFileSync(join(folder, file), 'utf8')),
  }
}

/**
 * A text of about `length` UTF-16 code units: the articles over and over, each round with a number of its own in every
 * paragraph, so that no paragraph comes twice and no cache does the work.
 */
export function longText(texts: readonly string[], length: number): string {
  const parts: string[] = []
  let size = 0
  for (let round = 0; size < length; round++)
    for (const text of texts) {
      const part = text.replace(/\n\s*\n/g, `\n\nNote ${round}-${parts.length}. `)
      parts.push(part)
      size += part.length + 2
      if (size >= length) break
    }
  return parts.join('\n\n').slice(0, length)
}
