import { foldName } from '../analysis/speakers/fold.ts'
import { statementsOf } from '../analysis/statements.ts'
import type { Passage } from '../editor/passage.ts'
import type { Entry } from '../library/library.ts'
import { namesInSteps } from '../library/short-names.ts'
import type { Steps } from '../steps.ts'
import { inArticles, numeral } from '../wording.ts'
import type { Drawn, RowSource } from './drawn.ts'
import {
  type ArticleBasis,
  articlesOf,
  type Card,
  type Cast,
  castOf,
  type Form,
  type Kind,
  kinds,
  type Said,
  speakerKey,
} from './speaker-cards.ts'
import { SpeakerDrawing } from './speaker-drawing.ts'

export type FormKind = 'names' | 'roles'

export type SpeakerRow =
  | { type: 'articles' }
  | { type: 'basis'; article: ArticleBasis }
  | { type: 'share'; article: ArticleBasis; kind: Kind }
  | { type: 'group'; kind: Kind }
  | { type: 'speaker'; card: Card }
  | { type: 'forms'; card: Card; of: FormKind }
  | { type: 'form'; card: Card; of: FormKind; form: Form }
  | { type: 'article'; card: Card; uri: string }
  | { type: 'statement'; said: Said; parent: SpeakerRow }

/** The rows of the tree of speakers. */
export class SpeakerRows implements RowSource<SpeakerRow> {
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #cast: Cast
  readonly #drawing: SpeakerDrawing

  private constructor(entries: ReadonlyMap<string, Entry>, cast: Cast, drawing: SpeakerDrawing) {
    this.#entries = entries
    this.#cast = cast
    this.#drawing = drawing
  }

  static *of(entries: readonly Entry[]): Steps<SpeakerRows> {
    const cast = yield* castOf(entries)
    const names = yield* namesInSteps(entries)
    const byUri = new Map(entries.map((entry) => [entry.uri, entry]))
    return new SpeakerRows(byUri, cast, new SpeakerDrawing(byUri, cast, names))
  }

  /** "42 in 5 articles" */
  get summary(): string {
    return this.#entries.size ? inArticles(numeral(this.#cast.cards.length), this.#entries.size) : ''
  }

  /** All speakers but one, named ones first, then those who say most. */
  others(card: Card): Card[] {
    return kinds.flatMap((kind) => this.#cast.cards.filter((one) => one.kind === kind && one.key !== card.key))
  }

  /** The row of a speaker by the canonical name in an article. */
  speaker(uri: string, name: string): SpeakerRow | undefined {
    const article = this.#entries.get(uri)?.article
    const wanted = foldName(name)
    const statement = article && statementsOf(article).find(({ speaker }) => foldName(speaker) === wanted)
    const key = statement && speakerKey(uri, statement)
    const card = this.#cast.cards.find((one) => one.key === key)
    return card && { type: 'speaker', card }
  }

  children(row?: SpeakerRow): SpeakerRow[] {
    if (!row) return this.#top()
    switch (row.type) {
      case 'articles':
        return this.#cast.articles.map((article) => ({ type: 'basis', article }))
      case 'basis':
        return kinds.flatMap((kind) =>
          row.article.said[kind].length ? [{ type: 'share', article: row.article, kind }] : [],
        )
      case 'share':
        return row.article.said[row.kind].map((said) => ({ type: 'statement', said, parent: row }))
      case 'group':
        return this.#cast.cards.filter(({ kind }) => kind === row.kind).map((card) => ({ type: 'speaker', card }))
      case 'speaker':
        return this.#card(row.card)
      case 'forms':
        return row.card[row.of].map((form) => ({ type: 'form', card: row.card, of: row.of, form }))
      case 'article':
        return row.card.said
          .filter(({ uri }) => uri === row.uri)
          .map((said) => ({ type: 'statement', said, parent: row }))
      default:
        return []
    }
  }

  parent(row: SpeakerRow): SpeakerRow | undefined {
    switch (row.type) {
      case 'basis':
        return { type: 'articles' }
      case 'share':
        return { type: 'basis', article: row.article }
      case 'speaker':
        return { type: 'group', kind: row.card.kind }
      case 'forms':
      case 'article':
        return { type: 'speaker', card: row.card }
      case 'form':
        return { type: 'forms', card: row.card, of: row.of }
      case 'statement':
        return row.parent
      default:
        return undefined
    }
  }

  draw(row: SpeakerRow): Drawn {
    return this.#drawing.draw(row)
  }

  #top(): SpeakerRow[] {
    const { cards, articles } = this.#cast
    if (!articles.length) return []
    const present = kinds.filter((kind) => cards.some((card) => card.kind === kind))
    return [{ type: 'articles' }, ...present.map((kind): SpeakerRow => ({ type: 'group', kind }))]
  }

  /** Names, roles, then the statements, by article where there are several. */
  #card(card: Card): SpeakerRow[] {
    const articles = articlesOf(card)
    const parent: SpeakerRow = { type: 'speaker', card }
    return [
      ...(['names', 'roles'] as const).flatMap((of): SpeakerRow[] =>
        card[of].some(({ text }) => of === 'roles' || !isSame(text, card.name)) ? [{ type: 'forms', card, of }] : [],
      ),
      ...(articles.length > 1
        ? articles.map((uri): SpeakerRow => ({ type: 'article', card, uri }))
        : card.said.map((said): SpeakerRow => ({ type: 'statement', said, parent }))),
    ]
  }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** The passage that a row leads to. */
export function passageOf(row: SpeakerRow): Passage | undefined {
  if (row.type === 'form') return row.form
  if (row.type !== 'statement') return undefined
  const { start, end } = row.said.statement.attribution
  return { uri: row.said.uri, start, end }
}
