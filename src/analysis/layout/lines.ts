import type { Span } from '../article.ts'

const closing = '.!?…:;"”»)]’\''

/** Lines have no white space at their ends. */
function endsClosed(text: string, { end }: Span): boolean {
  return closing.includes(text.charAt(end - 1))
}

/**
 * Paragraphs: lines, or runs of hard-wrapped lines. A line is taken to go on in the next one when it breaks off without
 * a mark and the next begins in lower case, or when the whole chunk between blank lines looks wrapped to one width.
 */
export function paragraphs(text: string): Span[] {
  const found: Span[] = []
  for (const chunk of chunks(text)) {
    const wrapped = looksWrapped(text, chunk)
    let current: Span | undefined
    for (const line of chunk) {
      const goesOn =
        current && (wrapped || (!endsClosed(text, current) && /^\p{Ll}/u.test(text.slice(line.start, line.start + 2))))
      if (goesOn && current) current.end = line.end
      else {
        current = { ...line }
        found.push(current)
      }
    }
  }
  return found
}

/** Lines without their outer white space, in runs that blank lines part. */
function chunks(text: string): Span[][] {
  const runs: Span[][] = []
  let run: Span[] = []
  for (const match of text.matchAll(/([^\r\n\u2028\u2029]*)(?:\r\n|[\r\n\u2028\u2029])?/g)) {
    const line = match[1] as string
    const trimmed = line.trim()
    if (trimmed) {
      const start = match.index + line.indexOf(trimmed)
      run.push({ start, end: start + trimmed.length })
    } else if (run.length) {
      runs.push(run)
      run = []
    }
  }
  if (run.length) runs.push(run)
  return runs
}

/** Three or more lines, all but the last between 50 and 100 units long and most of them broken off mid-sentence. */
function looksWrapped(text: string, chunk: readonly Span[]): boolean {
  if (chunk.length < 3) return false
  const body = chunk.slice(0, -1)
  if (!body.every((l) => l.end - l.start >= 50 && l.end - l.start <= 100)) return false
  return body.filter((l) => !endsClosed(text, l)).length * 2 > body.length
}
