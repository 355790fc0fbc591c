import * as l10n from '@vscode/l10n'
import type { NumberAnnotation, Span } from '../../analysis/article.ts'
import { type Quantity, quantityOf, relationOf } from '../figures/quantity.ts'
import { kinship } from '../lexicon.ts'
import type { Proposition } from '../propositions.ts'
import { stemOf } from '../stems.ts'
import { at, type Finding, type NameOf, type Pair, quoted, wordsOf } from './pair.ts'

/** How alike two counted things must be called. */
const leastAlike = 0.7
/** Share of words that two clauses must have in common for a figure to be in the same place. */
const leastShare = 0.75

interface Figure {
  number: NumberAnnotation
  quantity: Quantity
}

/** Do figures for the same thing differ, in value, in currency or in precision? */
export function number(pair: Pair, nameOf: NameOf): Finding | undefined {
  const { a, b } = pair
  const [one, other] = [figures(a), figures(b)]
  if (!one.length || !other.length) return
  for (const x of one)
    for (const y of other) {
      if (!sameThing(x, y, one.length === 1 && other.length === 1)) continue
      if (other.some((figure) => figure !== y && sameThing(x, figure, false) && !difference(x, figure))) continue
      if (one.some((figure) => figure !== x && sameThing(figure, y, false) && !difference(figure, y))) continue
      const found = finding(a, x, b, y, nameOf)
      if (found) return found
    }
  return replaced(pair, one, other, nameOf)
}

/** Two clauses alike but for a figure in the same place, whatever it counts. */
function replaced(pair: Pair, one: readonly Figure[], other: readonly Figure[], nameOf: NameOf): Finding | undefined {
  const { a, b } = pair
  const { ofLonger, changes } = wordsOf(pair)
  if (ofLonger < leastShare) return
  for (const change of changes) {
    const [x, y] = [figureAt(one, change.a), figureAt(other, change.b)]
    const found = x && y && finding(a, x, b, y, nameOf)
    if (found) return found
  }
  return
}

function finding(a: Proposition, x: Figure, b: Proposition, y: Figure, nameOf: NameOf): Finding | undefined {
  const how = difference(x, y)
  if (!how) return
  const turned = how === 'precision' && !x.quantity.exact
  const [one, other] = [
    [nameOf(a), shown(a, x)],
    [nameOf(b), shown(b, y)],
  ] as const
  const given = turned ? [...other, ...one] : [...one, ...other]
  return {
    kind: 'number',
    detail:
      how === 'value'
        ? l10n.t('{0} says {1}, {2} {3}.', ...given)
        : l10n.t('{0} says {1}, {2}, less exactly, {3}.', ...given),
    spans: [at(a, x.number), at(b, y.number)],
  }
}

/** Figures that cannot both hold, or of which one leaves open what the other tells. */
function difference(x: Figure, y: Figure): 'value' | 'precision' | undefined {
  if (x.quantity.dimension !== y.quantity.dimension) return 'value'
  const [one, other] = [x, y].map(({ number }) => number.qualifier?.toLowerCase() ?? '')
  if (one && one === other && x.number.value !== y.number.value) return 'value'
  if (relationOf(x.quantity, y.quantity) === 'different') return 'value'
  return x.quantity.exact === y.quantity.exact ? undefined : 'precision'
}

/** The figure that a run of changed words lies in. */
function figureAt(list: readonly Figure[], words: readonly Span[]): Figure | undefined {
  const [first, last] = [words[0], words.at(-1)]
  return first && last && list.find(({ number }) => number.start < last.end && first.start < number.end)
}

function figures({ numbers }: Proposition): Figure[] {
  return numbers.flatMap((number) => {
    const quantity = quantityOf(number)
    return quantity ? [{ number, quantity }] : []
  })
}

/** Do both count the same thing? `alone`: neither mention has another figure to be confused with. */
function sameThing(x: Figure, y: Figure, alone: boolean): boolean {
  if (x.quantity.dimension !== y.quantity.dimension && !otherCurrency(x, y)) return false
  const [left, right] = [head(x.number.counted), head(y.number.counted)]
  if (left && right) return kinship(left, right) >= leastAlike
  return alone && (x.quantity.dimension !== 'count' || left === right)
}

/** The same amount in another currency: one of the two is a slip. Other amounts may be conversions. */
function otherCurrency(x: Figure, y: Figure): boolean {
  const isMoney = ({ number, quantity }: Figure) => number.kind === 'money' && quantity.dimension !== 'money '
  return isMoney(x) && isMoney(y) && x.quantity.dimension !== y.quantity.dimension && x.number.value === y.number.value
}

function head(counted: string | undefined): string | undefined {
  const word = counted?.toLowerCase().split(/\s+/).at(-1)
  return word ? stemOf(word) : undefined
}

/** The figure with what bounds it and what it counts, in the words of the text: "at least 12 people". */
function shown(mention: Proposition, { number }: Figure): string {
  const { start, end, counted, qualifier, approximate } = number
  const figure = quoted(mention, { start, end })
  const before = quoted(mention, { start: mention.start, end: start }).trimEnd().toLowerCase()
  const lead = qualifier && before.endsWith(qualifier.toLowerCase()) ? qualifier.toLowerCase() : undefined
  const after = quoted(mention, { start: end, end: mention.end }).trimStart().toLowerCase()
  const tail = qualifier && !lead && after.startsWith(qualifier.toLowerCase()) ? ` ${qualifier.toLowerCase()}` : ''
  const about = lead ?? (approximate && !qualifier && /^\d/.test(figure) ? 'about' : undefined)
  return `${about ? `${about} ` : ''}${figure}${tail}${counted && !figure.includes(counted) ? ` ${counted}` : ''}`
}
