import type { CountryAnnotation } from '../analysis/article.ts'
import { flagOf, plainName } from '../editor/hovers/country.ts'
import type { Passage } from '../editor/passage.ts'
import type { Entry } from '../library/library.ts'
import { type ShortNames, shortNames } from '../library/short-names.ts'
import { count, fileName } from '../wording.ts'
import { around } from './around.ts'
import type { Drawn } from './drawn.ts'
import type { FolderRows } from './folder-view.ts'

/** A country with where it is named. */
interface Named {
  code: string
  name: string
  /** By article, then in the order of the text. */
  mentions: Mention[]
}

interface Mention {
  uri: string
  country: CountryAnnotation
}

export type CountryRow =
  | { type: 'country'; country: Named }
  | { type: 'article'; country: Named; uri: string }
  | { type: 'mention'; mention: Mention; parent: CountryRow }

/** A mention is shown as unsure below this. */
const sure = 0.75

/** The rows of the tree of countries: those named most come first. */
export class CountryRows implements FolderRows<CountryRow> {
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #countries: readonly Named[]
  readonly #names: ShortNames

  constructor(entries: readonly Entry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.uri, entry]))
    this.#names = shortNames(entries)
    const found = new Map<string, Named>()
    for (const { uri, article } of entries)
      for (const annotation of article.annotations) {
        if (annotation.type !== 'country') continue
        const { code } = annotation
        const country = found.get(code) ?? { code, name: plainName(annotation), mentions: [] }
        found.set(code, country)
        country.mentions.push({ uri, country: annotation })
      }
    this.#countries = [...found.values()].sort(
      (a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1),
    )
  }

  /** "12 in 5 articles" */
  get summary(): string {
    return this.#entries.size ? `${this.#countries.length} in ${count(this.#entries.size, 'article')}` : ''
  }

  /** The row of a country by its ISO 3166-1 code. */
  country(code: string): CountryRow | undefined {
    const country = this.#countries.find((one) => one.code === code)
    return country && { type: 'country', country }
  }

  children(row?: CountryRow): CountryRow[] {
    if (!row) return this.#countries.map((country) => ({ type: 'country', country }))
    if (row.type === 'country') {
      const { country } = row
      const articles = articlesOf(country.mentions)
      return articles.length > 1
        ? articles.map((uri) => ({ type: 'article', country, uri }))
        : country.mentions.map((mention) => ({ type: 'mention', mention, parent: row }))
    }
    if (row.type === 'article') return mentionsIn(row).map((mention) => ({ type: 'mention', mention, parent: row }))
    return []
  }

  parent(row: CountryRow): CountryRow | undefined {
    if (row.type === 'country') return undefined
    return row.type === 'article' ? { type: 'country', country: row.country } : row.parent
  }

  draw(row: CountryRow): Drawn {
    switch (row.type) {
      case 'country':
        return this.#drawCountry(row.country)
      case 'article':
        return this.#drawArticle(row.country, mentionsIn(row), row.uri)
      case 'mention':
        return this.#drawMention(row.mention)
    }
  }

  #drawCountry({ code, name, mentions }: Named): Drawn {
    const articles = articlesOf(mentions)
    const where = articles.length > 1 ? `in ${articles.length} articles` : `in ${this.#name(articles[0] ?? '')}`
    const told = `named ${count(mentions.length, 'time')} ${where}${metonymsIn(mentions)}`
    return {
      id: `country ${code}`,
      label: `${flagOf(code)} ${name}`.trim(),
      description: `${mentions.length.toLocaleString('en')} ${where}`,
      tooltip: `${name} (${code}), ${told}.`,
      spoken: `${name}, ${told}.`,
      children: 'collapsed',
    }
  }

  #drawArticle({ code, name }: Named, mentions: readonly Mention[], uri: string): Drawn {
    const full = this.#entries.get(uri)?.name ?? fileName(uri)
    const told = `${count(mentions.length, 'mention')} of ${name}${metonymsIn(mentions)}`
    return {
      id: `article ${code} ${uri}`,
      label: this.#name(uri),
      description: mentions.length.toLocaleString('en'),
      tooltip: `${full}\n${told}`,
      spoken: `${full}, ${told}`,
      icon: 'file-text',
      children: 'collapsed',
    }
  }

  #drawMention({ uri, country }: Mention): Drawn {
    const { code, start, form, text, confidence = 1 } = country
    const entry = this.#entries.get(uri)
    const { text: sentence, highlight } = entry ? around(entry, country) : { text, highlight: undefined }
    const metonym = form === 'metonym' ? `“${text}” stands for the country or its government.` : ''
    const doubt = confidence < sure ? `Not certain: confidence ${Math.round(confidence * 100)}%.` : ''
    const name = entry?.name ?? fileName(uri)
    return {
      id: `mention ${code} ${uri} ${start}`,
      label: sentence,
      highlight,
      description: [metonym && 'stands for the country', doubt && 'not certain'].filter(Boolean).join(', '),
      tooltip: [sentence, name, metonym, doubt].filter(Boolean).join('\n'),
      spoken: [`${text}: ${sentence}`, `In ${name}.`, metonym, doubt].filter(Boolean).join(' '),
      icon: metonym ? 'organization' : 'location',
      children: 'none',
      context: 'passage',
    }
  }

  #name(uri: string): string {
    return this.#names.get(uri) ?? fileName(uri)
  }
}

/** The passage that a row leads to. */
export function passageOf(row: CountryRow): Passage | undefined {
  if (row.type !== 'mention') return undefined
  const { uri, country } = row.mention
  return { uri, start: country.start, end: country.end }
}

function articlesOf(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.map(({ uri }) => uri))]
}

function mentionsIn({ country, uri }: { country: Named; uri: string }): Mention[] {
  return country.mentions.filter((mention) => mention.uri === uri)
}

/** ", 3 of them by a capital or seat that stands for it" */
function metonymsIn(mentions: readonly Mention[]): string {
  const metonyms = mentions.filter(({ country }) => country.form === 'metonym').length
  return metonyms ? `, ${metonyms.toLocaleString('en')} of them by a capital or seat that stands for it` : ''
}
