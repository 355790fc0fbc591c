import * as l10n from '@vscode/l10n'
import type { CountryAnnotation } from '../analysis/article.ts'
import { flagOf, plainName } from '../editor/hovers/country.ts'
import type { Passage } from '../editor/passage.ts'
import type { Entry } from '../library/library.ts'
import { namesInSteps, type ShortNames } from '../library/short-names.ts'
import type { Steps } from '../steps.ts'
import { fileName, inArticles, numeral, plural } from '../wording.ts'
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

  private constructor(entries: readonly Entry[], countries: readonly Named[], names: ShortNames) {
    this.#entries = new Map(entries.map((entry) => [entry.uri, entry]))
    this.#countries = countries
    this.#names = names
  }

  static *of(entries: readonly Entry[]): Steps<CountryRows> {
    const found = new Map<string, Named>()
    for (const { uri, article } of entries) {
      for (const annotation of article.annotations) {
        if (annotation.type !== 'country') continue
        const { code } = annotation
        const country = found.get(code) ?? { code, name: plainName(annotation), mentions: [] }
        found.set(code, country)
        country.mentions.push({ uri, country: annotation })
      }
      yield
    }
    const countries = [...found.values()].sort(
      (a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1),
    )
    return new CountryRows(entries, countries, yield* namesInSteps(entries))
  }

  /** "12 in 5 articles" */
  get summary(): string {
    return this.#entries.size ? inArticles(numeral(this.#countries.length), this.#entries.size) : ''
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
    const where = (told: string) =>
      articles.length > 1
        ? inArticles(told, articles.length)
        : l10n.t('{0} in {1}', told, this.#name(articles[0] ?? ''))
    const often = plural(
      mentions.length,
      l10n.t('named {0} time', numeral(mentions.length)),
      l10n.t('named {0} times', numeral(mentions.length)),
    )
    const told = withMetonyms(where(often), mentions)
    return {
      id: `country ${code}`,
      label: `${flagOf(code)} ${name}`.trim(),
      description: where(numeral(mentions.length)),
      tooltip: l10n.t('{0} ({1}), {2}.', name, code, told),
      spoken: l10n.t('{0}, {1}.', name, told),
      children: 'collapsed',
    }
  }

  #drawArticle({ code, name }: Named, mentions: readonly Mention[], uri: string): Drawn {
    const full = this.#entries.get(uri)?.name ?? fileName(uri)
    const number = numeral(mentions.length)
    const mentioned = plural(
      mentions.length,
      l10n.t('{0} mention of {1}', number, name),
      l10n.t('{0} mentions of {1}', number, name),
    )
    const told = withMetonyms(mentioned, mentions)
    return {
      id: `article ${code} ${uri}`,
      label: this.#name(uri),
      description: number,
      tooltip: `${full}\n${told}`,
      spoken: l10n.t('{0}, {1}', full, told),
      icon: 'file-text',
      children: 'collapsed',
    }
  }

  #drawMention({ uri, country }: Mention): Drawn {
    const { code, start, form, text, confidence = 1 } = country
    const entry = this.#entries.get(uri)
    const { text: sentence, highlight } = entry ? around(entry, country) : { text, highlight: undefined }
    const metonym = form === 'metonym' ? l10n.t('“{0}” stands for the country or its government.', text) : ''
    const doubt = confidence < sure ? l10n.t('Not certain: confidence {0}%.', Math.round(confidence * 100)) : ''
    const name = entry?.name ?? fileName(uri)
    return {
      id: `mention ${code} ${uri} ${start}`,
      label: sentence,
      highlights: highlight && [highlight],
      description: [metonym && l10n.t('stands for the country'), doubt && l10n.t('not certain')]
        .filter(Boolean)
        .join(', '),
      tooltip: [sentence, name, metonym, doubt].filter(Boolean).join('\n'),
      spoken: [l10n.t('{0}: {1}', text, sentence), l10n.t('In {0}.', name), metonym, doubt].filter(Boolean).join(' '),
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

/** "named 5 times in 2 articles, 3 of them by a capital or seat that stands for it" */
function withMetonyms(told: string, mentions: readonly Mention[]): string {
  const metonyms = mentions.filter(({ country }) => country.form === 'metonym').length
  return metonyms ? l10n.t('{0}, {1} of them by a capital or seat that stands for it', told, numeral(metonyms)) : told
}
