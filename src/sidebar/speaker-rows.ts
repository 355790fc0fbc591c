import { foldName } from '../analysis/speakers/fold.ts'
import { statementsOf } from '../analysis/statements.ts'
import { basisText } from '../editor/counts.ts'
import type { Entry } from '../library/library.ts'
import { count, fileName, shorten } from '../wording.ts'
import type { Drawn, RowSource } from './drawn.ts'
import { type ShortNames, shortNames } from './names.ts'
import {
  type ArticleBasis,
  articlesOf,
  asRead,
  type Card,
  type Cast,
  castOf,
  type Form,
  type Kind,
  kinds,
  type Said,
  speakerKey,
} from './speaker-cards.ts'

type FormKind = 'names' | 'roles'

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

const groups: Readonly<Record<Kind, { label: string; help: string; icon: string }>> = {
  people: { label: 'Named people', help: 'People whom the articles name.', icon: 'person' },
  bodies: {
    label: 'Bodies and documents',
    help: 'Institutions, countries and documents that the articles quote or cite.',
    icon: 'organization',
  },
  unnamed: {
    label: 'Unnamed sources',
    help: 'Sources that an article does not name. Each belongs to its article: another outlet’s officials may be others.',
    icon: 'question',
  },
}

/** An attribution is shown as unsure below this. */
const sure = 0.75

/** The rows of the tree of speakers. Nothing is computed before a row is asked for. */
export class SpeakerRows implements RowSource<SpeakerRow> {
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #names: ShortNames
  #known: Cast | undefined

  constructor(entries: readonly Entry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.uri, entry]))
    this.#names = shortNames(entries)
  }

  get #cast(): Cast {
    this.#known ??= castOf([...this.#entries.values()])
    return this.#known
  }

  /** "42 in 5 articles" */
  get summary(): string {
    return this.#entries.size ? `${this.#cast.cards.length} in ${count(this.#entries.size, 'article')}` : ''
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
    switch (row.type) {
      case 'articles':
        return this.#drawArticles()
      case 'basis':
        return this.#drawBasis(row.article)
      case 'share':
        return this.#drawShare(row.article, row.kind)
      case 'group':
        return this.#drawGroup(row.kind)
      case 'speaker':
        return this.#drawSpeaker(row.card)
      case 'forms':
        return this.#drawForms(row.card, row.of)
      case 'form':
        return this.#drawForm(row.card, row.of, row.form)
      case 'article':
        return this.#drawArticle(row.card, row.uri)
      case 'statement':
        return this.#drawStatement(row.said, row.parent)
    }
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

  #drawArticles(): Drawn {
    const { articles } = this.#cast
    const all = articles.reduce((sum, { basis }) => sum + basis.statements, 0)
    const unnamed = articles.reduce((sum, { basis }) => sum + basis.unnamed, 0)
    const label = 'By article'
    const told = `${unnamed.toLocaleString('en')} of ${count(all, 'statement')} come from unnamed sources`
    return {
      id: 'articles',
      label,
      description: `${unnamed.toLocaleString('en')} of ${all.toLocaleString('en')} unnamed`,
      tooltip: `How much each article rests on whom. ${told}.`,
      spoken: `${label}: how much each article rests on whom. ${told}.`,
      icon: 'graph',
      children: 'collapsed',
    }
  }

  #drawBasis({ uri, basis, sourceless }: ArticleBasis): Drawn {
    const name = this.#fullName(uri)
    const rest = sourceless ? ` ${count(sourceless, 'more statement')} without a source.` : ''
    const told = `${basisText(basis)}.${rest}`
    return {
      id: `basis ${uri}`,
      label: this.#name(uri),
      description: `${count(basis.people, 'person', 'people')}, ${count(basis.bodies, 'body', 'bodies')}, ${basis.unnamed} unnamed`,
      tooltip: `${name}\n${told}`,
      spoken: `${name}: ${told}`,
      icon: 'file-text',
      children: basis.statements ? 'collapsed' : 'none',
    }
  }

  #drawShare({ uri, basis, said }: ArticleBasis, kind: Kind): Drawn {
    const { label, help, icon } = groups[kind]
    const number = said[kind].length
    const share = `${number} of ${basis.statements}, ${Math.round((100 * number) / basis.statements)}%`
    return {
      id: `share ${kind} ${uri}`,
      label,
      description: share,
      tooltip: `${number} of ${count(basis.statements, 'statement')}. ${help}`,
      spoken: `${label}: ${number} of ${count(basis.statements, 'statement')}.`,
      icon,
      children: 'collapsed',
    }
  }

  #drawGroup(kind: Kind): Drawn {
    const { label, help, icon } = groups[kind]
    const cards = this.#cast.cards.filter((card) => card.kind === kind)
    const told = count(cards.length, kind === 'unnamed' ? 'source' : 'speaker')
    return {
      id: `group ${kind}`,
      label,
      description: String(cards.length),
      tooltip: help,
      spoken: `${label}: ${told}. ${help}`,
      icon,
      children: kind === 'people' ? 'expanded' : 'collapsed',
    }
  }

  #drawSpeaker(card: Card): Drawn {
    const articles = articlesOf(card)
    const [only = ''] = articles
    const number = card.said.length.toLocaleString('en')
    const where = articles.length > 1 ? `in ${articles.length} articles` : `in ${this.#name(only)}`
    const roles = [...new Set(card.roles.map(({ text }) => text))]
    const told = `${count(card.said.length, 'statement')} ${where}`
    return {
      id: `speaker ${card.key}`,
      label: shorten(card.name, 80),
      description: `${number} ${where}`,
      tooltip: [card.name, roles.join('; '), `${told}.`].filter(Boolean).join('\n'),
      spoken: `${card.name}, ${told}.`,
      children: 'collapsed',
      context: 'speaker',
    }
  }

  /** "Roles: U.S. envoy (Harbour Dispatch); special envoy (Lindale News)" */
  #drawForms(card: Card, of: FormKind): Drawn {
    const label = of === 'names' ? 'Names used' : 'Roles'
    const byText = new Map<string, string[]>()
    for (const { text, uri } of card[of]) byText.set(text, [...(byText.get(text) ?? []), this.#name(uri)])
    const short = [...byText.keys()].join(of === 'names' ? ', ' : '; ')
    const full = [...byText].map(([text, articles]) => `${text} (${articles.join(', ')})`).join('; ')
    return {
      id: `${of} ${card.key}`,
      label,
      description: shorten(articlesOf(card).length > 1 && of === 'roles' ? full : short, 200),
      tooltip: `${label}: ${shorten(full, 1000)}`,
      spoken: `${label}: ${full}`,
      icon: of === 'names' ? 'tag' : 'briefcase',
      children: 'collapsed',
    }
  }

  #drawForm(card: Card, of: FormKind, { text, uri, start }: Form): Drawn {
    const name = this.#fullName(uri)
    return {
      id: `${of} ${card.key} ${uri} ${start} ${text}`,
      label: shorten(text, 80),
      description: this.#name(uri),
      tooltip: `${text}\n${name}`,
      spoken: `${text}, in ${name}`,
      children: 'none',
    }
  }

  #drawArticle(card: Card, uri: string): Drawn {
    const number = card.said.filter((said) => said.uri === uri).length
    const name = this.#fullName(uri)
    return {
      id: `article ${card.key} ${uri}`,
      label: this.#name(uri),
      description: number.toLocaleString('en'),
      tooltip: `${name}\n${count(number, 'statement')}`,
      spoken: `${name}, ${count(number, 'statement')}`,
      icon: 'file-text',
      children: 'expanded',
    }
  }

  #drawStatement({ uri, statement: { attribution, speaker } }: Said, parent: SpeakerRow): Drawn {
    const entry = this.#entries.get(uri)
    const text = entry ? asRead(entry, attribution) : attribution.text
    const { kind, confidence = 1, start, end, source } = attribution
    const how = kind === 'direct' ? 'quoted' : kind === 'mixed' ? 'partly quoted' : 'in the article’s own words'
    const doubt = confidence < sure ? ` Not certain: confidence ${Math.round(confidence * 100)}%.` : ''
    const own = parent.type === 'share'
    return {
      id: `statement ${start} ${end} ${source[0]?.start} ${this.draw(parent).id}`,
      label: shorten(text, 160),
      description: own ? speaker : confidence < sure ? 'not certain' : undefined,
      tooltip: `${shorten(text, 1000)}\n${speaker}, ${how}, in ${this.#fullName(uri)}.${doubt}`,
      spoken: `${text} ${speaker}, ${how}, in ${this.#fullName(uri)}.${doubt}`,
      icon: kind === 'indirect' ? 'comment' : 'quote',
      children: 'none',
    }
  }

  #name(uri: string): string {
    return this.#names.get(uri) ?? fileName(uri)
  }

  #fullName(uri: string): string {
    return this.#entries.get(uri)?.name ?? fileName(uri)
  }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** The passage that a row leads to. */
export function passageOf(row: SpeakerRow): { uri: string; start: number; end: number } | undefined {
  if (row.type === 'form') return row.form
  if (row.type !== 'statement') return undefined
  const { start, end } = row.said.statement.attribution
  return { uri: row.said.uri, start, end }
}
