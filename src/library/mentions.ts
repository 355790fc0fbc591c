import type { AnnotatedArticle } from '../analysis/article.ts'
import { foldName } from '../analysis/speakers/fold.ts'
import { isStatement } from '../analysis/statements.ts'
import type { CountryMention, SpeakerMention, Statement } from './library.ts'

/** From a key (a folded name, a country's code) to what the articles have under it. */
type Inverted<T> = Map<string, Map<string, T[]>>

/** Who says what, and who and what is named, in all articles of a library. */
export class Mentions {
  readonly #statements: Inverted<Statement> = new Map()
  readonly #speakers: Inverted<SpeakerMention> = new Map()
  readonly #countries: Inverted<CountryMention> = new Map()
  readonly #articles = new Map<string, AnnotatedArticle>()

  /** Puts the article in place of the one known under the URI; none takes it out. */
  set(uri: string, article: AnnotatedArticle | undefined): void {
    const known = this.#articles.get(uri)
    if (known === article) return
    if (known) this.#remove(uri, known)
    if (!article) return
    this.#articles.set(uri, article)
    for (const annotation of article.annotations) {
      if (isStatement(annotation)) {
        if (annotation.speaker)
          add(this.#statements, foldName(annotation.speaker), uri, { uri, attribution: annotation })
      } else if (annotation.type === 'speaker') {
        add(this.#speakers, foldName(annotation.name), uri, { uri, speaker: annotation })
      } else if (annotation.type === 'country') {
        add(this.#countries, annotation.code, uri, { uri, country: annotation })
      }
    }
  }

  statementsBy(name: string): Statement[] {
    return found(this.#statements, foldName(name))
  }

  ofSpeaker(name: string): SpeakerMention[] {
    return found(this.#speakers, foldName(name))
  }

  ofCountry(code: string): CountryMention[] {
    return found(this.#countries, code)
  }

  #remove(uri: string, article: AnnotatedArticle): void {
    this.#articles.delete(uri)
    for (const annotation of article.annotations) {
      if (isStatement(annotation)) {
        if (annotation.speaker) drop(this.#statements, foldName(annotation.speaker), uri)
      } else if (annotation.type === 'speaker') drop(this.#speakers, foldName(annotation.name), uri)
      else if (annotation.type === 'country') drop(this.#countries, annotation.code, uri)
    }
  }
}

function add<T>(inverted: Inverted<T>, key: string, uri: string, item: T): void {
  const byUri = inverted.get(key) ?? new Map<string, T[]>()
  inverted.set(key, byUri)
  const items = byUri.get(uri)
  if (items) items.push(item)
  else byUri.set(uri, [item])
}

function drop<T>(inverted: Inverted<T>, key: string, uri: string): void {
  const byUri = inverted.get(key)
  byUri?.delete(uri)
  if (byUri?.size === 0) inverted.delete(key)
}

/** In the order of the URIs, then of the text. */
function found<T>(inverted: Inverted<T>, key: string): T[] {
  const byUri = inverted.get(key)
  if (!byUri) return []
  return [...byUri].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, items]) => items)
}
