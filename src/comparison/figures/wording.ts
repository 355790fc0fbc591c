import type { NumberAnnotation, TokenSpan } from '../../analysis/article.ts'

/** A figure in the words of its article. */
export interface Wording {
  /** "nearly four dozen", "48 hours", "about 20%" */
  figure: string
  /** What it is a figure of: "countries", "French troops"; "" where the article does not say it beside the figure. */
  thing: string
  /** Both, as far as they stand together: "a fifth of the voters". */
  whole: string
}

const degrees = /^(?:[°º]|deg(?:ree)?s?)$/i
const scales = /^(?:[°º]?[CFK]|celsius|centigrade|fahrenheit|kelvins?)$/i

/** The longest text of a figure with what it counts, in UTF-16 code units. */
const longest = 60

/** @param subject the words for what is counted, @param tokens those of the clause */
export function wordingOf(
  number: NumberAnnotation,
  subject: readonly TokenSpan[],
  tokens: readonly TokenSpan[],
): Wording {
  const from = qualifierStart(number, tokens)
  const unit = unitEnd(number, tokens)
  const figure = textBetween(tokens, from, unit)
  const [first, last] = [subject[0], subject.at(-1)]
  const thing = first && last ? textBetween(tokens, Math.max(first.start, number.end), last.end) : ''
  const together = last && last.end >= unit && last.end - from <= longest && (first?.start ?? 0) >= number.end
  return { figure, thing, whole: together ? textBetween(tokens, from, last.end) : figure }
}

function qualifierStart({ qualifier, start }: NumberAnnotation, tokens: readonly TokenSpan[]): number {
  if (!qualifier) return start
  const words = qualifier.split(/\s+/)
  const before = tokens.filter((token) => token.end <= start).slice(-words.length)
  return before.at(-1)?.text.toLowerCase() === words.at(-1)?.toLowerCase() ? (before[0] as TokenSpan).start : start
}

/** Where the unit ends that the analysis leaves out of a figure's span: "six hours", "41°C". */
function unitEnd({ end, unit, counted, kind }: NumberAnnotation, tokens: readonly TokenSpan[]): number {
  if (!unit || kind === 'money' || kind === 'percent' || unit === 'fraction') return end
  const after = tokens.filter((token) => token.end > end).slice(0, 4)
  if (counted) return after.find(({ text }) => text.endsWith(counted) || text.includes(`-${counted}`))?.end ?? end
  const words = after.map(({ text, start }) => text.slice(Math.max(0, end - start)).replace(/\.$/, ''))
  const scale = words.findIndex((text) => scales.test(text))
  if (scale < 0 || !words.slice(0, scale).every((text) => degrees.test(text))) return end
  const last = after[scale] as TokenSpan
  return last.text.endsWith('.') ? last.end - 1 : last.end
}

/** The text from one offset to another as the tokens have it: on one line, damaged marks repaired. */
function textBetween(tokens: readonly TokenSpan[], from: number, to: number): string {
  let text = ''
  let last = from
  for (const token of tokens) {
    if (token.end <= from || token.start >= to) continue
    const cut = token.end > to ? to - token.start : undefined
    text += (text && token.start > last ? ' ' : '') + token.text.slice(Math.max(0, from - token.start), cut)
    last = token.end
  }
  return text
}
