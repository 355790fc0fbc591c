import { basisText } from '../editor/counts.ts'
import { asRead } from '../library/as-read.ts'
import type { Entry } from '../library/library.ts'
import { type ShortNames, shortNames } from '../library/short-names.ts'
import { count, fileName, shorten } from '../wording.ts'
import type { Drawn } from './drawn.ts'
import {
  type ArticleBasis,
  articlesOf,
  type Card,
  type Cast,
  type Form,
  type Kind,
  type Said,
} from './speaker-cards.ts'
import type { FormKind, SpeakerRow } from './speaker-rows.ts'

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

/** Draws the rows of the tree of speakers. */
export class SpeakerDrawing {
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #cast: Cast
  readonly #names: ShortNames

  constructor(entries: ReadonlyMap<string, Entry>, cast: Cast) {
    this.#entries = entries
    this.#cast = cast
    this.#names = shortNames([...entries.values()])
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

  #drawArticles(): Drawn {
    const { articles } = this.#cast
    const all = articles.reduce((sum, { basis }) => sum + basis.statements, 0)
    const unnamed = articles.reduce((sum, { basis }) => sum + basis.unnamed, 0)
    const label = 'By article'
    const told = `${unnamed.toLocaleString('en')} of ${count(all, 'statement comes', 'statements come')} from unnamed sources`
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
      // In front, where a narrow sidebar does not cut it off.
      label: `${basis.unnamed} of ${basis.statements} unnamed · ${this.#name(uri)}`,
      description: `${count(basis.people, 'person', 'people')}, ${count(basis.bodies, 'body', 'bodies')}`,
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
      context: 'passage',
    }
  }

  #name(uri: string): string {
    return this.#names.get(uri) ?? fileName(uri)
  }

  #fullName(uri: string): string {
    return this.#entries.get(uri)?.name ?? fileName(uri)
  }
}
