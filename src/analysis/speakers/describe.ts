import type { Span, SpeakerAnnotation, SpeakerCategory } from '../article.ts'
import type { ArticleTree } from '../tree.ts'
import { foldName } from './fold.ts'
import { type NameRun, type Names, surnameKey } from './names.ts'
import { isBodyWord, isTitleWord, lists } from './titles.ts'

const documents = new Set(lists.document)
const determiner =
  /^(?:a|an|the|this|that|these|those|his|her|its|their|some|many|most|several|both|all|other|another|one|two|three)\s+/i
const pronoun = /^(?:he|she|they|it|we|i|you|who|him|her|them|us|me)$/i

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
  if (pronoun.test(text)) return { mention: 'pronoun', name: text.toLowerCase(), category: 'unnamed', span: mention }
  const run = closingRun(names, mention, text)
  return run ? named(tree, names, mention, run) : described(tree, names, mention, text)
}

/** The name with which the mention ends, before a party and state in brackets. */
function closingRun(names: Names, mention: Span, text: string): NameRun | undefined {
  const end = mention.start + text.replace(/\s*\([^()]*\)$/, '').replace(/['’]s?$/, '').length
  return names.runs.find((run) => run.start >= mention.start && run.end === end)
}

function named(tree: ArticleTree, names: Names, mention: Span, run: NameRun): Described {
  const person = personName(names, run)
  const before = tree.text.slice(mention.start, run.start).replace(determiner, '').trim()
  const span = { start: run.start, end: run.end }
  if (person) return { mention: 'name', name: person, category: 'person', span, ...(before ? { role: before } : {}) }
  // "the Department of Justice", "Bank of England": the whole phrase is the name.
  const whole = tree.text.slice(mention.start, run.end).replace(/^the\s+/i, '')
  const start = run.end - whole.length
  return { mention: 'name', name: whole, category: 'body', span: { start, end: run.end } }
}

/** The fullest form of a person's name that the text gives; undefined for a body. */
export function personName(names: Names, run: NameRun): string | undefined {
  if (run.body) return
  if (run.words.length >= 2 && run.words.length <= 4) {
    const known = names.bySurname.get(surnameKey(run.words))?.find((name) => name.startsWith(run.words[0] as string))
    return known ?? run.words.join(' ')
  }
  if (run.words.length > 4) return
  const known = names.bySurname.get(surnameKey(run.words))
  if (known) return known[0]
  const first = names.byFirst.get(foldName(run.words[0] as string))
  if (first?.length === 1) return first[0]
  return run.title &&
    /(?:^|\s)(?:Mr|Mrs|Ms|Dr|President|Senator|Sen|Gov|Rep|Minister|General|Secretary)\.?$/.test(run.title)
    ? run.words.join(' ')
    : undefined
}

function described(tree: ArticleTree, names: Names, mention: Span, text: string): Described {
  const bare = text.replace(determiner, '')
  const person = inApposition(tree, names, mention) ?? byRole(names, bare)
  const span = { start: mention.end - bare.length, end: mention.end }
  if (person) return { mention: 'description', name: person, category: 'person', span }
  const words = bare.split(/\s+/)
  const head = headNoun(words)
  const category = documents.has(head)
    ? 'document'
    : words.length > 1 && isBodyWord(head) && /^\p{Lu}/u.test(bare)
      ? 'body'
      : 'unnamed'
  return { mention: 'description', name: lowerFirst(tree, bare, span.start), category, span }
}

/** "France’s president, Emmanuel Macron, announced": the name between commas after the description. */
function inApposition(tree: ArticleTree, names: Names, mention: Span): string | undefined {
  if (tree.text[mention.end] !== ',') return
  const run = names.runs.find((candidate) => candidate.start === mention.end + 2)
  const end = run && tree.text[run.end]
  return run && end === ',' ? personName(names, run) : undefined
}

/** The noun a description is about: its last word before a preposition or relative clause. */
function headNoun(words: readonly string[]): string {
  const end = words.findIndex(
    (word, i) => i > 0 && /^(?:of|for|in|from|with|at|on|by|who|familiar|close|to|near)$/.test(word),
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
    const person = personName(names, run)
    if (person) people.add(person)
  }
  return people.size === 1 ? [...people][0] : undefined
}

/** A description without the capital that only its place at a sentence's start gives it. */
function lowerFirst(tree: ArticleTree, text: string, start: number): string {
  const word = /^[\p{L}-]+/u.exec(text)?.[0] ?? ''
  if (word.length < 2 || word.slice(1) !== word.slice(1).toLowerCase()) return text
  const inside = new RegExp(`[\\p{L},;] (?:the )?${word}\\b`, 'u')
  const opens = start === 0 || /(?:[.!?”"»]\s|\n)(?:The |A |An )?$/.test(tree.text.slice(Math.max(0, start - 6), start))
  return opens && !inside.test(tree.text) ? word.toLowerCase() + text.slice(word.length) : text
}
