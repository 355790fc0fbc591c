import { ParseEnglish } from 'parse-english'
import type { Node, Parent } from 'unist'
import type { Token } from '../tree.ts'
import abbreviations from './abbreviations.json' with { type: 'json' }

const english = new ParseEnglish()
const known = new Set([...abbreviations.title, ...abbreviations.number, ...abbreviations.either])
const small = new Set(abbreviations.small)

/**
 * Words and marks of a paragraph by parse-english, retext-english's parser, without white space. It is asked for one
 * sentence only: its own sentences are not used, and looking for them costs it two thirds of its time.
 *
 * Mended on the way: a full stop at a word's end stays with abbreviations only; the parts of a figure ("10,000",
 * "3.5") become one word; two single quotes become one mark.
 *
 * @param base offset of the paragraph in the article, added to every token
 */
export function tokenize(paragraph: string, base: number): Token[] {
  const tokens: Token[] = []
  const push = (type: Token['type'], start: number, end: number) => {
    const text = paragraph.slice(start, end)
    tokens.push({ type, start: base + start, end: base + end, text, lower: text.toLowerCase().replaceAll('’', "'") })
  }
  const add = (word: boolean, start: number, end: number) => {
    if (!word) {
      if (paragraph[start] === '’' && isPossessive(paragraph, start, tokens.at(-1), base)) {
        const last = tokens.pop() as Token
        return push('word', last.start - base, end)
      }
      if (paragraph.slice(start, end) === '.' && joinAbbreviation(tokens, base + start)) {
        const last = tokens.pop() as Token
        return push('word', last.start - base, end)
      }
      if (!joinsMark(tokens.at(-1), paragraph.slice(start, end), base + start)) return push('mark', start, end)
      const last = tokens.pop() as Token
      return push('mark', last.start - base, end)
    }
    let from = start
    while (from < end && /["“”«»„]/.test(paragraph[from] as string)) push('mark', from, ++from)
    const stop = stopAtEnd(paragraph.slice(from, end)) ? end - 1 : end
    if (from < stop && !joinFigure(tokens, paragraph, base, stop, push, from)) push('word', from, stop)
    if (stop < end) push('mark', Math.max(stop, from), end)
  }
  leaves(english.tokenizeSentence(paragraph) as unknown as Node, add)
  return tokens
}

/** Calls `add` for each word and mark under the node, in order. */
function leaves(node: Node, add: (word: boolean, start: number, end: number) => void): void {
  if (node.type === 'WhiteSpaceNode') return
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  if (node.type === 'WordNode') add(true, start, end)
  else if ('children' in node) for (const child of (node as Parent).children) leaves(child, add)
  else if (end > start) add(false, start, end)
}

/** Does the word end in a full stop that is not an abbreviation's? */
function stopAtEnd(word: string): boolean {
  return word.endsWith('.') && !isAbbreviation(word.slice(0, -1))
}

/** "the allies’ plan": an apostrophe after s with a small word to come, no single quotation being open before it. */
function isPossessive(paragraph: string, at: number, last: Token | undefined, base: number): boolean {
  if (last?.type !== 'word' || last.end !== base + at || !/s$/i.test(last.text)) return false
  return /^’\s\p{L}/u.test(paragraph.slice(at, at + 3)) && paragraph.lastIndexOf('‘', at) < 0
}

/** Does the full stop at `start` belong to the abbreviation before it? */
function joinAbbreviation(tokens: Token[], start: number): boolean {
  const last = tokens.at(-1)
  return last?.type === 'word' && last.end === start && isAbbreviation(last.text)
}

/** Listed ones count with a capital ("Mass." but not "mass.") unless they are always small; and initials and "U.S.". */
function isAbbreviation(word: string): boolean {
  const bare = word.slice(word.lastIndexOf('-') + 1)
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true
  const lower = bare.toLowerCase()
  return small.has(lower) || (/^\p{Lu}/u.test(bare) && known.has(lower))
}

/** "…" typed as dots, "--", and '' are one mark. */
function joinsMark(last: Token | undefined, text: string, start: number): boolean {
  return !!last && last.type === 'mark' && last.end === start && last.text.at(-1) === text && /^['`.-]$/.test(text)
}

/** Joins "10" + "," + "000" and the like into the figure before it; true when it did. */
function joinFigure(
  tokens: Token[],
  paragraph: string,
  base: number,
  end: number,
  push: (type: Token['type'], start: number, end: number) => void,
  start: number,
): boolean {
  const mark = tokens.at(-1)
  const figure = tokens.at(-2)
  if (!mark || !figure || mark.type !== 'mark' || figure.type !== 'word') return false
  if (mark.end !== base + start || figure.end !== mark.start) return false
  const joins =
    (mark.text === ',' && /\d$/.test(figure.text) && /^\d{3}(?!\d)/.test(paragraph.slice(start, end))) ||
    (mark.text === '.' && /\d$/.test(figure.text) && /^\d/.test(paragraph.slice(start, end)))
  if (!joins) return false
  tokens.splice(-2)
  push('word', figure.start - base, end)
  return true
}
