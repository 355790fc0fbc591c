import type { TokenSpan } from '../analysis/article.ts'
import grammar from './data/grammar.json' with { type: 'json' }
import { isFunctionWord, isIrregularPast } from './stems.ts'

const lists = Object.fromEntries(Object.entries(grammar).map(([name, list]) => [name, new Set(list)])) as unknown as {
  readonly [name in keyof typeof grammar]: ReadonlySet<string>
}

/** One clause: its tokens by index, ascending. An outer clause may go on after an inner one. */
export type Clause = number[]

/** Fewest words of content that make a clause worth comparing by itself. */
const leastContent = 2

/**
 * Cuts a sentence into clauses: coordinated finite clauses and predicates, relative clauses, participial phrases after
 * a comma, contrasts ("rather than ..."). There is no tagger, so a cut needs a sign on the surface; where it is in
 * doubt, the clause stays whole.
 */
export function clausesOf(tokens: readonly TokenSpan[]): Clause[] {
  const words = tokens.map((token) => token.text.toLowerCase().replace(/[’‘]/g, "'"))
  const clauses: Clause[] = [[]]
  let current = clauses[0] as Clause
  /** The clause to go back to when the inner one closes. */
  let outer: Clause | undefined
  for (let at = 0; at < words.length; at++) {
    if (outer && words[at] === ',' && resumes(words, at + 1, tokens)) {
      current = outer
      outer = undefined
    } else if (at > 0) {
      const cut = cutAt(words, at, tokens, current)
      if (cut && content(words, current) >= leastContent) {
        outer = cut === 'inner' && !outer ? current : undefined
        current = []
        clauses.push(current)
      }
    }
    current.push(at)
  }
  return gather(clauses, words)
}

const conditions: ReadonlySet<string> = new Set(['because', 'since', 'after', 'before', 'until', 'unless'])

/** Is a clause cut off before this token, and may the one before go on after it? */
function cutAt(
  words: readonly string[],
  at: number,
  tokens: readonly TokenSpan[],
  current: Clause,
): 'inner' | 'next' | undefined {
  const word = words[at] as string
  const before = words[at - 1] as string
  const after = words[at + 1] ?? ''
  const comma = isPause(before) || (isClosing(before) && isPause(words[at - 2] ?? ''))
  if (before === ';') return 'next'
  if (lists.relative.has(word)) {
    if (comma && (word !== 'where' || finiteWithin(words, at + 1, 5, tokens))) return 'inner'
    return
  }
  if (word === 'rather' && after === 'than') return 'next'
  if (comma && isGerund(word) && !isGerund(words[at - 2] ?? '') && !/^(?:and|or|,)$/.test(after)) return 'inner'
  if (comma && lists.participle.has(word) && lists.preposition.has(after)) return 'inner'
  if (comma && /^\w{2,}ly$/.test(word) && lists.participle.has(after)) return 'inner'
  if ((word === 'after' || word === 'before') && isGerund(after)) return 'next'
  if (isGerund(word) && after === 'to' && !comma && /^\w+$/.test(before) && !isFunctionWord(before))
    return lists.determiner.has(words[at + 2] ?? '') ? undefined : 'next'
  if (lists.coordinator.has(word) && isGerund(after) && isGerund(words[current[0] as number] as string)) return 'next'
  if (before === ',' && opensSubordinate(words, current) && !lists.coordinator.has(word))
    return content(words, current) > 2 && finiteWithin(words, at, 10, tokens) ? 'next' : undefined
  if (content(words, current) < 4 && !current.some((index) => finiteAt(words, index, tokens, 1))) return
  if (lists.contrast.has(word))
    return (comma || content(words, current) > 3) && finiteWithin(words, at + 1, 8, tokens) ? 'next' : undefined
  if (word === 'as' && before !== 'that' && !words.slice(Math.max(0, at - 3), at).includes('as') && after !== 'well')
    return finiteWithin(words, at + 1, comma ? 6 : 4, tokens, comma) ? 'next' : undefined
  if (comma && conditions.has(word)) return finiteWithin(words, at + 1, 7, tokens) ? 'next' : undefined
  if (lists.coordinator.has(word)) {
    if (after === 'that' && word !== 'or') return 'next'
    if (/^(?:i|he|she|we|they)$/.test(after)) return 'next'
    if (lists.subject.has(after) && finiteAt(words, at + 2, tokens, 2)) return 'next'
    if (comma && word !== 'or' && finiteWithin(words, at + 1, 7, tokens)) return 'next'
    if (lists.auxiliary.has(after) && !lists.auxiliary.has(words[at + 2] ?? '')) return 'next'
    if (word !== 'or' && isPast(words, at + 1, tokens) && startsObject(words[at + 2], tokens[at + 2])) return 'next'
  }
  return
}

/** Does the clause begin with "while", "after" and the like, so that the main one is still to come? */
function opensSubordinate(words: readonly string[], current: Clause): boolean {
  const first = current.map((at) => words[at] as string).find((word) => /\p{L}/u.test(word)) ?? ''
  return current[0] === 0 && (lists.contrast.has(first) || first === 'as' || first === 'because' || first === 'since')
}

function isPause(word: string): boolean {
  return word === ',' || word === '—' || word === '–' || word === '--'
}

function isClosing(word: string): boolean {
  return word === '”' || word === '"' || word === '»' || word === "''"
}

/** After the comma that may close an inner clause: does the outer one go on with its verb? */
function resumes(words: readonly string[], at: number, tokens: readonly TokenSpan[]): boolean {
  let verb = at
  while (isClosing(words[verb] ?? '') || words[verb] === 'also' || /^\w{2,}ly$/.test(words[verb] ?? '')) verb++
  const present = /^[a-z]{3,}s$/.test(words[verb] ?? '') && !/\p{Lu}/u.test(tokens[verb]?.text[0] ?? '')
  return (
    lists.auxiliary.has(words[verb] ?? '') ||
    ((present || isPast(words, verb, tokens)) && startsObject(words[verb + 1], tokens[verb + 1]))
  )
}

/** Is there a finite verb in the next words before a comma? `regular`: do forms in -ed count? */
function finiteWithin(
  words: readonly string[],
  from: number,
  most: number,
  tokens: readonly TokenSpan[],
  regular = true,
): boolean {
  for (let at = from; at < Math.min(words.length, from + most); at++) {
    if (words[at] === ',' && at > from) return false
    if (finiteAt(words, at, tokens, 1) && (regular || !/ed$/.test(words[at] ?? ''))) return true
  }
  return false
}

/** Is there a verb in it that says when it holds, as far as the surface tells? Presents in -s count before an object. */
export function hasFiniteVerb(tokens: readonly TokenSpan[]): boolean {
  const words = tokens.map(({ text }) => text.toLowerCase().replace(/[’‘]/g, "'"))
  return words.some(
    (word, at) =>
      finiteAt(words, at, tokens, 1) ||
      (at > 0 &&
        /^[a-z]{3,}[^s]s$/.test(word) &&
        !lists.determiner.has(words[at - 1] ?? '') &&
        !lists.preposition.has(words[at - 1] ?? '') &&
        at < words.length - 1 &&
        startsObject(words[at + 1], tokens[at + 1])),
  )
}

function finiteAt(words: readonly string[], at: number, tokens: readonly TokenSpan[], most: number): boolean {
  for (let i = at; i < at + most; i++) {
    const word = words[i] ?? ''
    if (lists.auxiliary.has(word) || contracted.test(word)) return true
    if (isPast(words, i, tokens) && startsObject(words[i + 1], tokens[i + 1])) return true
  }
  return contracted.test(words[at - 1] ?? '')
}

const contracted = /^(?:i|you|he|she|it|we|they|that|there)'(?:s|re|ve|ll|d|m)$/

function isPast(words: readonly string[], at: number, tokens: readonly TokenSpan[]): boolean {
  const word = words[at] ?? ''
  if (/\p{Lu}/u.test(tokens[at]?.text[0] ?? '')) return false
  if (lists.determiner.has(words[at - 1] ?? '') || lists.preposition.has(words[at - 1] ?? '')) return false
  return isIrregularPast(word) || /^[a-z]{2,}ed$/.test(word)
}

/** Can this follow a verb rather than be the noun that a participle describes? */
function startsObject(word: string | undefined, token: TokenSpan | undefined): boolean {
  if (!word || !token) return true
  return (
    token.kind === 'mark' ||
    lists.determiner.has(word) ||
    lists.preposition.has(word) ||
    lists.subject.has(word) ||
    lists.relative.has(word) ||
    word === 'to' ||
    word === 'that' ||
    word === 'him' ||
    word === 'them' ||
    /\p{Lu}/u.test(token.text[0] ?? '') ||
    /^\d/.test(word) ||
    /ly$/.test(word)
  )
}

function isGerund(word: string): boolean {
  return /^[a-z-]{2,}ing$/.test(word) && !lists.notParticiple.has(word)
}

function content(words: readonly string[], clause: Clause): number {
  return clause.filter((at) => /[\p{L}\p{N}]/u.test(words[at] as string) && !isFunctionWord(words[at] as string)).length
}

/** Joins clauses too small to stand alone to the one before, or to the one after. */
function gather(clauses: Clause[], words: readonly string[]): Clause[] {
  const kept: Clause[] = []
  let carried: Clause = []
  for (const clause of clauses) {
    const whole = [...carried, ...clause]
    carried = []
    const last = kept.at(-1)
    if (content(words, whole) >= leastContent) kept.push(whole)
    else if (last) last.push(...whole)
    else carried = whole
  }
  if (carried.length) kept.push(carried)
  for (const clause of kept) clause.sort((a, b) => a - b)
  return kept
}

/** The tokens that seem to be verbs: pasts, what follows an auxiliary or "to", a participle that opens the clause. */
export function verbsOf(tokens: readonly TokenSpan[]): Set<TokenSpan> {
  const words = tokens.map(({ text }) => text.toLowerCase().replace(/[’‘]/g, "'"))
  const verbs = new Set<TokenSpan>()
  let awaited = false
  for (const [at, token] of tokens.entries()) {
    const word = words[at] as string
    if (token.kind !== 'word') continue
    if (lists.auxiliary.has(word) || word === 'to' || contracted.test(word)) {
      awaited = true
      continue
    }
    if (awaited && (word === 'not' || word === 'also' || /^\w{2,}ly$/.test(word))) continue
    const base =
      awaited && !lists.determiner.has(word) && !lists.preposition.has(word) && !/\p{Lu}/u.test(token.text[0] ?? '')
    if (base || isPast(words, at, tokens) || (isGerund(word) && at < 2)) verbs.add(token)
    awaited = false
  }
  return verbs
}
