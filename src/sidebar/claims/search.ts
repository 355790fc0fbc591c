import { baseLetters, foldName } from '../../analysis/speakers/fold.ts'
import type { Claim } from '../../comparison/claim.ts'
import type { Steps } from '../../steps.ts'

/** Finds claims by what a reader remembers of them. */
export class ClaimSearch {
  readonly #claims: readonly Claim[]
  readonly #namesOf: (uri: string) => readonly string[]
  /** Of the claims, as far as they were looked at. */
  readonly #texts: string[] = []

  /** @param namesOf all that readers may call an article */
  constructor(claims: readonly Claim[], namesOf: (uri: string) => readonly string[]) {
    this.#claims = claims
    this.#namesOf = namesOf
  }

  /** The claims that have every term in their label, their passages, their speakers or the names of their articles. */
  *find(terms: readonly string[]): Steps<Set<Claim>> {
    const spelled = terms.map(spellings)
    const found = new Set<Claim>()
    for (const [at, claim] of this.#claims.entries()) {
      const text = this.#texts[at] ?? folded(this.#wordsOf(claim))
      this.#texts[at] = text
      if (spelled.every((term) => term.some((word) => text.includes(word)))) found.add(claim)
      yield
    }
    return found
  }

  /** A line each, so that no term is found across two of them. */
  #wordsOf({ label, mentions }: Claim): string {
    const said = mentions.flatMap(({ text, speaker }) => [text, speaker ?? '', foldName(speaker ?? '')])
    const articles = [...new Set(mentions.map(({ path }) => path))].flatMap(this.#namesOf)
    return [label, ...said, ...articles].map((words) => words.replace(/\s+/g, ' ')).join('\n')
  }
}

/** What is looked for: words, or several words in quotation marks; folded. */
export function termsOf(query: string): string[] {
  const found = folded(query).matchAll(/"([^"]*)"?|[^\s"]+/g)
  return [...found].map(([word, phrase]) => (phrase ?? word).trim()).filter(Boolean)
}

/** A word, and as a name of many spellings: Zelenskiy and Zelenskyy are found alike. */
function spellings(term: string): string[] {
  return /^\p{L}{5,}$/u.test(term) ? [...new Set([term, foldName(term)])] : [term]
}

/** Where terms stand in a text, as offsets into it (UTF-16 code units), end exclusive; in order, none within another. */
export function hitsIn(text: string, terms: readonly string[]): [number, number][] {
  let letters = ''
  const starts: number[] = []
  let at = 0
  for (const character of text) {
    const letter = folded(character)
    for (let unit = 0; unit < letter.length; unit++) starts.push(at)
    letters += letter
    at += character.length
  }
  const marked: [number, number][] = []
  for (const term of terms)
    for (let from = letters.indexOf(term); from >= 0; from = letters.indexOf(term, from + term.length))
      marked.push([starts[from] ?? 0, starts[from + term.length] ?? text.length])
  return joined(marked)
}

/** Case, accents, and the kinds of quotation marks, apostrophes and dashes do not matter. */
function folded(text: string): string {
  return baseLetters(text.toLowerCase())
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
}

function joined(spans: readonly [number, number][]): [number, number][] {
  const all: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else all.push([start, end])
  }
  return all
}
