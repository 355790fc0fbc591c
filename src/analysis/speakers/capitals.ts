import type { ArticleTree, BlockNode, SentenceNode, Token } from '../tree.ts'
import { withoutPossessive } from './possessives.ts'

/** A sentence with the indices of its words that are not all in small letters. */
export interface CapitalWords {
  block: BlockNode
  sentence: SentenceNode
  at: number[]
}

/** How a text writes its words. */
export interface LetterCases {
  sentences: CapitalWords[]
  /** Words that open a sentence or quotation with a capital, without 's, and stand elsewhere in small letters. */
  small: ReadonlySet<string>
  /** Words with a capital inside sentences. */
  capital: ReadonlySet<string>
}

/** Looks through the text once for its capitals, and once more for the words whose capital may be their place's. */
export function letterCases(tree: ArticleTree): LetterCases {
  const capital = new Set<string>()
  const openers = new Set<string>()
  const sentences: CapitalWords[] = []
  for (const block of tree.children)
    for (const sentence of block.children) {
      const { children } = sentence
      const at: number[] = []
      for (let i = 0; i < children.length; i++) {
        const { text, lower, type } = children[i] as Token
        if (text === lower || type !== 'word') continue
        at.push(i)
        if (block.kind === 'paragraph' && children[i - 1]?.type === 'word') capital.add(text)
        if (opens(children, i)) openers.add(withoutPossessive(lower))
      }
      if (at.length) sentences.push({ block, sentence, at })
    }
  return { sentences, small: inSmallLetters(tree, openers), capital }
}

/** Is the word the first of its sentence or of a quotation? */
export function opens(tokens: readonly Token[], i: number): boolean {
  return i === 0 || /^["“«'‘]/.test((tokens[i - 1] as Token).text)
}

function inSmallLetters(tree: ArticleTree, words: ReadonlySet<string>): Set<string> {
  const found = new Set<string>()
  for (const block of tree.children)
    for (const { children } of block.children)
      for (const { text, lower, type } of children)
        if (text === lower && type === 'word' && words.has(lower)) found.add(lower)
  return found
}
