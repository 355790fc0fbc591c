import type { Span } from '../article.ts'
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
  /** Does it hold a word of an institution ("Court", "News")? */
  body: boolean
  sentence: SentenceNode
}

/** Names of a text: all runs, and the fullest form known for each surname. */
export interface Names {
  runs: NameRun[]
  /** Full names by folded surname, the most frequent first. */
  bySurname: Map<string, string[]>
  /** Full names by folded first name. */
  byFirst: Map<string, string[]>
}

/** Finds names by their capitals; a word that opens a sentence counts when the text has it in small letters nowhere. */
export function findNames(tree: ArticleTree): Names {
  const small = smallWords(tree)
  const countryStarts = new Map(
    tree.countries.filter((country) => country.form !== 'metonym').map((country) => [country.start, country]),
  )
  const runs: NameRun[] = []
  for (const block of tree.children) {
    for (const sentence of block.children) {
      const shouting = isTitleCase(sentence)
      let run: Token[] = []
      for (const token of [...sentence.children, undefined]) {
        if (token && belongs(token, run, sentence, small)) {
          run.push(token)
          if (!/['’]s?$/.test(token.text)) continue
        }
        if (run.length) runs.push(...nameRuns(run, sentence, countryStarts, shouting))
        run = []
      }
    }
  }
  return { runs, ...inventory(runs) }
}

/** Lower-case words of the text, so that "Leaders" at a sentence's start is not taken for a name. */
function smallWords(tree: ArticleTree): Set<string> {
  const found = new Set<string>()
  for (const block of tree.children)
    for (const sentence of block.children)
      for (const token of sentence.children) if (token.text === token.lower) found.add(token.lower)
  return found
}

function belongs(token: Token, run: readonly Token[], sentence: SentenceNode, small: ReadonlySet<string>): boolean {
  if (token.type !== 'word') return false
  const bare = token.lower.replace(/'s?$/, '')
  if (/^\p{Lu}/u.test(token.text)) {
    if (stop.has(bare)) return false
    const opens =
      run.length === 0 &&
      (token === sentence.children[0] ||
        /^["“«'‘]/.test(sentence.children[sentence.children.indexOf(token) - 1]?.text ?? ''))
    return !opens || !small.has(bare) || isTitleWord(bare)
  }
  return run.length > 0 && particles.has(token.lower)
}

function isTitleCase(sentence: SentenceNode): boolean {
  const long = sentence.children.filter((token) => token.type === 'word' && token.text.length > 3)
  return long.length > 3 && long.filter((token) => /^\p{Lu}/u.test(token.text)).length * 10 >= long.length * 8
}

/** Parts a run into title and name. In a title-case headline only what is known from the text can be found later. */
function nameRuns(
  run: readonly Token[],
  sentence: SentenceNode,
  countries: ReadonlyMap<number, Span>,
  shouting: boolean,
): NameRun[] {
  let from = 0
  for (const [i, token] of run.entries()) {
    const bare = token.lower.replace(/\.$/, '').replace(/'s?$/, '')
    const country = countries.get(token.start)
    if (isTitleWord(bare) || (country && country.end <= token.end && i < run.length - 1 && i === from)) from = i + 1
  }
  const name = run.slice(from)
  while (name.length && particles.has((name.at(-1) as Token).lower)) name.pop()
  if (!name.length) return []
  const words = name.map((token) => token.text.replace(/['’]s?$/, ''))
  const last = name.at(-1) as Token
  const lastWord = words.at(-1) as string
  return [
    {
      start: (name[0] as Token).start,
      end: last.start + lastWord.length,
      title: shouting
        ? ''
        : run
            .slice(0, from)
            .map((token) => token.text)
            .join(' '),
      words,
      body:
        countries.has((name[0] as Token).start) || name.some((token) => isBodyWord(token.lower.replace(/'s?$/, ''))),
      sentence,
    },
  ]
}

function inventory(runs: readonly NameRun[]): Pick<Names, 'bySurname' | 'byFirst'> {
  const count = new Map<string, number>()
  for (const { words, body, sentence } of runs)
    if (words.length >= 2 && words.length <= 4 && !body && !isTitleCase(sentence)) {
      const name = words.join(' ')
      count.set(name, (count.get(name) ?? 0) + 1)
    }
  const bySurname = new Map<string, string[]>()
  const byFirst = new Map<string, string[]>()
  for (const [name] of [...count].sort((a, b) => b[1] - a[1])) {
    const words = name.split(' ')
    push(bySurname, surnameKey(words), name)
    push(byFirst, foldName(words[0] as string), name)
  }
  return { bySurname, byFirst }
}

/** Folded surname: the last word, or the one before "Jr.". */
export function surnameKey(words: readonly string[]): string {
  const last = words.at(-1) as string
  return foldName(words.length > 1 && /^(?:jr|sr|ii|iii|iv)\.?$/i.test(last) ? (words.at(-2) as string) : last)
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
