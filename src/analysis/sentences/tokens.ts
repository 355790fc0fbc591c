import { ParseEnglish } from 'parse-english'
import type { Node, Parent } from 'unist'
import type { Token } from '../tree.ts'
import { kind, kinds } from './characters.ts'
import { TokenList } from './token-list.ts'

const english = new ParseEnglish()
const { space, letter, digit, opening, closing, joining, lone, folding } = kind

/**
 * Words and marks of a paragraph, without white space.
 *
 * Words are parse-english's, retext-english's parser; but it is asked only about what stands between two spaces and is
 * more than one word with common marks around it ("U.S.-led", "9/11"): its answer is known for the rest, which is nearly
 * everything. Its sentences are not used, and what it does looks at no more than a piece between spaces and whether
 * something stands on either side of it.
 *
 * @param base offset of the paragraph in the article, added to every token
 */
export function tokenize(paragraph: string, base: number): Token[] {
  const tokens = new TokenList(paragraph, base)
  for (let at = 0; at < paragraph.length; ) {
    if ((kinds[paragraph.charCodeAt(at)] as number) & space) at++
    else at = loneMark(paragraph, at, tokens) || simplePiece(paragraph, at, tokens) || hardPiece(paragraph, at, tokens)
  }
  return tokens.all
}

/** Adds a mark that stands between spaces; its end, or 0 when it is none. */
function loneMark(text: string, at: number, tokens: TokenList): number {
  if (!(kindAt(text, at) & (opening | closing | joining | lone))) return 0
  if (at + 1 < text.length && !(kindAt(text, at + 1) & space)) return 0
  tokens.addMark(at, at + 1)
  return at + 1
}

/** Adds a piece between spaces that is one word with common marks around it; its end, or 0 when it is more than that. */
function simplePiece(text: string, start: number, tokens: TokenList): number {
  let from = start
  while (kindAt(text, from) & opening) from++
  let seen = 0
  let to = from
  for (let bits = kindAt(text, to); ; bits = kindAt(text, ++to)) {
    if (!(bits & (letter | digit | joining))) break
    if (bits & joining && (to === from || !(kindAt(text, to + 1) & (letter | digit)))) break
    seen |= bits | (text.charCodeAt(to) === hyphen ? digit : 0)
  }
  let end = to
  while (kindAt(text, end) & closing) end++
  if (to === from || (end < text.length && !(kindAt(text, end) & space))) return 0
  if (repeats(text, start, from) || repeats(text, to, end)) return 0
  for (let i = start; i < from; i++) tokens.addPlainMark(i)
  tokens.addPlainWord(from, to, (seen & digit) === 0, (seen & folding) !== 0)
  for (let i = to; i < end; i++) {
    if (text[i] === '.') tokens.addMark(i, i + 1)
    else tokens.addPlainMark(i)
  }
  return end
}

const hyphen = 0x2d

function kindAt(text: string, at: number): number {
  return at < text.length ? (kinds[text.charCodeAt(at)] as number) : 0
}

/** Is a mark doubled? parse-english makes one of both. */
function repeats(text: string, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (text.charCodeAt(i) === text.charCodeAt(i - 1)) return true
  return false
}

/** Adds what parse-english makes of the piece between spaces; its end. */
function hardPiece(text: string, start: number, tokens: TokenList): number {
  let end = start
  while (end < text.length && !(kindAt(text, end) & space)) end++
  const before = start > 0 ? 'x ' : ''
  const after = end < text.length ? ' x' : ''
  const shift = start - before.length
  leaves(english.tokenizeSentence(before + text.slice(start, end) + after) as unknown as Node, (word, first, last) => {
    const from = first + shift
    const to = last + shift
    if (from < start || to > end) return
    if (word) tokens.addWord(from, to)
    else tokens.addMark(from, to)
  })
  return end
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
