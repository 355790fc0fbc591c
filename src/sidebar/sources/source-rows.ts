import type { Claim, PathSpan } from '../../comparison/claim.ts'
import type { Credit, Relation } from '../../comparison/independence/contract.ts'
import type { Entry } from '../../library/library.ts'
import { namesInSteps } from '../../library/short-names.ts'
import { reports } from '../../report/claim-words.ts'
import { type Alone, aloneInSteps } from '../../report/table.ts'
import type { Steps } from '../../steps.ts'
import { fileName } from '../../wording.ts'
import type { Drawn, RowSource } from '../drawn.ts'
import type { Compared } from '../rows.ts'
import { SourceDrawing } from './source-drawing.ts'

/** What one article alone does with a claim. */
export type AloneKind = 'reports' | 'leavesOut'

/** The sources that articles credit, each with where. */
export interface Credited {
  source: string
  credits: readonly Credit[]
}

/** A row; `uri` is the article under which it stands. */
export type SourceRow =
  | { type: 'article'; uri: string }
  | { type: 'alone'; uri: string; kind: AloneKind }
  | { type: 'claim'; uri: string; kind: AloneKind; claim: Claim }
  /** What another article says where this one is silent. */
  | { type: 'elsewhere'; uri: string; claim: Claim; index: number }
  | { type: 'relation'; uri: string; relation: Relation }
  | { type: 'change'; uri: string; relation: Relation; index: number }
  /** A passage that is another article's. */
  | { type: 'repeated'; uri: string; relation: Relation; claim: Claim; index: number }
  | { type: 'credits'; uri: string; credited: Credited }
  | { type: 'sources' }
  | { type: 'source'; credited: Credited }
  | { type: 'credit'; credit: Credit; parent: SourceRow }

/** What an article has alone, whose text it repeats and whom it credits. */
export interface Standing {
  entry: Entry
  /** Left out where no other article is on its event. */
  alone?: Record<AloneKind, readonly Claim[]>
  /** Of this article and others, whichever goes back to the other. */
  relations: readonly Relation[]
  credited: readonly Credited[]
}

/** The rows of the tree of sources: by article, then by who is credited. */
export class SourceRows implements RowSource<SourceRow> {
  readonly #claims: readonly Claim[]
  readonly #standings: ReadonlyMap<string, Standing>
  readonly #credited: readonly Credited[]
  readonly #drawing: SourceDrawing

  private constructor(
    claims: readonly Claim[],
    standings: ReadonlyMap<string, Standing>,
    credited: readonly Credited[],
    drawing: SourceDrawing,
  ) {
    this.#claims = claims
    this.#standings = standings
    this.#credited = credited
    this.#drawing = drawing
  }

  static *of({ comparison, entries }: Compared): Steps<SourceRows> {
    const { claims, credits = [], relations = [] } = comparison
    const paths = entries.map(({ uri }) => uri)
    const alone = yield* aloneInSteps(comparison, paths)
    const names = yield* namesInSteps(entries)
    const relationsOf = gathered(relations, ({ path, of }) => [path, of])
    const creditsOf = gathered(credits, ({ path }) => [path])
    const standings = new Map<string, Standing>()
    for (const entry of entries) {
      const { uri } = entry
      const own = { relations: relationsOf.get(uri) ?? [], credited: bySource(creditsOf.get(uri) ?? []) }
      standings.set(uri, { entry, alone: inOrder(alone.get(uri)), ...own })
      yield
    }
    const credited = bySource(credits)
    const drawing = new SourceDrawing(standings, credited, (uri) => names.get(uri) ?? fileName(uri))
    return new SourceRows(claims, standings, credited, drawing)
  }

  /** "2 articles repeat another, 1 source credited" */
  get summary(): string {
    return this.#drawing.summary
  }

  /** The row of a source that articles credit, or of articles that share their text. */
  rowOf(source: string | null, paths: readonly string[]): SourceRow | undefined {
    const credited = this.#credited.find((one) => one.source === source)
    if (credited) return { type: 'source', credited }
    for (const uri of paths) {
      const relations = this.#standings.get(uri)?.relations ?? []
      const relation = relations.find(({ path, of }) => path === uri && paths.includes(of))
      if (relation) return { type: 'relation', uri, relation }
    }
    return undefined
  }

  children(row?: SourceRow): SourceRow[] {
    if (!row) {
      const articles = [...this.#standings.keys()].map((uri): SourceRow => ({ type: 'article', uri }))
      return this.#credited.length ? [...articles, { type: 'sources' }] : articles
    }
    switch (row.type) {
      case 'article':
        return this.#article(row.uri)
      case 'alone':
        return this.#alone(row.uri, row.kind).map((claim) => ({ ...row, type: 'claim', claim }))
      case 'claim':
        if (row.kind === 'reports') return []
        return row.claim.mentions.map((_, index) => ({ type: 'elsewhere', uri: row.uri, claim: row.claim, index }))
      case 'relation':
        return this.#relation(row)
      case 'sources':
        return this.#credited.map((credited) => ({ type: 'source', credited }))
      case 'credits':
        if (row.credited.credits.length < 2) return []
        return row.credited.credits.map((credit) => ({ type: 'credit', credit, parent: row }))
      case 'source':
        return row.credited.credits.map((credit) => ({ type: 'credit', credit, parent: row }))
      default:
        return []
    }
  }

  parent(row: SourceRow): SourceRow | undefined {
    switch (row.type) {
      case 'article':
      case 'sources':
        return undefined
      case 'source':
        return { type: 'sources' }
      case 'credit':
        return row.parent
      case 'claim':
        return { type: 'alone', uri: row.uri, kind: row.kind }
      case 'elsewhere':
        return { type: 'claim', uri: row.uri, kind: 'leavesOut', claim: row.claim }
      case 'change':
      case 'repeated':
        return { type: 'relation', uri: row.uri, relation: row.relation }
      default:
        return { type: 'article', uri: row.uri }
    }
  }

  draw(row: SourceRow): Drawn {
    return this.#drawing.draw(row, this.children(row).length > 0)
  }

  #alone(uri: string, kind: AloneKind): readonly Claim[] {
    return this.#standings.get(uri)?.alone?.[kind] ?? []
  }

  #article(uri: string): SourceRow[] {
    const { relations = [], credited = [] } = this.#standings.get(uri) ?? {}
    const kinds = (['reports', 'leavesOut'] as const).filter((kind) => this.#alone(uri, kind).length)
    return [
      ...kinds.map((kind): SourceRow => ({ type: 'alone', uri, kind })),
      ...relations.map((relation): SourceRow => ({ type: 'relation', uri, relation })),
      ...credited.map((one): SourceRow => ({ type: 'credits', uri, credited: one })),
    ]
  }

  /** What changed from one text to the other, else the passages that are the other's. */
  #relation({ uri, relation }: Extract<SourceRow, { type: 'relation' }>): SourceRow[] {
    if (relation.changes.length) return relation.changes.map((_, index) => ({ type: 'change', uri, relation, index }))
    return this.#claims.flatMap((claim) =>
      claim.mentions.flatMap(({ path, copyOf }, index): SourceRow[] =>
        path === relation.path && copyOf === relation.of ? [{ type: 'repeated', uri, relation, claim, index }] : [],
      ),
    )
  }
}

/** The passage that a row leads to. */
export function passageOf(row: SourceRow): PathSpan | undefined {
  switch (row.type) {
    case 'claim':
      return row.kind === 'reports' ? row.claim.mentions.find(({ path }) => path === row.uri) : undefined
    case 'elsewhere':
    case 'repeated':
      return row.claim.mentions[row.index]
    case 'credit':
      return row.credit
    case 'credits':
      return row.credited.credits.length < 2 ? row.credited.credits[0] : undefined
    case 'change': {
      const change = row.relation.changes[row.index]
      return change?.now ?? change?.before ?? undefined
    }
    default:
      return undefined
  }
}

/** What is left out is listed by how many articles have it. */
function inOrder(alone: Alone | undefined): Standing['alone'] {
  if (!alone) return undefined
  return { reports: alone.reports, leavesOut: [...alone.leavesOut].sort((a, b) => reports(b) - reports(a)) }
}

/** Those credited by most articles first. */
function bySource(credits: readonly Credit[]): Credited[] {
  const found = new Map<string, Credit[]>()
  for (const credit of credits) {
    const known = found.get(credit.source)
    if (known) known.push(credit)
    else found.set(credit.source, [credit])
  }
  const articles = (all: readonly Credit[]) => new Set(all.map(({ path }) => path)).size
  return [...found]
    .map(([source, all]) => ({ source, credits: all, by: articles(all) }))
    .sort((a, b) => b.by - a.by)
    .map(({ source, credits: all }) => ({ source, credits: all }))
}

/** Items by the articles that they are about. */
function gathered<T>(items: readonly T[], pathsOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const item of items)
    for (const path of new Set(pathsOf(item))) {
      const known = found.get(path)
      if (known) known.push(item)
      else found.set(path, [item])
    }
  return found
}
