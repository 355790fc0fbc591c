import type { Span } from '../article.ts'
import { startsWithCapital } from '../grammar/words.ts'
import type { ArticleTree, SentenceNode, Token } from '../tree.ts'
import { letterCases } from './capitals.ts'
import { foldName } from './fold.ts'
import { isBodyInApposition, type NameRun, nameRun, runsOf } from './name-runs.ts'
import { appositiveOf } from './roles.ts'

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
  for (const run of names.runs) run.body ||= !run.title && isBodyInApposition(tree.text.slice(run.end, run.end + 80))
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

/** Have most of the long words capitals? In an article's first paragraph, which may be its headline, nearly all words. */
function isTitleCase(sentence: SentenceNode, inParagraph: boolean): boolean {
  const counted = sentence.children.filter((token) => token.type === 'word' && (inParagraph || token.text.length > 3))
  const capitals = counted.filter((token) => startsWithCapital(token.text)).length
  return counted.length > (inParagraph ? 6 : 2) && capitals * 10 >= counted.length * 8
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
function isLonePerson(run: NameRun, text: string): boolean {
  const { words, title } = run
  return words.length === 1 && (personalTitle.test(title) || !!appositiveOf(text, run))
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
