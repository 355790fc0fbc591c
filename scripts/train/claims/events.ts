import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../../src/analysis/article.ts'
import { analyse } from '../../../src/analysis/index.ts'
import type { ArticleAt } from '../../../src/comparison/claim.ts'
import { decode } from '../../../src/library/texts/decode.ts'
import marked from './marked.json' with { type: 'json' }

/** A mention as marked by hand; an optional one is a matter of judgement and counts neither way. */
export interface GoldMention extends Span {
  file: string
  optional?: boolean
}

/** Articles on one event, with the claims that they share marked by hand. */
export interface Event {
  name: string
  /** Events of one group are held out together: they tell the same story. */
  group: string
  articles: ArticleAt[]
  claims: { mentions: GoldMention[] }[]
}

/**
 * Reads all events that are there.
 *
 * @param root the repository
 * @param shared the folder that holds the corpora
 */
export function readEvents(root: string, shared: string): Event[] {
  return [
    ...folder('sample articles', join(root, 'seeds'), join(root, 'seeds/gold/claims.json'), 'summit'),
    ...folder('five real articles', join(shared, 'seeds'), join(shared, 'seeds/gold/claims.json'), 'summit'),
    ...['boehner', 'fox-calderon'].flatMap((name) => {
      const event = join(shared, 'corpora/events', name)
      return folder(name, join(event, 'text'), join(event, 'claims.json'))
    }),
    ...marked.flatMap((event) => markedEvent(event, join(shared, 'corpora/polnear/train/text'))),
  ]
}

function folder(name: string, texts: string, gold: string, group = name): Event[] {
  if (!existsSync(gold)) return []
  const files = readdirSync(texts).filter((file) => file.endsWith('.txt'))
  return [{ name, group, articles: read(texts, files), claims: JSON.parse(readFileSync(gold, 'utf8')) }]
}

/** Marks are kept as [file, start, end] and, for an optional mention, 0. */
function markedEvent({ name, files, claims }: (typeof marked)[number], texts: string): Event[] {
  if (!files.every((file) => existsSync(join(texts, file)))) return []
  return [
    {
      name,
      group: name,
      articles: read(texts, files),
      claims: claims.map((mentions) => ({
        mentions: mentions.map(([file, start, end, firm]) => ({
          file: files[file as number] as string,
          start: start as number,
          end: end as number,
          optional: firm === 0,
        })),
      })),
    },
  ]
}

function read(texts: string, files: readonly string[]): ArticleAt[] {
  return [...files].sort().map((path) => {
    const decoded = decode(readFileSync(join(texts, path)))
    if ('reason' in decoded) throw new Error(`${path}: ${decoded.reason}`)
    return { path, article: analyse(decoded.text) }
  })
}
