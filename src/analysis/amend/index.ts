import type { AnnotatedArticle, BlockSpan, Span } from '../article.ts'
import { annotationsOf, sentencesIn } from '../compile.ts'
import { isPlainParagraph } from '../layout/index.ts'
import { paragraphs } from '../layout/lines.ts'
import { blockNode, emptyTree, isReadable } from '../parse.ts'
import { annotate } from '../plugins.ts'
import { repair } from '../reading/index.ts'
import { firstEndingAfter } from '../spans.ts'
import { type Amendment, type Change, changeOf } from './amendment.ts'

/** Paragraphs read along before and behind the one that has changed: "he", and quotations that go on. */
const around = { before: 2, behind: 1 }
/** Paragraphs read along at most because they are the first to say a name that the changed one has. */
const mostFirst = 4

/**
 * Reads an article anew after a change within one paragraph, in little more than the time that this paragraph takes:
 * read are it, its neighbours and those that introduce its names. What other paragraphs, further away, would tell
 * about it, or it about them, is left as it was; reading the whole text puts that right.
 *
 * @returns undefined where the text has to be read whole: when the change is not within one plain paragraph, or when
 *   marks are damaged
 */
export function amend(
  { text: earlier, article }: { text: string; article: AnnotatedArticle },
  text: string,
): Amendment | undefined {
  const change = changeOf(earlier, text)
  const { from, to, delta } = change
  if (article.repairs.length || /[\r\n\u2028\u2029]/.test(earlier.slice(from, to) + text.slice(from, to + delta)))
    return
  const { blocks } = article
  const block = firstEndingAfter(blocks, from - 1)
  const old = blocks[block]
  if (old?.kind !== 'paragraph' || from < old.start || old.end < to) return
  const span = spanNow(text, blocks, block, change)
  if (!span) return
  const line = text.slice(span.start, span.end)
  if (!isPlainParagraph(line) || repair(line).repairs.length) return
  const now = (at: number): BlockSpan => {
    const one = blocks[at] as BlockSpan
    if (at < block) return one
    return at === block ? { ...one, ...span } : { ...one, start: one.start + delta, end: one.end + delta }
  }
  const tree = emptyTree(text, article)
  tree.children = readAlong(text, blocks, block, now).map((at) => blockNode(text, now(at)))
  annotate(tree)
  const inside = ({ start }: Span) => span.start <= start && start < span.end
  const node = tree.children.find(({ start }) => start === span.start)
  return (
    node && {
      change,
      block,
      span,
      annotations: annotationsOf(tree).filter(inside),
      sentences: sentencesIn(text, node, block),
    }
  )
}

/** Where the block is now; undefined when it is no longer a paragraph of its own between its neighbours. */
function spanNow(text: string, blocks: readonly BlockSpan[], block: number, { from, delta }: Change): Span | undefined {
  const before = blocks[block - 1]
  const behind = blocks[block + 1]
  const start = before?.start ?? 0
  const end = behind ? behind.end + delta : text.length
  const found = paragraphs(text.slice(start, end)).map((one) => ({ start: one.start + start, end: one.end + start }))
  const own = found[firstEndingAfter(found, from - 1)]
  if (!own || from < own.start) return
  const apart = (before?.end ?? 0) <= own.start && own.end <= (behind ? behind.start + delta : text.length)
  return apart ? own : undefined
}

/** The blocks to read along with one, in order, it among them. */
function readAlong(
  text: string,
  blocks: readonly BlockSpan[],
  block: number,
  now: (at: number) => BlockSpan,
): number[] {
  const along = new Set<number>()
  for (let at = Math.max(0, block - around.before); at <= Math.min(blocks.length - 1, block + around.behind); at++)
    along.add(at)
  const { start, end } = now(block)
  const words = new Set(text.slice(start, end).match(/\p{Lu}[\p{L}-]{2,}/gu))
  let first = 0
  for (const word of words) {
    if (first === mostFirst) break
    const place = text.indexOf(word)
    // The blocks behind the changed one have moved, but none of them is before it.
    if (place >= start) continue
    const at = firstEndingAfter(blocks, place)
    if (along.has(at) || at >= block) continue
    along.add(at)
    first++
  }
  return [...along].filter((at) => isReadable(now(at).kind)).sort((a, b) => a - b)
}
