import type { PathSpan } from '../comparison/claim.ts'
import type { Credit, Relation } from '../comparison/independence/contract.ts'
import type { Entry } from '../library/library.ts'
import { changeTitle } from '../report/report.ts'
import { count, list, shorten } from '../wording.ts'
import { around } from './around.ts'
import type { Drawn } from './drawn.ts'
import type { Compared } from './rows.ts'

/** Rows that tell where articles come from: whose text they repeat and whom they credit. */
export type OriginRow =
  | { type: 'origins' }
  | { type: 'relation'; relation: Relation }
  | { type: 'change'; relation: Relation; index: number }
  | { type: 'source'; source: string; credits: Credit[] }
  | { type: 'credit'; credit: Credit }

const kinds: Readonly<Record<Relation['kind'], { phrase: string; icon: string }>> = {
  version: { phrase: 'later version of', icon: 'history' },
  copy: { phrase: 'copy of', icon: 'copy' },
  rewrite: { phrase: 'rewrite of', icon: 'edit' },
  passages: { phrase: 'has passages of', icon: 'copy' },
}

/** Draws these rows. Names are given by whoever draws the others. */
export class OriginRows {
  readonly #relations: readonly Relation[]
  readonly #sources: { source: string; credits: Credit[] }[]
  readonly #texts: ReadonlyMap<string, Entry>
  readonly #name: (uri: string) => string

  constructor({ comparison, entries }: Compared, name: (uri: string) => string) {
    this.#relations = comparison.relations ?? []
    const bySource = new Map<string, Credit[]>()
    for (const credit of comparison.credits ?? [])
      bySource.set(credit.source, [...(bySource.get(credit.source) ?? []), credit])
    this.#sources = [...bySource]
      .map(([source, credits]) => ({ source, credits }))
      .sort((a, b) => articlesOf(b.credits) - articlesOf(a.credits))
    this.#texts = new Map(entries.map((entry) => [entry.uri, entry]))
    this.#name = name
  }

  /** The row at the top; none when there is nothing under it. */
  get top(): OriginRow[] {
    return this.#relations.length + this.#sources.length ? [{ type: 'origins' }] : []
  }

  children(row: OriginRow): OriginRow[] {
    switch (row.type) {
      case 'origins':
        return [
          ...this.#relations.map((relation): OriginRow => ({ type: 'relation', relation })),
          ...this.#sources.map(({ source, credits }): OriginRow => ({ type: 'source', source, credits })),
        ]
      case 'relation':
        return row.relation.changes.map((_, index) => ({ type: 'change', relation: row.relation, index }))
      case 'source':
        return row.credits.map((credit) => ({ type: 'credit', credit }))
      default:
        return []
    }
  }

  parent(row: OriginRow): OriginRow | undefined {
    if (row.type === 'origins') return undefined
    if (row.type === 'change') return { type: 'relation', relation: row.relation }
    if (row.type !== 'credit') return { type: 'origins' }
    const group = this.#sources.find(({ source }) => source === row.credit.source)
    return group && { type: 'source', ...group }
  }

  draw(row: OriginRow): Drawn {
    switch (row.type) {
      case 'origins':
        return this.#origins()
      case 'relation':
        return this.#relation(row.relation)
      case 'change':
        return this.#change(row.relation, row.index)
      case 'source':
        return this.#source(row.source, row.credits)
      case 'credit':
        return this.#credit(row.credit)
    }
  }

  #origins(): Drawn {
    const parts = [
      ...(this.#relations.length
        ? [count(this.#relations.length, 'article that repeats', 'articles that repeat')]
        : []),
      ...(this.#sources.length ? [count(this.#sources.length, 'source credited', 'sources credited')] : []),
    ]
    const told = `${parts.join(' another, ')}${this.#sources.length ? '' : ' another'}`
    return {
      id: 'origins',
      label: 'Copies and sources',
      description: String(this.#relations.length + this.#sources.length),
      tooltip: `${told}. Articles that share a text or a source count once.`,
      spoken: `Copies and sources: ${told}.`,
      icon: 'references',
      children: 'collapsed',
    }
  }

  #relation({ path, of, kind, share, changes }: Relation): Drawn {
    const { phrase, icon } = kinds[kind]
    const told = `${this.#name(path)}: ${phrase} ${this.#name(of)}`
    const part = `${Math.round(share * 100)}% of the shorter one in common`
    const changed = changes.length ? `, ${count(changes.length, 'change')}` : ''
    return {
      id: `relation ${path} ${of}`,
      label: told,
      description: part + changed,
      tooltip: `${told}. ${part}${changed}.`,
      spoken: `${told}. ${part}${changed}.`,
      icon,
      children: changes.length ? 'collapsed' : 'none',
    }
  }

  #change({ path, of, changes }: Relation, index: number): Drawn {
    const { kind, headline, now, before } = changes[index] as Relation['changes'][number]
    const [new_, old] = [this.#words(now), this.#words(before)]
    const title = changeTitle(kind, headline)
    const lines = [...(old ? [`${this.#name(of)}: ${old}`] : []), ...(new_ ? [`${this.#name(path)}: ${new_}`] : [])]
    return {
      id: `change ${path} ${of} ${index}`,
      label: title,
      description: shorten(new_ || old, 160),
      tooltip: [title, ...lines.map((line) => shorten(line, 600))].join('\n'),
      spoken: `${title}. ${lines.join('. ')}`,
      icon: kind === 'added' ? 'diff-added' : kind === 'removed' ? 'diff-removed' : 'diff-modified',
      children: 'none',
    }
  }

  #source(source: string, credits: readonly Credit[]): Drawn {
    const names = [...new Set(credits.map(({ path }) => path))].map((path) => this.#name(path))
    const label = `Credited: ${shorten(source, 60)}`
    return {
      id: `source ${source}`,
      label,
      description: count(names.length, 'article'),
      tooltip: `${source} is credited by ${list(names)}.`,
      spoken: `${source} is credited by ${list(names)}.`,
      icon: 'megaphone',
      children: 'collapsed',
    }
  }

  #credit({ path, start, end, how, source }: Credit): Drawn {
    const name = this.#name(path)
    const entry = this.#texts.get(path)
    const words = entry ? around(entry, { start, end }).text : source
    const where = how === 'text' ? 'in the text' : how === 'credit' ? 'in a credit line' : `in the ${how}`
    return {
      id: `credit ${path} ${start}`,
      label: name,
      description: words,
      tooltip: `${name} credits ${source} ${where}.\n${words}`,
      spoken: `${name} credits ${source} ${where}: ${words}`,
      icon: 'file-text',
      children: 'none',
    }
  }

  #words(span: PathSpan | null): string {
    return (span && this.#texts.get(span.path)?.text.slice(span.start, span.end)) || ''
  }
}

export function isOriginRow(row: { type: string }): row is OriginRow {
  return ['origins', 'relation', 'change', 'source', 'credit'].includes(row.type)
}

/** The passage that a row stands for. */
export function passageOf(row: OriginRow): PathSpan | undefined {
  if (row.type === 'credit') return row.credit
  const change = row.type === 'change' ? row.relation.changes[row.index] : undefined
  return change?.now ?? change?.before ?? undefined
}

function articlesOf(credits: readonly Credit[]): number {
  return new Set(credits.map(({ path }) => path)).size
}
