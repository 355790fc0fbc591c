import type { Span } from '../article.ts'
import { isClosedClass, startsWithCapital } from '../grammar/words.ts'
import type { SentenceNode, Token } from '../tree.ts'
import { type CapitalWords, opens } from './capitals.ts'
import { isPossessive, withoutPossessive } from './possessives.ts'
import {
  isBodyWord,
  isCourtesy,
  isMonthName,
  isRoleWord,
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

/** Runs of capitalised words, with the particles that follow them ("van der"); a possessive ends one. */
export function runsOf({ sentence: { children }, at }: CapitalWords, small: ReadonlySet<string>): Token[][] {
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

/** Parts a run into title and name; a country's adjective counts as title ("French President Emmanuel Macron"). */
export function nameRun(
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

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(' ')
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

/** "Patriot Coal, one of the largest coal companies": what follows tells it a body. */
export function isBodyInApposition(after: string): boolean {
  const [, phrase = ''] = /^, (?:an?|the|one of) ([\p{L}’' -]+)/u.exec(after) ?? []
  const [head = ''] = phrase.split(/ (?:of|at|in|for|from|with|on|by|who|which|that|whose|based)\b/)
  const last = head.split(' ').at(-1) as string
  return isBodyWord(last.toLowerCase()) && !isRoleWord(last)
}
