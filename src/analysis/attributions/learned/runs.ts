import type { Token } from '../../tree.ts'
import type { Tagged } from './tag.ts'

/** A run of tokens of a sentence: indices, end exclusive. */
export interface TokenRun {
  from: number
  to: number
}

/** The runs of tokens with a role; a lone comma or apostrophe between two of them does not part them. */
export function runsOf({ tokens, roles }: Tagged, role: number): TokenRun[] {
  const runs: TokenRun[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!((roles[i] as number) & role) || (tokens[i] as Token).type === 'mark') continue
    const last = runs.at(-1)
    if (last && bridges(tokens, last.to, i)) last.to = i + 1
    else runs.push({ from: i, to: i + 1 })
  }
  return runs
}

/** Only marks between them, and no quotation's beginning or end. */
function bridges(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if ((tokens[i] as Token).type !== 'mark' || /^[.!?;:]$/.test((tokens[i] as Token).text)) return false
  return to - from <= 2
}

/** The tokens of a sentence that a span covers or cuts into; undefined when it covers none. */
export function tokensIn(tokens: readonly Token[], start: number, end: number): TokenRun | undefined {
  let from = 0
  while (from < tokens.length && (tokens[from] as Token).end <= start) from++
  let to = from
  while (to < tokens.length && (tokens[to] as Token).start < end) to++
  return to > from ? { from, to } : undefined
}
