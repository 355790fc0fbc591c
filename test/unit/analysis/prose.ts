import type { AnnotatedArticle, Annotation, Span } from '../../../src/analysis/article.ts'

const width = 100

/**
 * Renders an annotated article as prose that a person can review in a diff: each stretch of a sentence, under it a row
 * for the attributions (S source, Q cue, = content) and a row for the entities (country codes, values, speakers as
 * dots), where there are any; at the end of a sentence who says it.
 */
export function prose(text: string, article: AnnotatedArticle): string {
  const lines: string[] = []
  for (const [index, block] of article.blocks.entries()) {
    lines.push(`[${block.kind}]`)
    const sentences = article.sentences.filter((sentence) => sentence.block === index)
    if (!sentences.length) lines.push(`  ${text.slice(block.start, block.end)}`)
    for (const sentence of sentences) lines.push(...render(text, sentence, article.annotations))
  }
  return `${lines.join('\n')}\n`
}

function render(text: string, sentence: Span, annotations: readonly Annotation[]): string[] {
  const within = annotations.filter((a) => a.start < sentence.end && a.end > sentence.start)
  const length = sentence.end - sentence.start
  const said = new Array<string>(length).fill(' ')
  const named = new Array<string>(length).fill(' ')
  const paint = (row: string[], { start, end }: Span, label: string, fill = label) => {
    for (let i = Math.max(start, sentence.start); i < Math.min(end, sentence.end); i++)
      row[i - sentence.start] = label[i - start] ?? fill.at(-1) ?? ' '
  }
  const attributions = within.filter((a) => a.type === 'attribution')
  for (const { content } of attributions) for (const span of content) paint(said, span, '=')
  for (const { source, cue } of attributions) {
    for (const span of source) paint(said, span, 'S')
    for (const span of cue) paint(said, span, 'Q')
  }
  for (const a of within) {
    if (a.type === 'speaker') paint(named, a, '.')
    if (a.type === 'country') paint(named, a, a.code, a.form === 'metonym' ? '*' : '-')
    if (a.type === 'number') paint(named, a, `${a.approximate ? '~' : '#'}${a.value ?? '?'}`, '-')
  }
  const lines: string[] = []
  for (const [from, to] of wrap(text.slice(sentence.start, sentence.end))) {
    lines.push(`  ${text.slice(sentence.start + from, sentence.start + to)}`)
    for (const row of [said, named]) {
      const part = row.slice(from, to).join('').trimEnd()
      if (part) lines.push(`  ${part}`)
    }
  }
  const speakers = attributions
    .filter((a) => a.end <= sentence.end && a.end > sentence.start)
    .map((a) => `${a.speaker ?? 'nobody named'} (${a.kind})`)
  if (speakers.length) lines.push(`    -- ${speakers.join('; ')}`)
  return lines
}

/** Cuts at spaces into stretches of at most `width` units. */
function wrap(text: string): [number, number][] {
  const parts: [number, number][] = []
  let from = 0
  while (from < text.length) {
    const space = text.length - from > width ? text.lastIndexOf(' ', from + width) : text.length
    const to = space > from ? space : text.length
    parts.push([from, to])
    from = to + 1
  }
  return parts
}
