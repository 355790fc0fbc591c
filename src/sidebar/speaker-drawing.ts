import * as l10n from '@vscode/l10n'
import { basisText } from '../editor/counts.ts'
import { asRead } from '../library/as-read.ts'
import type { Entry } from '../library/library.ts'
import type { ShortNames } from '../library/short-names.ts'
import { fileName, inArticles, numeral, percentage, plural, shorten, statements } from '../wording.ts'
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

const groups = (): Readonly<Record<Kind, { label: string; help: string; icon: string }>> => ({
  people: { label: l10n.t('Named people'), help: l10n.t('People whom the articles name.'), icon: 'person' },
  bodies: {
    label: l10n.t('Bodies and documents'),
    help: l10n.t('Institutions, countries and documents that the articles quote or cite.'),
    icon: 'organization',
  },
  unnamed: {
    label: l10n.t('Unnamed sources'),
    help: l10n.t(
      'Sources that an article does not name. Each belongs to its article: another outlet’s officials may be others.',
    ),
    icon: 'question',
  },
})

/** An attribution is shown as unsure below this. */
const sure = 0.75

/** Draws the rows of the tree of speakers. */
export class SpeakerDrawing {
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #cast: Cast
  readonly #names: ShortNames

  constructor(entries: ReadonlyMap<string, Entry>, cast: Cast, names: ShortNames) {
    this.#entries = entries
    this.#cast = cast
    this.#names = names
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
    const label = l10n.t('By article')
    const told = plural(
      all,
      l10n.t('{0} of {1} statement comes from unnamed sources', numeral(unnamed), numeral(all)),
      l10n.t('{0} of {1} statements come from unnamed sources', numeral(unnamed), numeral(all)),
    )
    return {
      id: 'articles',
      label,
      description: l10n.t('{0} of {1} unnamed', numeral(unnamed), numeral(all)),
      tooltip: l10n.t('How much each article rests on whom. {0}.', told),
      spoken: l10n.t('By article: how much each article rests on whom. {0}.', told),
      icon: 'graph',
      children: 'collapsed',
    }
  }

  #drawBasis({ uri, basis, sourceless }: ArticleBasis): Drawn {
    const name = this.#fullName(uri)
    const rest = plural(
      sourceless,
      l10n.t('{0} more statement without a source.', numeral(sourceless)),
      l10n.t('{0} more statements without a source.', numeral(sourceless)),
    )
    const sentence = l10n.t('{0}.', basisText(basis))
    const told = sourceless ? `${sentence} ${rest}` : sentence
    const { people, bodies } = basis
    const [named, others] = [
      plural(people, l10n.t('{0} person', numeral(people)), l10n.t('{0} people', numeral(people))),
      plural(bodies, l10n.t('{0} body', numeral(bodies)), l10n.t('{0} bodies', numeral(bodies))),
    ]
    return {
      id: `basis ${uri}`,
      // In front, where a narrow sidebar does not cut it off.
      label: l10n.t('{0} of {1} unnamed · {2}', basis.unnamed, basis.statements, this.#name(uri)),
      description: `${named}, ${others}`,
      tooltip: `${name}\n${told}`,
      spoken: l10n.t('{0}: {1}', name, told),
      icon: 'file-text',
      children: basis.statements ? 'collapsed' : 'none',
    }
  }

  #drawShare({ uri, basis, said }: ArticleBasis, kind: Kind): Drawn {
    const { label, help, icon } = groups()[kind]
    const number = said[kind].length
    const share = l10n.t(
      '{0} of {1}, {2}',
      ...[number, basis.statements, percentage(Math.round((100 * number) / basis.statements))],
    )
    const told = l10n.t('{0} of {1}', number, statements(basis.statements))
    return {
      id: `share ${kind} ${uri}`,
      label,
      description: share,
      tooltip: `${l10n.t('{0}.', told)} ${help}`,
      spoken: l10n.t('{0}: {1}.', label, told),
      icon,
      children: 'collapsed',
    }
  }

  #drawGroup(kind: Kind): Drawn {
    const { label, help, icon } = groups()[kind]
    const cards = this.#cast.cards.filter((card) => card.kind === kind)
    const number = cards.length
    const told =
      kind === 'unnamed'
        ? plural(number, l10n.t('{0} source', numeral(number)), l10n.t('{0} sources', numeral(number)))
        : plural(number, l10n.t('{0} speaker', numeral(number)), l10n.t('{0} speakers', numeral(number)))
    return {
      id: `group ${kind}`,
      label,
      description: String(number),
      tooltip: help,
      spoken: l10n.t('{0}: {1}. {2}', label, told, help),
      icon,
      children: kind === 'people' ? 'expanded' : 'collapsed',
    }
  }

  #drawSpeaker(card: Card): Drawn {
    const articles = articlesOf(card)
    const [only = ''] = articles
    const where = (told: string) =>
      articles.length > 1 ? inArticles(told, articles.length) : l10n.t('{0} in {1}', told, this.#name(only))
    const roles = [...new Set(card.roles.map(({ text }) => text))]
    const told = where(statements(card.said.length))
    return {
      id: `speaker ${card.key}`,
      label: shorten(card.name, 80),
      description: where(numeral(card.said.length)),
      tooltip: [card.name, roles.join('; '), l10n.t('{0}.', told)].filter(Boolean).join('\n'),
      spoken: l10n.t('{0}, {1}.', card.name, told),
      children: 'collapsed',
      context: 'speaker',
    }
  }

  /** "Roles: U.S. envoy (Harbour Dispatch); special envoy (Lindale News)" */
  #drawForms(card: Card, of: FormKind): Drawn {
    const label = of === 'names' ? l10n.t('Names used') : l10n.t('Roles')
    const byText = new Map<string, string[]>()
    for (const { text, uri } of card[of]) byText.set(text, [...(byText.get(text) ?? []), this.#name(uri)])
    const short = [...byText.keys()].join(of === 'names' ? ', ' : '; ')
    const full = [...byText].map(([text, articles]) => l10n.t('{0} ({1})', text, articles.join(', '))).join('; ')
    return {
      id: `${of} ${card.key}`,
      label,
      description: shorten(articlesOf(card).length > 1 && of === 'roles' ? full : short, 200),
      tooltip: l10n.t('{0}: {1}', label, shorten(full, 1000)),
      spoken: l10n.t('{0}: {1}', label, full),
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
      spoken: l10n.t('{0}, in {1}', text, name),
      children: 'none',
    }
  }

  #drawArticle(card: Card, uri: string): Drawn {
    const number = card.said.filter((said) => said.uri === uri).length
    const name = this.#fullName(uri)
    return {
      id: `article ${card.key} ${uri}`,
      label: this.#name(uri),
      description: numeral(number),
      tooltip: `${name}\n${statements(number)}`,
      spoken: l10n.t('{0}, {1}', name, statements(number)),
      icon: 'file-text',
      children: 'expanded',
    }
  }

  #drawStatement({ uri, statement: { attribution, speaker } }: Said, parent: SpeakerRow): Drawn {
    const entry = this.#entries.get(uri)
    const text = entry ? asRead(entry, attribution) : attribution.text
    const { kind, confidence = 1, start, end, source } = attribution
    const given = [speaker, this.#fullName(uri)] as const
    const how =
      kind === 'direct'
        ? l10n.t('{0}, quoted, in {1}.', ...given)
        : kind === 'mixed'
          ? l10n.t('{0}, partly quoted, in {1}.', ...given)
          : l10n.t('{0}, in the article’s own words, in {1}.', ...given)
    const doubt = confidence < sure ? ` ${l10n.t('Not certain: confidence {0}%.', Math.round(confidence * 100))}` : ''
    const own = parent.type === 'share'
    return {
      id: `statement ${start} ${end} ${source[0]?.start} ${this.draw(parent).id}`,
      label: shorten(text, 160),
      description: own ? speaker : confidence < sure ? l10n.t('not certain') : undefined,
      tooltip: `${shorten(text, 1000)}\n${how}${doubt}`,
      spoken: `${text} ${how}${doubt}`,
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
