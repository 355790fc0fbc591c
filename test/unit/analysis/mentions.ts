import type { CountryAnnotation, NumberAnnotation } from '../../../src/analysis/article.ts'
import countries from '../../../src/analysis/countries/index.ts'
import numbers from '../../../src/analysis/numbers/index.ts'
import { splitSentences } from '../../../src/analysis/sentences/index.ts'
import type { ArticleTree } from '../../../src/analysis/tree.ts'

/** A tree of one paragraph a line, for a plugin that looks at text and sentences only. */
export function treeOf(text: string, date?: string): ArticleTree {
  const lines = [...text.matchAll(/\S.*/g)]
  return {
    type: 'article',
    text,
    ...(date ? { date } : {}),
    children: lines.map(({ 0: line, index }) => {
      const end = index + line.length
      return { type: 'block', kind: 'paragraph', start: index, end, children: splitSentences(text, index, end) }
    }),
    countries: [],
    numbers: [],
    quotes: [],
    attributions: [],
    speakers: [],
    credits: [],
  }
}

export function countriesOf(text: string): CountryAnnotation[] {
  const tree = treeOf(text)
  countries()(tree)
  return tree.countries
}

export function numbersOf(text: string, date?: string): NumberAnnotation[] {
  const tree = treeOf(text, date)
  numbers()(tree)
  return tree.numbers
}

/** The text with its country mentions marked: "{Ukraine=UA}’s allies". */
export function markCountries(text: string): string {
  let out = ''
  let at = 0
  for (const { start, end, code, form } of countriesOf(text)) {
    out += `${text.slice(at, start)}{${text.slice(start, end)}=${form === 'metonym' ? '~' : ''}${code}}`
    at = end
  }
  return out + text.slice(at)
}

/** What a marked text was before it was marked. */
export function unmark(marked: string): string {
  return marked.replace(/\{(.+?)=~?[A-Z]{2}\}/g, '$1')
}

/** One number in a line: "[20%] percent 20 % of Ukraine, approximate". */
export function numberLine(number: NumberAnnotation): string {
  const { text, kind, value, low, high, unit, counted, approximate, date } = number
  const bounds = low === undefined && high === undefined ? '' : ` ${low ?? ''}..${high ?? ''}`
  return [
    `[${text}] ${kind} ${value ?? '-'}${bounds}`,
    unit ? ` ${unit}` : '',
    counted ? ` of ${counted}` : '',
    date ? ` ${date}` : '',
    approximate ? ' ~' : '',
  ].join('')
}
