import type { TextSpan } from '../../analysis/article.ts'
import { foldName } from '../../analysis/speakers/fold.ts'
import listed from '../data/sources.json' with { type: 'json' }

/** A news agency or outlet named in a text; `name` is the one by which all its names go. */
export interface NamedSource extends TextSpan {
  name: string
}

interface KnownName {
  name: string
  /** Lower case. */
  words: string
  /** As it must be written; undefined where any capitals will do. */
  exact?: string
  /** Means something else in running text. */
  structural: boolean
}

/** `short` names mean something else in running text. */
interface Listed {
  name: string
  also?: string[]
  short?: string[]
}

/** Letters of a name that has to be written as listed: "AP" is the agency, "ap" is not. */
const mostExact = 5

/** Finds agencies and outlets by their names, those of the articles at hand among them. */
export class SourceNames {
  /** By the first word of the name, in lower case; the longest names first. */
  readonly #byFirst = new Map<string, KnownName[]>()
  readonly #byFold = new Map<string, string>()

  /** @param own the outlets of the articles at hand */
  constructor(own: readonly string[]) {
    for (const { name, also = [], short = [] } of [...listed.agencies, ...listed.outlets] as Listed[]) {
      for (const form of [name, ...also]) this.#add(form, name, false)
      for (const form of short) this.#add(form, name, true)
    }
    for (const outlet of own) this.#add(outlet, this.canonical(outlet) ?? outlet, false)
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  }

  /** The one name of a source, where it is known. */
  canonical(name: string): string | undefined {
    return this.#byFold.get(foldName(name))
  }

  /**
   * The sources named in a text, with offsets into it.
   *
   * @param structural of a byline, dateline or credit, where short names can mean nothing else
   */
  in(text: string, structural: boolean): NamedSource[] {
    const found: NamedSource[] = []
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.&]*/gu)) {
      if (index < (found.at(-1)?.end ?? 0)) continue
      const known = this.#byFirst.get(word.toLowerCase().replace(/\.$/, ''))?.find((one) => {
        const there = text.slice(index, index + one.words.length)
        return (
          (structural || !one.structural) &&
          there.toLowerCase() === one.words &&
          (one.exact ? there === one.exact : /\p{Lu}/u.test(there)) &&
          !/^[\p{L}\p{N}]/u.test(text.slice(index + one.words.length))
        )
      })
      if (!known) continue
      const end = index + known.words.length
      found.push({ start: index, end, text: text.slice(index, end), name: known.name })
    }
    return found
  }

  #add(form: string, name: string, structural: boolean): void {
    const words = form.toLowerCase()
    const first = /^[\p{L}\p{N}][\p{L}\p{N}.&]*/u.exec(words)?.[0]
    if (!first) return
    const known: KnownName = { name, words, structural, ...(isShort(form) ? { exact: form } : {}) }
    const list = this.#byFirst.get(first)
    if (list) list.push(known)
    else this.#byFirst.set(first, [known])
    if (!this.#byFold.has(foldName(form))) this.#byFold.set(foldName(form), name)
  }
}

function isShort(form: string): boolean {
  return form.length <= mostExact && (form === form.toUpperCase() || form === form.toLowerCase())
}
