import type { Span } from '../../analysis/article.ts'
import type { PathSpan } from '../../comparison/claim.ts'
import { Lines } from '../../editor/passage.ts'
import type { Entry } from '../../library/library.ts'

/** A passage that can be checked: the file, where in its text, and the words that stand there. */
export interface Evidence {
  uri: string
  article: string
  /** From 1. */
  line: number
  /** UTF-16 code units into the file's decoded text, without a byte order mark; the end is exclusive. */
  start: number
  end: number
  quote: string
}

/** Makes evidence of passages of articles. */
export class Evident {
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #lines = new Map<string, Lines>()

  constructor(entries: readonly Entry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.uri, entry]))
  }

  /** What readers call the article; its address where it is not known. */
  nameOf(uri: string): string {
    return this.#entries.get(uri)?.name ?? uri
  }

  /** The passage with its words; none where the article is gone. */
  of({ path, start, end }: PathSpan): Evidence[] {
    const entry = this.#entries.get(path)
    if (!entry) return []
    const lines = this.#lines.get(path) ?? new Lines(entry.text)
    this.#lines.set(path, lines)
    const line = lines.placeAt(start).line + 1
    return [{ uri: path, article: entry.name, line, start, end, quote: entry.text.slice(start, end) }]
  }

  /** The same of passages of one article. */
  all(path: string, spans: readonly Span[]): Evidence[] {
    return spans.flatMap(({ start, end }) => this.of({ path, start, end }))
  }
}
