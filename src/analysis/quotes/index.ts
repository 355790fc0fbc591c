import type { ArticleTree } from '../tree.ts'
import { pairMarks } from './marks.ts'

/**
 * Unified plugin: fills `tree.quotes` with the stretches between quotation marks. Whether one is speech, and whose, is
 * for the attributions to say.
 */
export default function quotes() {
  return (tree: ArticleTree): void => {
    tree.quotes = tree.children
      .filter((block) => block.children.length)
      .flatMap((block) =>
        pairMarks(tree.text, block.start, block.end).map((span) => ({
          type: 'quote' as const,
          start: span.start,
          end: span.end,
          text: tree.text.slice(span.start, span.end),
          speech: false,
          speaker: null,
          source: null,
          cue: null,
          ...(span.closed ? {} : { confidence: 0.6 }),
        })),
      )
  }
}
