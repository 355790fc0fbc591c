import type { Span } from '../article.ts'
import { isClosedClass, startsWithCapital } from '../grammar/words.ts'
import type { ArticleTree, SentenceNode, Token } from '../tree.ts'
import { type CapitalWords, letterCases, opens } from './capitals.ts'
import { foldName } from './fold.ts'
import { isPossessive, withoutPossessive } from './possessives.ts'
import { appositive } from './roles.ts'
import {
  isBodyWord,
  isCourtesy,
  isMonthName,
  isSurname,
  isTitleWord,
  lists,
  opensNoName,
  opensPlace,
} from './titles.ts'

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
  /** Words that the text has with a capital inside sentences. */
  capital: ReadonlySet<string>
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
  const { sentences, small, capital } = letterCases(tree)
  const names: Names = { runs: [], byStart: new Map(), byEnd: new Map(), countries, capital }
  const titled: { tokens: Token[]; sentence: SentenceNode }[] = []
  for (const words of sentences) {
    const { block, sentence } = words
    const inTitle =
      (block.kind !== 'paragraph' || block === tree.children[0]) && isTitleCase(sentence, block.kind === 'paragraph')
    for (const tokens of runsOf(words, small)) {
      if (inTitle) titled.push({ tokens, sentence })
      else {
        const run = nameRun(tokens, sentence, countries)
        if (run) names.runs.push(run)
      }
    }
  }
  const known = inventory(names.runs, tree.text)
  for (const run of names.runs) run.person = personOf(known, run)
  // In a title every word has a capital: only names known from the text are told there.
  const inTitles = titled.flatMap(({ tokens, sentence }) => knownNames(known, tokens, sentence, countries))
  names.runs = [...names.runs, ...inTitles].sort((a, b) => a.start - b.start)
  for (const run of names.runs) {
    names.byStart.set(run.start, run)
    names.byEnd.set(run.end, run)
  }
  return names
}

/** The known people in a run of a title's words, and what is between them. */
function knownNames(
  known: Inventory,
  tokens: readonly Token[],
  sentence: SentenceNode,
  countries: Names['countries'],
): NameRun[] {
  const found: NameRun[] = []
  let from = 0
  const close = (to: number) => {
    const run = to > from && nameRun(tokens.slice(from, to), sentence, countries)
    if (run) found.push({ ...run, title: '' })
  }
  for (let i = 0; i < tokens.length; i++) {
    for (const length of [4, 3, 2, 1]) {
      const run = i + length <= tokens.length && nameRun(tokens.slice(i, i + length), sentence, countries)
      const person = run && run.words.length === length && knownPerson(known, run)
      if (!run || !person || (length > 1 && person !== run.words.join(' '))) continue
      close(i)
      found.push({ ...run, title: '', person })
      from = i + length
      i = from - 1
      break
    }
  }
  close(tokens.length)
  return found
}

/** Runs of capitalised words, with the particles that follow them ("van der"); a possessive ends one. */
function runsOf({ sentence: { children }, at }: CapitalWords, small: ReadonlySet<string>): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  let next = -1
  for (const i of at) {
    const inRun = run.length > 0 && i === next
    if (!inRun) run = []
    if (!belongs(children, i, inRun, small)) continue
    const token = children[i] as Token
    if (run.push(token) === 1) runs.push(run)
    next = i + 1
    if (isPossessive(token.text)) run = []
    else while (isParticle(children[next])) run.push(children[next++] as Token)
  }
  return runs
}

function isParticle(token: Token | undefined): boolean {
  return token?.type === 'word' && token.text === token.lower && particles.has(token.lower)
}

/** Does the word, which is not all in small letters, belong to a name? */
function belongs(tokens: readonly Token[], i: number, inRun: boolean, small: ReadonlySet<string>): boolean {
  const { text, lower } = tokens[i] as Token
  if (!startsWithCapital(text)) return false
  const bare = withoutPossessive(lower)
  if (stop.has(bare) && !(inRun && isMonthName(bare) && !/^\d/.test(tokens[i + 1]?.text ?? ''))) return false
  return (
    inRun || !opens(tokens, i) || isTitleWord(bare) || !(small.has(bare) || isClosedClass(bare) || opensNoName(bare))
  )
}

/** Have most of the long words capitals? In an article's first paragraph, which may be its headline, nearly all words. */
function isTitleCase(sentence: SentenceNode, inParagraph: boolean): boolean {
  const counted = sentence.children.filter((token) => token.type === 'word' && (inParagraph || token.text.length > 3))
  const capitals = counted.filter((token) => startsWithCapital(token.text)).length
  return counted.length > (inParagraph ? 6 : 2) && capitals * 10 >= counted.length * 8
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(' ')
}

/** Parts a run into title and name; a country's adjective counts as title ("French President Emmanuel Macron"). */
function nameRun(
  run: readonly Token[],
  sentence: SentenceNode,
  countries: ReadonlyMap<number, Span>,
): NameRun | undefined {
  let from = 0
  for (let i = 0; i < run.length; i++) {
    const token = run[i] as Token
    const country = countries.get(token.start)
    const leads = country && country.end <= token.end && i < run.length - 1 && i === from
    if (leads || (isTitleWord(withoutPossessive(token.lower)) && !isSurnameAt(run, i, from))) from = i + 1
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
    title: from ? textOf(run.slice(0, from)) : '',
    words,
    body: countries.has(first.start) || isBody(name, words),
    sentence,
  }
}

/** "Mr. King", "Charlie King": a title that ends a run after a name or a courtesy title. */
function isSurnameAt(run: readonly Token[], i: number, from: number): boolean {
  const before = run[i - 1]
  return (
    i === run.length - 1 &&
    !!before &&
    isSurname(withoutPossessive((run[i] as Token).lower)) &&
    (isCourtesy(before.text) || from === i - 1)
  )
}

/** Holds it a word of an institution ("Court"), an article ("The Hill"), a place's ("New York"), or shouted words? */
function isBody(name: readonly Token[], words: readonly string[]): boolean {
  const shouted = words.filter((word) => word.length > 4 && word === word.toUpperCase()).length
  return (
    name.some((token) => isBodyWord(withoutPossessive(token.lower))) ||
    (words.length > 1 && opensPlace((words[0] as string).toLowerCase())) ||
    (shouted > 0 && shouted < words.length)
  )
}

function inventory(runs: readonly NameRun[], text: string): Inventory {
  const count = new Map<string, number>()
  for (const run of runs) if (!run.body && isLonePerson(run, text)) count.set(run.words[0] as string, 0)
  for (const { words, body } of runs)
    if (words.length >= 2 && words.length <= 4 && !body) {
      const name = words.join(' ')
      count.set(name, (count.get(name) ?? 0) + 1)
    }
  const known: Inventory = { fold: remembered(foldName), bySurname: new Map(), byFirst: new Map() }
  for (const [name] of [...count].sort((a, b) => b[1] - a[1])) {
    const words = name.split(' ')
    push(known.bySurname, known.fold(surname(words)), name)
    if (words.length > 1) push(known.byFirst, known.fold(words[0] as string), name)
  }
  return known
}

function personOf(known: Inventory, run: NameRun): string | undefined {
  if (run.body || run.words.length > 4) return
  const person = knownPerson(known, run)
  if (person || run.words.length >= 2) return person ?? run.words.join(' ')
  return undefined
}

/** Is it a name of one word that a title or an appositive tells as a person's: "President Lee", "Lee, a doctor,"? */
function isLonePerson({ words, title, end }: NameRun, text: string): boolean {
  return words.length === 1 && (personalTitle.test(title) || !!appositive(text.slice(end, end + 80)))
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
    const known = results.get(word)
    if (known !== undefined) return known
    const result = compute(word)
    results.set(word, result)
    return result
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
