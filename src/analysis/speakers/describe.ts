import type { Span, SpeakerAnnotation, SpeakerCategory } from '../article.ts'
import { firstEndingAfter } from '../spans.ts'
import type { ArticleTree } from '../tree.ts'
import type { NameRun } from './name-runs.ts'
import type { Names } from './names.ts'
import { isBodyWord, isDocument, isRoleWord, isTitleWord, roleIn } from './titles.ts'

const determiner =
  /^(?:a|an|the|this|that|these|those|his|her|its|their|some|many|most|several|both|all|other|another|one|two|three)\s+(?!of\b)/i
const pronoun =
  /^(he|she|they|it|we|i|you|who|him|her|them|us|me|his|hers|its|their|my|our|your)(?:['’](?:s|d|ll|ve|re|m))?$|^(who|whom|whose|which)\b/i

/** What a source's own words say about who it is. */
export interface Described {
  mention: SpeakerAnnotation['mention']
  name: string
  category: SpeakerCategory
  role?: string
  /** Where the name itself stands, without title or determiner. */
  span: Span
}

/** Reads a source mention: a person's or body's name, a description, or a pronoun (its name is then the pronoun). */
export function describe(tree: ArticleTree, names: Names, mention: Span): Described {
  const text = tree.text.slice(mention.start, mention.end)
  const [, personal, relative] = (text !== 'US' && pronoun.exec(text)) || []
  if (personal || relative)
    return { mention: 'pronoun', name: (personal ?? relative ?? '').toLowerCase(), category: 'unnamed', span: mention }
  const run = leadingPerson(tree, names, mention) ?? closingRun(names, mention, text)
  return run && isName(names, run) && !isDescription(text, run)
    ? named(tree, mention, run)
    : described(tree, names, mention, text)
}

/** The person with whom the mention begins, before what tells of them: "Rep. Lee of Ohio", "Lee, a doctor". */
function leadingPerson(tree: ArticleTree, names: Names, mention: Span): NameRun | undefined {
  const first = names.runs[firstEndingAfter(names.runs, mention.start)]
  if (!first?.person || first.start < mention.start || first.end >= mention.end) return
  const before = tree.text.slice(mention.start, first.start)
  const after = tree.text.slice(first.end, mention.end)
  return /^(?: of |,)/.test(after) && (!before.trim() || before.trim() === first.title) ? first : undefined
}

/** The name with which the mention ends, before a party and state in brackets. */
function closingRun(names: Names, mention: Span, text: string): NameRun | undefined {
  const end =
    mention.start +
    text
      .replace(/\([^()]*\)$/, '')
      .trimEnd()
      .replace(/['’]s?$/, '').length
  const run = names.byEnd.get(end)
  return run && run.start >= mention.start ? run : undefined
}

/** A lone word that has its capital from the sentence's start ("Officials") is no name. */
function isName({ capital }: Names, run: NameRun): boolean {
  const [word] = run.words as [string]
  return (
    !!run.person ||
    run.body ||
    run.words.length > 1 ||
    run.start > run.sentence.start ||
    capital.has(word) ||
    !/s$/.test(word)
  )
}

/** "Spokeswoman for the Tax Foundation": the name only tells which. */
function isDescription(text: string, { words, person }: NameRun): boolean {
  if (person) return false
  const all = text.replace(determiner, '').split(/\s+/)
  const to = all.findIndex((word, i) => i > 0 && preposition.test(word))
  const head = all[to - 1] ?? ''
  return (
    to > 0 && all.length > words.length && (/^\p{Ll}/u.test(head) || isRoleWord(head) || isDocument(head.toLowerCase()))
  )
}

function named(tree: ArticleTree, mention: Span, run: NameRun): Described {
  const person = run.person
  const before = roleIn(tree.text.slice(mention.start, run.start).replace(determiner, '').trim())
  const span = { start: run.start, end: run.end }
  if (person) return { mention: 'name', name: person, category: 'person', span, ...(before ? { role: before } : {}) }
  // "the Department of Justice", "Bank of England": the whole phrase is the name.
  const whole = tree.text.slice(mention.start, run.end).replace(/^the\s+/i, '')
  const start = run.end - whole.length
  return { mention: 'name', name: whole, category: 'body', span: { start, end: run.end } }
}

function described(tree: ArticleTree, names: Names, mention: Span, text: string): Described {
  const bare = text.replace(determiner, '')
  const person = inApposition(tree, names, mention) ?? byRole(names, bare)
  const span = { start: mention.end - bare.length, end: mention.end }
  if (person) return { mention: 'description', name: person, category: 'person', span, role: bare }
  const words = bare.split(/\s+/)
  const head = headNoun(words)
  const category = isDocument(head)
    ? 'document'
    : words.length > 1 && isBodyWord(head) && /^\p{Lu}/u.test(bare)
      ? 'body'
      : 'unnamed'
  return {
    mention: 'description',
    name: tree.countries.some((country) => country.start === span.start) ? bare : lowerFirst(names, bare),
    category,
    span,
  }
}

/** "France’s president, Emmanuel Macron, announced": the name between commas after the description. */
function inApposition(tree: ArticleTree, names: Names, mention: Span): string | undefined {
  if (tree.text[mention.end] !== ',') return
  const run = names.byStart.get(mention.end + 2)
  const end = run && tree.text[run.end]
  return run && end === ',' ? run.person : undefined
}

const preposition = /^(?:of|for|in|from|with|at|on|by|who|familiar|close|to|near|last|late|this)$/

/** The noun a description is about: its last word before a preposition, participle or relative clause. */
function headNoun(words: readonly string[]): string {
  const end = words.findIndex(
    (word, i) =>
      i > 0 &&
      (preposition.test(word) || (/^\p{Ll}+(?:ed|ing)$/u.test(word) && preposition.test(words[i + 1] ?? 'of'))),
  )
  return ((end > 0 ? words[end - 1] : words.at(-1)) ?? '').toLowerCase().replace(/['’]s?$/, '')
}

/** "The House speaker": the one person whose title in this text has all of these words. */
function byRole(names: Names, text: string): string | undefined {
  const words = text.toLowerCase().split(/\s+/)
  if (words.length > 4 || !isTitleWord(words.at(-1) as string)) return
  const people = new Set<string>()
  for (const run of names.runs) {
    if (!run.title) continue
    const title = run.title.toLowerCase().split(' ')
    if (!words.every((word) => title.includes(word))) continue
    const person = run.person
    if (person) people.add(person)
  }
  return people.size === 1 ? [...people][0] : undefined
}

/** A description without the capital that only its place at a sentence's start gives it. */
function lowerFirst(names: Names, text: string): string {
  const word = /^[\p{L}-]+/u.exec(text)?.[0] ?? ''
  const next = text[word.length + 1] ?? ''
  const own =
    word.length < 2 ||
    text[word.length] === '.' ||
    /\p{Lu}/u.test(next) ||
    word.slice(1) !== word.slice(1).toLowerCase() ||
    names.capital.has(word)
  return own ? text : word.toLowerCase() + text.slice(word.length)
}
