import type { ArticleTree, BlockNode, SentenceNode, Token } from '../../tree.ts'
import type { Draft } from '../drafts.ts'
import { type Clue, clueOf, featuresOf, mostFeatures } from './features.ts'
import { bit, type Model } from './model.ts'

/** The roles of a sentence's tokens: those the rules gave, and those the weights give in view of them. */
export interface Tagged {
  tokens: readonly Token[]
  ruled: Uint8Array
  roles: Uint8Array
}

const features = new Int32Array(mostFeatures)

/** Gives each token of each sentence its roles, left to right, each decision in view of the two before it. */
export function tag(tree: ArticleTree, drafts: readonly Draft[], model: Model): Map<SentenceNode, Tagged> {
  const tagged = new Map<SentenceNode, Tagged>()
  const cluesOf = clueReader(tree, drafts)
  for (const block of tree.children)
    for (const sentence of block.children) {
      const clues = cluesOf(sentence)
      const ruled = Uint8Array.from(clues, (clue) => clue.ruled)
      const roles = new Uint8Array(clues.length)
      const place = sentenceClue(block, ruled)
      for (let i = 0; i < clues.length; i++) {
        const count = featuresOf(clues, i, roles[i - 1] ?? 0, roles[i - 2] ?? 0, place, features)
        roles[i] = decide(model, features, count)
      }
      fillGaps(roles)
      tagged.set(sentence, { tokens: sentence.children, ruled, roles })
    }
  return tagged
}

/** A gap in a role that is no longer than this, in tokens, was an oversight: by role, source, cue and content. */
const gaps = [2, 1, 3]

/** Fills short gaps in a role, unless another role stands in them. */
function fillGaps(roles: Uint8Array): void {
  for (const [index, longest] of gaps.entries()) {
    const role = 1 << index
    let last = -1
    for (let i = 0; i < roles.length; i++) {
      if (!((roles[i] as number) & role)) continue
      if (
        last >= 0 &&
        i - last > 1 &&
        i - last - 1 <= longest &&
        roles.subarray(last + 1, i).every((other) => other === 0)
      )
        for (let k = last + 1; k < i; k++) roles[k] = role
      last = i
    }
  }
}

/** Reads the clues of sentences, asked for in the order of the text. */
export function clueReader(tree: ArticleTree, drafts: readonly Draft[]): (sentence: SentenceNode) => Clue[] {
  const marks = new Uint8Array(tree.text.length + 1)
  for (const { attribution } of drafts) {
    for (const { start, end } of attribution.source) paint(marks, start, end, bit.source)
    for (const { start, end } of attribution.cue) paint(marks, start, end, bit.cue)
    for (const { start, end } of attribution.content) paint(marks, start, end, bit.content)
  }
  for (const { start, end } of tree.quotes) paint(marks, start, end, quoted)
  for (const { start, end } of tree.countries) paint(marks, start, end, country)
  return ({ children }) => {
    const clues = new Array<Clue>(children.length)
    for (let i = 0; i < children.length; i++) {
      const token = children[i] as Token
      const mark = marks[token.start] as number
      clues[i] = clueOf(token, mark & quoted ? 1 : 0, mark & country ? 1 : 0, mark & 7)
    }
    return clues
  }
}

/** Bits beside those of the roles. */
const quoted = 8
const country = 16

function paint(marks: Uint8Array, start: number, end: number, mark: number): void {
  for (let i = start; i < end; i++) marks[i] = (marks[i] as number) | mark
}

/** Whether the rules found a cue in the sentence, and whether it is a title. */
export function sentenceClue(block: BlockNode, ruled: ArrayLike<number>): number {
  let found = 0
  for (let i = 0; i < ruled.length; i++) if ((ruled[i] as number) & bit.cue) found = 1
  return found | (block.kind === 'paragraph' ? 0 : 2)
}

function decide({ weights, thresholds }: Model, found: Int32Array, count: number): number {
  let source = 0
  let cue = 0
  let content = 0
  for (let k = 0; k < count; k++) {
    const at = (found[k] as number) * 3
    source += weights[at] as number
    cue += weights[at + 1] as number
    content += weights[at + 2] as number
  }
  return (source > thresholds[0] ? 1 : 0) | (cue > thresholds[1] ? 2 : 0) | (content > thresholds[2] ? 4 : 0)
}
