import type { Span } from '../analysis/article.ts'
import { foldName } from '../analysis/speakers/fold.ts'
import { type Basis, basisOf, isStatement, type Statement, statementsOf } from '../analysis/statements.ts'
import { asRead } from '../library/as-read.ts'
import type { Entry } from '../library/library.ts'
import { type Steps, sorted } from '../steps.ts'

/** People; named bodies and documents; sources that nobody can check. */
export const kinds = ['people', 'bodies', 'unnamed'] as const
export type Kind = (typeof kinds)[number]

/** A statement and where it stands. */
export interface Said {
  uri: string
  statement: Statement
}

/** What an article calls a speaker, or the role it gives; the span is that of the first mention of this form. */
export interface Form extends Span {
  text: string
  uri: string
}

/** What the articles have of one speaker. */
export interface Card {
  key: string
  /** The canonical name that most statements go by. */
  name: string
  kind: Kind
  /** By article, then in the order of the text. */
  said: Said[]
  /** Names and descriptions, pronouns apart, each once an article. */
  names: Form[]
  roles: Form[]
}

/** How much of an article rests on whom. */
export interface ArticleBasis {
  uri: string
  basis: Basis
  said: Record<Kind, Said[]>
  /** Statements whose source the article does not tell. */
  sourceless: number
}

/** Who speaks in a folder's articles. */
export interface Cast {
  cards: Card[]
  articles: ArticleBasis[]
}

/**
 * Who speaks in the articles, and how much of each rests on whom.
 *
 * Named speakers meet across articles under the spellings of their names. What has no name of its own ("officials",
 * "joint statement") is one speaker within an article only: another outlet's officials may be others.
 */
export function* castOf(entries: readonly Entry[]): Steps<Cast> {
  const cards = new Map<string, Card>()
  const articles: ArticleBasis[] = []
  for (const entry of entries) {
    const statements = statementsOf(entry.article)
    const said: Record<Kind, Said[]> = { people: [], bodies: [], unnamed: [] }
    const here = new Map<string, Card>()
    for (const statement of statements) {
      const key = speakerKey(entry.uri, statement)
      const card = cards.get(key) ?? newCard(key, statement)
      cards.set(key, card)
      here.set(foldName(statement.speaker), card)
      card.said.push({ uri: entry.uri, statement })
      said[kindOf(statement)].push({ uri: entry.uri, statement })
    }
    for (const mention of entry.article.annotations) {
      if (mention.type !== 'speaker') continue
      const card = here.get(foldName(mention.name))
      if (mention.mention !== 'pronoun') addForm(card?.names, entry, mention, asRead(entry, mention))
      if (mention.role) addForm(card?.roles, entry, mention, mention.role)
    }
    const sourceless = entry.article.annotations.filter((one) => isStatement(one) && !one.speaker).length
    const basis = basisOf(statements)
    if (basis.statements + sourceless > 0) articles.push({ uri: entry.uri, basis, said, sourceless })
    yield
  }
  for (const card of cards.values()) {
    settle(card)
    yield
  }
  const inOrder = yield* sorted(
    [...cards.values()],
    (a, b) => b.said.length - a.said.length || (a.name < b.name ? -1 : 1),
  )
  return { cards: inOrder, articles }
}

/** The articles in which the speaker says something, as URIs. */
export function articlesOf({ said }: Pick<Card, 'said'>): string[] {
  return [...new Set(said.map(({ uri }) => uri))]
}

export function kindOf({ category }: Pick<Statement, 'category'>): Kind {
  return category === 'person' ? 'people' : category === 'unnamed' ? 'unnamed' : 'bodies'
}

/** Equal for what is taken for one speaker. */
export function speakerKey(uri: string, { speaker, category }: Pick<Statement, 'speaker' | 'category'>): string {
  const nameless = category === 'unnamed' || (category === 'document' && !/^\p{Lu}/u.test(speaker))
  return nameless ? `${uri} ${foldName(speaker)}` : foldName(speaker)
}

function newCard(key: string, statement: Statement): Card {
  return { key, name: statement.speaker, kind: kindOf(statement), said: [], names: [], roles: [] }
}

/** Name and kind are those of most statements; the first ones where there are as many. */
function settle(card: Card): void {
  card.name = mostOf(card.said.map(({ statement }) => statement.speaker))
  card.kind = mostOf(card.said.map(({ statement }) => kindOf(statement)))
}

function mostOf<T>(items: readonly T[]): T {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

function addForm(forms: Form[] | undefined, { uri }: Entry, { start, end }: Span, text: string): void {
  if (!forms) return
  // Those of an article follow each other.
  for (let at = forms.length - 1; forms[at]?.uri === uri; at--)
    if (forms[at]?.text.toLowerCase() === text.toLowerCase()) return
  forms.push({ text, uri, start, end })
}
