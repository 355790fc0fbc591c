import type { AnnotatedArticle, Annotation } from '../analysis/article.ts'
import { isStatement } from '../analysis/statements.ts'
import type { Steps } from '../steps.ts'
import { country, named, saidBy } from './cache/mentioned.ts'
import { mentionedOf } from './cache/sealed.ts'
import type { CountryMention, SpeakerMention, Statement } from './library.ts'

function keysOf(mention: Annotation): string[] {
  if (mention.type === 'speaker') return [named(mention.name), saidBy(mention.name)]
  return mention.type === 'country' ? [country(mention.code)] : []
}

/** Who says what, and who and what is named, in all articles of a library. */
export class Mentions {
  /** From a key to the articles that have it, by URI, each with the indices of its annotations. */
  readonly #places = new Map<string, Map<string, readonly number[]>>()
  readonly #articles = new Map<string, AnnotatedArticle>()

  /** Puts the article in place of the one known under the URI; none takes it out. */
  set(uri: string, article: AnnotatedArticle | undefined): void {
    const known = this.#articles.get(uri)
    if (known === article) return
    if (known) this.#remove(uri, known)
    if (!article) return
    this.#articles.set(uri, article)
    for (const [key, places] of mentionedOf(article)) {
      const byUri = this.#places.get(key)
      if (byUri) byUri.set(uri, places)
      else this.#places.set(key, new Map([[uri, places]]))
    }
  }

  /** What is marked in an article is read when somebody looks. */
  *lookInto(mention: Annotation): Steps<void> {
    for (const key of keysOf(mention))
      for (const uri of this.#places.get(key)?.keys() ?? []) if (this.#articles.get(uri)?.annotations) yield
  }

  statementsBy(name: string): Statement[] {
    return this.#found(saidBy(name)).flatMap(({ uri, annotation }) =>
      isStatement(annotation) ? { uri, attribution: annotation } : [],
    )
  }

  ofSpeaker(name: string): SpeakerMention[] {
    return this.#found(named(name)).flatMap(({ uri, annotation }) =>
      annotation.type === 'speaker' ? { uri, speaker: annotation } : [],
    )
  }

  ofCountry(code: string): CountryMention[] {
    return this.#found(country(code)).flatMap(({ uri, annotation }) =>
      annotation.type === 'country' ? { uri, country: annotation } : [],
    )
  }

  #remove(uri: string, article: AnnotatedArticle): void {
    this.#articles.delete(uri)
    for (const [key] of mentionedOf(article)) {
      const byUri = this.#places.get(key)
      byUri?.delete(uri)
      if (byUri?.size === 0) this.#places.delete(key)
    }
  }

  /** In the order of the URIs, then of the text. */
  #found(key: string) {
    const byUri = [...(this.#places.get(key) ?? [])]
    return byUri
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([uri, places]) => {
        const annotations = this.#articles.get(uri)?.annotations ?? []
        return places.flatMap((at) => {
          const annotation = annotations[at]
          return annotation ? [{ uri, annotation }] : []
        })
      })
  }
}
