import type { SentenceSpan, Span, TokenSpan } from '../analysis/article.ts'
import type { ArticleAt } from './claim.ts'
import { hasFiniteVerb } from './clauses.ts'
import grammar from './data/grammar.json' with { type: 'json' }
import labels from './data/labels.json' with { type: 'json' }
import { overlap, type Proposition } from './propositions.ts'

/** Words that read well at a glance, and the most that are kept. */
const goodLength = 10
const mostWords = 18
/** From this word on, a label that is too long may be cut before a preposition or after a comma. */
const firstCut = 11
/** Words that may be put before a phrase that has no subject of its own. */
const mostBefore = 7

/** What makes a wording hard to read by itself, in words of length that it weighs as much as. */
const cost = { noVerb: 14, noSubject: 9, pronoun: 6, firstPerson: 4, long: 1.5 }

const openers: ReadonlySet<string> = new Set(labels.openers)
const dangling: ReadonlySet<string> = new Set([...labels.dangling, ...grammar.relative])
const pronouns: ReadonlySet<string> = new Set(labels.pronouns)
const firstPersons: ReadonlySet<string> = new Set(labels.firstPerson)
const prepositions: ReadonlySet<string> = new Set(grammar.preposition)
const determiners: ReadonlySet<string> = new Set(grammar.determiner)
const auxiliaries: ReadonlySet<string> = new Set(grammar.auxiliary)

interface Wording {
  tokens: TokenSpan[]
  cost: number
}

/**
 * The claim in the words of the articles: of its mentions the one that says it most readily by itself, without who says
 * it. A mention without a subject gets the words before it. No two claims that differ in their words have one label.
 *
 * @param taken labels given so far; this one is added
 */
export function labelOf(members: readonly Proposition[], articles: readonly ArticleAt[], taken: Set<string>): string {
  const labels = members
    .map((member) => wordingOf(member, articles[member.article]?.article.sentences[member.sentence]))
    .sort((a, b) => a.cost - b.cost)
    .map(({ tokens }) => write(tokens))
  const label = labels.find((one) => !taken.has(one)) ?? (labels[0] as string)
  taken.add(label)
  return label
}

function wordingOf(member: Proposition, sentence: SentenceSpan | undefined): Wording {
  const own = trimmed(withoutFrame(member))
  const words = own.filter(({ kind }) => kind === 'word').map(({ text }) => lower(text))
  const first = words[0] ?? ''
  let tokens = own
  let sum = Math.abs(words.length - goodLength) / 2 + Math.max(0, words.length - mostWords) * cost.long
  if (!member.headline && !hasFiniteVerb(own)) sum += cost.noVerb
  if (isDangling(first)) {
    sum += cost.noSubject
    if (sentence) tokens = [...before(own[0] as TokenSpan, sentence), ...own]
  } else if (auxiliaries.has(first)) sum += cost.noSubject
  else if (pronouns.has(first)) sum += cost.pronoun
  if (words.some((word) => firstPersons.has(word))) sum += cost.firstPerson
  return { tokens, cost: sum }
}

/** Does it begin in a way that needs what went before: "which", "made up of", "telling", "rather"? */
function isDangling(first: string): boolean {
  return dangling.has(first) || /^\p{Ll}+(?:ing|ed)$/u.test(first)
}

/** The words that credit somebody, at the beginning or the end, are not part of the claim. */
function withoutFrame({ tokens, attribution }: Proposition): TokenSpan[] {
  if (!attribution) return [...tokens]
  const inContent = (token: Span) => attribution.content.some((part) => overlap(part, token) > 0)
  const from = tokens.findIndex(inContent)
  const to = tokens.findLastIndex(inContent)
  const content = from < 0 ? [] : tokens.slice(from, to + 1)
  return hasFiniteVerb(content) ? content : [...tokens]
}

/** Without marks and conjunctions at the beginning, and marks and prepositions at the end. */
function trimmed(tokens: readonly TokenSpan[]): TokenSpan[] {
  let from = 0
  const passed = (token: TokenSpan | undefined) => token && (token.kind === 'mark' || openers.has(lower(token.text)))
  while (from < tokens.length - 1 && passed(tokens[from])) from++
  let to = tokens.length
  const left = ({ kind, text }: TokenSpan) => (kind === 'mark' ? !/[)%\]]/.test(text) : prepositions.has(lower(text)))
  while (to > from + 1 && left(tokens[to - 1] as TokenSpan)) to--
  return tokens.slice(from, to)
}

/** The words before a phrase without a subject, back to where the last thing that was named begins. */
function before(first: TokenSpan, { tokens }: SentenceSpan): TokenSpan[] {
  const at = tokens.findIndex(({ start }) => start === first.start)
  let from = at
  for (let back = at - 1; back >= Math.max(0, at - mostBefore); back--) {
    const word = lower(tokens[back]?.text ?? '')
    if (prepositions.has(word) && word !== 'of') break
    from = back
    const inner = lower(tokens[back - 1]?.text ?? '') === 'of'
    if (determiners.has(word) && !inner) break
  }
  return trimmed(tokens.slice(from, at)).length ? trimmed(tokens.slice(from, at + 1)).slice(0, -1) : []
}

/** The tokens as text, as in the article but on one line and cut where it reads well. */
function write(tokens: readonly TokenSpan[]): string {
  const isComma = (at: number) => tokens[at]?.text === ','
  const single = tokens.filter((_, at) => !(isComma(at) && (isComma(at - 1) || isComma(at + 1))))
  const kept = cut(single)
  let text = ''
  for (const [at, token] of kept.entries()) {
    const last = kept[at - 1]
    const gap = last && token.start > last.end && !/^[,.;:!?)\]”’]/.test(token.text)
    text += `${gap ? ' ' : ''}${token.text}`
  }
  const whole = closed(text.replace(/\s+/g, ' ').replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, ''))
  const label = whole.charAt(0).toUpperCase() + whole.slice(1)
  return kept.length < single.length ? `${label} …` : label
}

function cut(tokens: readonly TokenSpan[]): readonly TokenSpan[] {
  const words = tokens.flatMap(({ kind }, at) => (kind === 'word' ? [at] : []))
  if (words.length <= mostWords) return tokens
  const limit = words[mostWords] as number
  for (let at = limit; at > (words[firstCut] as number); at--)
    if (prepositions.has(lower(tokens[at]?.text ?? '')) || /^[,;:–—]$/.test(tokens[at]?.text ?? ''))
      return tokens.slice(0, at)
  return tokens.slice(0, limit)
}

/** Without a quotation mark that has lost its other half. */
function closed(text: string): string {
  const [opening, closing] = [text.match(/[“«]/g)?.length ?? 0, text.match(/[”»]/g)?.length ?? 0]
  const straight = text.match(/"/g)?.length ?? 0
  const paired = opening === closing ? text : text.replace(/[“”«»]/g, '')
  return straight % 2 ? paired.replaceAll('"', '') : paired
}

function lower(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'")
}
