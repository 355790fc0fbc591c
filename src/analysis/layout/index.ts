import type { BlockSpan } from '../article.ts'

export interface Layout {
  outlet?: string
  headline?: string
  date?: string
  blocks: (BlockSpan & { source?: string })[]
}

/** Tells headline, byline, dateline, sub-headings, paragraphs and site furniture apart. */
export default function layOut(text: string): Layout {
  const blocks: Layout['blocks'] = []
  for (const line of text.matchAll(/\S.*\S|\S/g))
    blocks.push({ kind: 'paragraph', start: line.index, end: line.index + line[0].length })
  return { blocks }
}
