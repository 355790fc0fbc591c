import type { Token } from '../tree.ts'
import abbreviations from './abbreviations.json' with { type: 'json' }
import cues from './quote-cues.json' with { type: 'json' }
import starterList from './starters.json' with { type: 'json' }

const titles = new Set(abbreviations.title)
const beforeNumber = new Set(abbreviations.number)
const either = new Set(abbreviations.either)
const starters = new Set(starterList)
const quoteCues = new Set(cues)
const closing = /^(?:["”’»)\]]|'{1,2})$/
const opening = /^(?:["“‘«([]|'{1,2})$/

/**
 * Does a sentence end at the token `i` (closing marks that follow it come along)?
 *
 * Decided from the token and the word after it, as in Kiss and Strunk, "Unsupervised multilingual sentence boundary
 * detection" (2006), but with word lists in place of corpus statistics.
 */
export function endsSentence(tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token
  const stop = token.type === 'mark' ? /^(?:[.!?]+|…|\.{2,})$/.test(token.text) : token.text.endsWith('.')
  if (!stop) return false

  let after = i + 1
  let quoteEnds = false
  while (tokens[after]?.type === 'mark' && closing.test((tokens[after] as Token).text) && touches(tokens, after)) {
    quoteEnds ||= /["”’»']/.test((tokens[after] as Token).text)
    after++
  }
  if (after >= tokens.length) return true
  if (touches(tokens, after) && !/^["“«]$/.test((tokens[after] as Token).text)) return false
  const next = firstWord(tokens, after)
  if (!next) return true
  // “We object.” — Ann Lee
  if (quoteEnds && /^(?:[–—―-]|--)$/.test(next.text)) return false
  const capital = /^[\p{Lu}\p{Lt}\d$€£#@]/u.test(next.text)

  if (token.type === 'word') return abbreviationEnds(tokens, i, next, quoteEnds)
  if (!capital) return /^[^\p{Ll}]/u.test(next.text)
  if (/^(?:…|\.{2,})$/.test(token.text)) return quoteEnds || starters.has(next.lower)
  if (quoteEnds && /[!?]/.test(token.text)) return !cueFollows(tokens, after)
  return true
}

/** Does an abbreviation with its full stop ("U.S.", "Inc.", "J.") end the sentence too? */
function abbreviationEnds(tokens: Token[], i: number, next: Token, quoteEnds: boolean): boolean {
  if (quoteEnds) return /^\p{Lu}/u.test(next.text)
  const bare = (tokens[i] as Token).lower.replace(/\.$/, '').replace(/^.*-(?=\p{L}{2})/u, '')
  if (titles.has(bare)) return false
  if (beforeNumber.has(bare)) return !/^\d/.test(next.text)
  if (/^\p{L}$/u.test(bare)) return bare === 'i' && starters.has(next.lower)
  if (either.has(bare) || /^(?:\p{L}\.)+\p{L}$/u.test(bare))
    return /^\p{Lu}/u.test(next.text) && starters.has(next.lower)
  return /^[\p{Lu}\d]/u.test(next.text)
}

/** “Will it?” Smith asked: a reporting verb within four words of the quotation keeps it in the sentence. */
function cueFollows(tokens: Token[], after: number): boolean {
  return tokens.slice(after, after + 4).some((t) => quoteCues.has(t.lower))
}

function firstWord(tokens: Token[], from: number): Token | undefined {
  let i = from
  while (tokens[i]?.type === 'mark' && opening.test((tokens[i] as Token).text)) i++
  return tokens[i]
}

function touches(tokens: Token[], i: number): boolean {
  return tokens[i - 1]?.end === tokens[i]?.start
}
