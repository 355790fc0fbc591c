import type { NumberAnnotation, Span } from '../../analysis/article.ts'
import { kinship } from '../lexicon.ts'
import type { Proposition } from '../propositions.ts'
import { stemOf } from '../stems.ts'
import { comparedWords, diffWords } from '../word-diff.ts'
import { at, type Finding, type Pair, quoted } from './pair.ts'

const compared = new Set(['count', 'percent', 'money', 'measure', 'duration', 'age'])
/** How alike two counted things must be called. */
const leastAlike = 0.7
/** Share of words that two clauses must have in common for a figure to be in the same place. */
const leastShare = 0.75
/** Values that "about" lets stand for each other, as a share. */
const tolerance = 0.1

/** Do figures for the same thing differ, in value or in precision? */
export function number({ a, b }: Pair): Finding | undefined {
  const [one, other] = [figures(a), figures(b)]
  for (const x of one)
    for (const y of other) {
      if (!sameThing(x, y, one.length === 1 && other.length === 1)) continue
      if (other.some((figure) => figure !== y && sameThing(x, figure, false) && agree(x, figure))) continue
      if (one.some((figure) => figure !== x && sameThing(figure, y, false) && agree(figure, y))) continue
      const how = agree(x, y) ? precision(x, y) : 'value'
      if (!how) continue
      const [left, right] = [shown(a, x), shown(b, y)]
      return {
        kind: 'number',
        detail:
          how === 'value'
            ? `One report says ${left}, another ${right}.`
            : `One report says ${x.approximate ? right : left}, another, less exactly, ${x.approximate ? left : right}.`,
        spans: [at(a, x), at(b, y)],
      }
    }
  return replaced(a, b)
}

/** Two clauses alike but for a figure in the same place, whatever it counts. */
function replaced(a: Proposition, b: Proposition): Finding | undefined {
  const [wordsA, wordsB] = [comparedWords(a.tokens), comparedWords(b.tokens)]
  const diff = diffWords(wordsA, wordsB)
  if (diff.shared < leastShare * Math.max(wordsA.length, wordsB.length)) return
  for (const change of [diff.before, ...diff.inner, diff.after]) {
    const [x, y] = [figureAt(a, change.a), figureAt(b, change.b)]
    if (x && y && !agree(x, y))
      return {
        kind: 'number',
        detail: `One report says ${shown(a, x)}, another ${shown(b, y)}.`,
        spans: [at(a, x), at(b, y)],
      }
  }
  return
}

/** The figure that a run of changed words lies in. */
function figureAt(mention: Proposition, words: readonly Span[]): NumberAnnotation | undefined {
  const [first, last] = [words[0], words.at(-1)]
  return first && last && figures(mention).find(({ start, end }) => start < last.end && first.start < end)
}

function figures({ numbers }: Proposition): NumberAnnotation[] {
  return numbers.filter(({ kind, value }) => compared.has(kind) && value !== null)
}

/** Do both count the same thing? `alone`: neither mention has another figure to be confused with. */
function sameThing(x: NumberAnnotation, y: NumberAnnotation, alone: boolean): boolean {
  if (x.kind !== y.kind || (x.unit ?? '') !== (y.unit ?? '')) return false
  const [left, right] = [head(x.counted), head(y.counted)]
  if (left && right) return kinship(left, right) >= leastAlike
  return alone && (x.kind !== 'count' || left === right)
}

function head(counted: string | undefined): string | undefined {
  const word = counted?.toLowerCase().split(/\s+/).at(-1)
  return word ? stemOf(word) : undefined
}

function agree(x: NumberAnnotation, y: NumberAnnotation): boolean {
  const slack =
    x.approximate || y.approximate ? tolerance * Math.max(Math.abs(x.value ?? 0), Math.abs(y.value ?? 0)) : 0
  const [lowX, highX] = [x.low ?? x.value ?? 0, x.high ?? x.value ?? 0]
  const [lowY, highY] = [y.low ?? y.value ?? 0, y.high ?? y.value ?? 0]
  return lowX <= highY + slack && lowY <= highX + slack
}

/** "About 35" and "35" differ in precision. */
function precision(x: NumberAnnotation, y: NumberAnnotation): 'precision' | undefined {
  return Boolean(x.approximate) !== Boolean(y.approximate) ? 'precision' : undefined
}

/** The figure with what it counts, in the words of the text: "at least 12 people". */
function shown({ tokens, ...mention }: Proposition, { start, end, counted, approximate }: NumberAnnotation): string {
  const figure = quoted({ tokens, ...mention }, { start, end })
  const before = tokens
    .filter((token) => token.end <= start)
    .slice(-2)
    .map((token) => token.text)
  const qualifier =
    /(?:^|\s)((?:at (?:least|most)|(?:more|less|fewer|other) than|up to|as many as|about|around|nearly|almost|some|roughly|over|under|approximately|close to|only|just))$/i.exec(
      before.join(' '),
    )?.[1]
  const lead = qualifier ?? (approximate && /^\d/.test(figure) ? 'about' : undefined)
  return `${lead ? `${lead.toLowerCase()} ` : ''}${figure}${counted && !figure.includes(counted) ? ` ${counted}` : ''}`
}
