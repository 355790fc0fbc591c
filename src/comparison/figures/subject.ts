import type { NumberAnnotation, TokenSpan } from '../../analysis/article.ts'
import { isFunctionWord } from '../stems.ts'

/** The words for what a figure is a figure of. */
export function subjectOf(number: NumberAnnotation, tokens: readonly TokenSpan[]): TokenSpan[] {
  if (number.kind === 'age') return bearerOf(number, tokens)
  if (isMeasured(number)) return measuredBy(number, tokens)
  if (!number.counted) return []
  const after = tokens.filter(({ start }) => start >= number.end)
  const before = tokens.filter(({ end }) => end <= number.start)
  return phraseIn(after, number.counted) ?? phraseIn(before, number.counted) ?? phraseIn(tokens, number.counted) ?? []
}

/** The unit of a duration or a measure is what the analysis says it counts; what lasts so long is another matter. */
export function isMeasured({ kind, unit }: NumberAnnotation): boolean {
  return (
    kind === 'duration' || kind === 'measure' || (kind === 'vague' && unit !== undefined && !/^[A-Z]{3}$/.test(unit))
  )
}

/** "Tom Brandt, 51,": whose age it is, by the last of the names before. */
function bearerOf({ start }: NumberAnnotation, tokens: readonly TokenSpan[]): TokenSpan[] {
  const before = tokens.filter(({ end }) => end <= start)
  const [name, comma] = before.slice(-2)
  return comma?.text === ',' && name && /^\p{Lu}\p{L}/u.test(name.text) ? [name] : []
}

/** "four-year [war]", "four-year-long [war]", "four years of [war]". */
function measuredBy({ start, end, counted }: NumberAnnotation, tokens: readonly TokenSpan[]): TokenSpan[] {
  const at = tokens.findIndex((token) => token.end > start)
  const first = tokens[at]
  if (!first) return []
  if (/-\p{L}/u.test(first.text.slice(Math.max(0, end - first.start)))) return phraseAt(tokens, at + 1)
  const unit = tokens.findIndex((token) => token.start >= start && token.text === counted)
  return tokens[unit + 1]?.text.toLowerCase() === 'of' && unit >= 0 ? phraseAt(tokens, unit + 2) : []
}

const opensObject = /^(?:the|an?|its|their|his|her|\d.*)$/i

/** One or two words of content from a token on, determiners passed over. */
function phraseAt(tokens: readonly TokenSpan[], from: number): TokenSpan[] {
  const found: TokenSpan[] = []
  for (const token of tokens.slice(from, from + 5)) {
    const word = token.text.toLowerCase()
    if (token.kind === 'word' && !isFunctionWord(word) && !(found.length && /ed$/.test(word))) found.push(token)
    else if (found.length || token.kind !== 'word') break
  }
  // "the two-day strike costs the railway ..."
  const last = found[1]
  const behind = last && tokens[tokens.indexOf(last) + 1]?.text
  if (last && behind && /s$/.test(last.text) && opensObject.test(behind)) return found.slice(0, 1)
  return found.slice(0, 2)
}

/** The tokens that make up a phrase of the article. */
function phraseIn(tokens: readonly TokenSpan[], phrase: string): TokenSpan[] | undefined {
  const words = phrase.split(/[\s-]+/)
  for (const [at, token] of tokens.entries()) {
    if (!token.text.startsWith(words[0] as string) && !token.text.endsWith(words[0] as string)) continue
    const found = tokens.slice(at, at + words.length)
    if (phrase.endsWith(found.at(-1)?.text ?? '?') || found.length === 1)
      return found.filter(({ kind }) => kind === 'word')
  }
  return
}
