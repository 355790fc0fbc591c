import type { Span } from '../article.ts'
import { isClosedClass } from '../grammar/words.ts'
import type { ArticleTree, SentenceNode, Token } from '../tree.ts'
import { foldName } from './fold.ts'
import { isBodyWord, isTitleWord, lists } from './titles.ts'

const stop = new Set(lists.stop)
const particles = new Set(lists.particle)

/** A run of capitalised words, as a name stands in the text. */
export interface NameRun extends Span {
  /** Words before the name proper: "French President". Empty when there are none. */
  title: string
  /** Words of the name, without 's. */
  words: string[]
  /** Does it hold a country or a word of an institution ("Court", "News")? */
  body: boolean
  /** The fullest form of the person's name that the text gives; undefined when it is no person's. */
  person?: string
  sentence: SentenceNode
}

/** The names of a text. */
export interface Names {
  runs: NameRun[]
  byStart: Map<number, NameRun>
  byEnd: Map<number, NameRun>
  /** Where countries' names and adjectives start. */
  countries: ReadonlyMap<number, Span>
  /** Words that the text has in small letters, and those it has with a capital inside sentences. */
  small: Set<string>
  capital: Set<string>
}

/** Full names by folded surname and first name, the most frequent first. */
interface Inventory {
  /** Folding costs; a text's few names come often. */
  fold: (word: string) => string
  bySurname: Map<string, string[]>
  byFirst: Map<string, string[]>
}

/** Finds names by their capitals; a word that opens a sentence counts when the text has it in small letters nowhere. */
export function findNames(tree: ArticleTree): Names {
  const countries = new Map(
    tree.countries.filter((country) => country.form !== 'metonym').map((country) => [country.start, country]),
  )
  const names: Names = { runs: [], byStart: new Map(), byEnd: new Map(), countries, ...letterCases(tree) }
  const titled: NameRun[] = []
  for (const block of tree.children)
    for (const sentence of block.children) {
      const runs = runsOf(sentence, names.small).flatMap((run) => nameRun(run, sentence, countries) ?? [])
      if (block.kind !== 'paragraph' && isTitleCase(sentence))
        titled.push(...runs.map((run) => ({ ...run, title: '' })))
      else names.runs.push(...runs)
    }
  const known = inventory(names.runs)
  for (const run of names.runs) run.person = personOf(known, run)
  // In a title every word has a capital: only names known from the text are told there.
  for (const run of titled) run.person = knownPerson(known, run)
  names.runs = [...names.runs, ...titled].sort((a, b) => a.start - b.start)
  for (const run of names.runs) {
    names.byStart.set(run.start, run)
    names.byEnd.set(run.end, run)
  }
  return names
}

function letterCases(tree: ArticleTree): Pick<Names, 'small' | 'capital'> {
  const small = new Set<string>()
  const capital = new Set<string>()
  for (const block of tree.children)
    for (const { children } of block.children)
      for (let i = 0; i < children.length; i++) {
        const { text, lower, type } = children[i] as Token
        if (type !== 'word') continue
        if (text === lower) small.add(lower)
        else if (i > 0 && children[i - 1]?.type === 'word' && block.kind === 'paragraph') capital.add(text)
      }
  return { small, capital }
}

/** Runs of capitalised words; a possessive ends one. */
function runsOf({ children }: SentenceNode, small: ReadonlySet<string>): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  for (let i = 0; i < children.length; i++) {
    if (!belongs(children, i, run.length > 0, small)) {
      if (run.length) run = []
      continue
    }
    const token = children[i] as Token
    if (run.push(token) === 1) runs.push(run)
    if (isPossessive(token.text)) run = []
  }
  return runs
}

function belongs(tokens: readonly Token[], i: number, inRun: boolean, small: ReadonlySet<string>): boolean {
  const { type, text, lower } = tokens[i] as Token
  if (type !== 'word') return false
  if (text === lower) return inRun && particles.has(lower)
  if (!/^\p{Lu}/u.test(text)) return false
  const bare = withoutPossessive(lower)
  if (stop.has(bare)) return false
  const opens = !inRun && (i === 0 || /^["“«'‘]/.test((tokens[i - 1] as Token).text))
  return !opens || isTitleWord(bare) || !(small.has(bare) || isClosedClass(bare))
}

function isTitleCase(sentence: SentenceNode): boolean {
  const long = sentence.children.filter((token) => token.type === 'word' && token.text.length > 3)
  return long.length > 2 && long.filter((token) => /^\p{Lu}/u.test(token.text)).length * 10 >= long.length * 8
}

/** Parts a run into title and name; a country's adjective counts as title ("French President Emmanuel Macron"). */
function nameRun(
  run: readonly Token[],
  sentence: SentenceNode,
  countries: ReadonlyMap<number, Span>,
): NameRun | undefined {
  let from = 0
  for (const [i, token] of run.entries()) {
    const country = countries.get(token.start)
    const leads = country && country.end <= token.end && i < run.length - 1 && i === from
    if (leads || isTitleWord(withoutPossessive(token.lower))) from = i + 1
  }
  let to = run.length
  while (to > from && particles.has((run[to - 1] as Token).lower)) to--
  if (to === from) return
  const name = run.slice(from, to)
  const words = name.map((token) => withoutPossessive(token.text))
  const first = name[0] as Token
  return {
    start: first.start,
    end: (name.at(-1) as Token).start + (words.at(-1) as string).length,
    title: run
      .slice(0, from)
      .map((token) => token.text)
      .join(' '),
    words,
    body: countries.has(first.start) || words.some(isBodyWord),
    sentence,
  }
}

function withoutPossessive(word: string): string {
  return isPossessive(word) ? word.replace(/['’]s?$/, '') : word
}

function isPossessive(word: string): boolean {
  const last = word.charCodeAt(word.length - 1)
  if (last === 0x73) return /['’]/.test(word.charAt(word.length - 2))
  return last === 0x27 || last === 0x2019
}

function inventory(runs: readonly NameRun[]): Inventory {
  const count = new Map<string, number>()
  for (const { words, body } of runs)
    if (words.length >= 2 && words.length <= 4 && !body) {
      const name = words.join(' ')
      count.set(name, (count.get(name) ?? 0) + 1)
    }
  const known: Inventory = { fold: remembered(foldName), bySurname: new Map(), byFirst: new Map() }
  for (const [name] of [...count].sort((a, b) => b[1] - a[1])) {
    const words = name.split(' ')
    push(known.bySurname, known.fold(surname(words)), name)
    push(known.byFirst, known.fold(words[0] as string), name)
  }
  return known
}

function personOf(known: Inventory, run: NameRun): string | undefined {
  if (run.body || run.words.length > 4) return
  const person = knownPerson(known, run)
  if (person || run.words.length >= 2) return person ?? run.words.join(' ')
  return personalTitle.test(run.title) ? run.words.join(' ') : undefined
}

/** Titles that only people bear, so that a lone surname after one is a person's. */
const personalTitle =
  /(?:^|\s)(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Sen|Rep|Gov|President|Senator|Governor|Minister|General|Secretary|Chancellor|Mayor|Judge|Justice)\.?$/

function knownPerson(known: Inventory, { words, body }: NameRun): string | undefined {
  if (body || words.length > 4) return
  const bySurname = known.bySurname.get(known.fold(surname(words)))
  if (words.length > 1) return bySurname?.find((name) => name.startsWith(words[0] as string))
  if (bySurname) return bySurname[0]
  const byFirst = known.byFirst.get(known.fold(words[0] as string))
  return byFirst?.length === 1 ? byFirst[0] : undefined
}

/** The last word, or the one before "Jr.". */
function surname(words: readonly string[]): string {
  const last = words.at(-1) as string
  return words.length > 1 && /^(?:jr|sr|ii|iii|iv)\.?$/i.test(last) ? (words.at(-2) as string) : last
}

function remembered(compute: (word: string) => string): (word: string) => string {
  const results = new Map<string, string>()
  return (word) => {
    const result = results.get(word) ?? compute(word)
    results.set(word, result)
    return result
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
