import type { SentenceNode, Token } from '../tree.ts'
import { endsSentence } from './boundaries.ts'
import { tokenize } from './tokens.ts'

const closing = /^(?:["”’»)\]]|'{1,2}|’’)$/

/**
 * Sentences with their words and marks, of one block of the text (`start` and `end` in UTF-16 code units).
 *
 * The words are parse-english's; the boundaries are ours, because parse-latin merges "in the U.S. The economy" and
 * "5 p.m. The show" and splits at "vs." and "No. 10".
 */
export function splitSentences(text: string, start: number, end: number): SentenceNode[] {
  const tokens = tokenize(text.slice(start, end), start)
  const sentences: SentenceNode[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(tokens, i)) continue
    let last = i
    while (isClosing(tokens, last + 1)) last++
    sentences.push(sentence(tokens.slice(from, last + 1)))
    from = i = last + 1
    i--
  }
  if (from < tokens.length) sentences.push(sentence(tokens.slice(from)))
  return sentences
}

/** Is the token a closing mark that hangs on the token before it? */
function isClosing(tokens: Token[], i: number): boolean {
  const token = tokens[i]
  return !!token && token.type === 'mark' && closing.test(token.text) && tokens[i - 1]?.end === token.start
}

function sentence(children: Token[]): SentenceNode {
  return { type: 'sentence', start: (children[0] as Token).start, end: (children.at(-1) as Token).end, children }
}
