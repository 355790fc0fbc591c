import type { Span } from '../article.ts'

/** A stretch between quotation marks, marks included. */
export interface MarkedSpan extends Span {
  /** False when its closing mark is missing: it then runs to the paragraph's end. */
  closed: boolean
}

type Style = 'curly' | 'low' | 'angle' | 'straight' | 'doubled' | 'single' | 'straightSingle'

/** Marks that may open a quotation, and those that may close each kind (“ typed for ” among them). */
const openers = /[“”„«"'‘]/g
const closers: Record<Style, RegExp> = {
  curly: /[”"“]/g,
  low: /[“”"]/g,
  angle: /»/g,
  straight: /["”]/g,
  doubled: /''|"|’’/g,
  single: /’/g,
  straightSingle: /'/g,
}

/** A single-quoted stretch longer than this is taken for two apostrophes. */
const longestSingle = 600

/**
 * Pairs the quotation marks of one paragraph (`start` and `end` in UTF-16 code units). Only the outermost pairs count;
 * marks inside them are part of the quotation. Marks are told from apostrophes and inches by what stands beside them.
 */
export function pairMarks(text: string, start: number, end: number): MarkedSpan[] {
  const found: MarkedSpan[] = []
  const paragraph = text.slice(start, end)
  const lastCurly = start + paragraph.lastIndexOf('”')
  let from = start
  for (const { index } of paragraph.matchAll(openers)) {
    const i = start + index
    const style = i >= from && openingAt(text, i, start)
    if (!style) continue
    const width = style === 'doubled' ? 2 : 1
    const close = closingOf(text, i + width, end, style, lastCurly)
    if (close === undefined && style.startsWith('s') && style !== 'straight') continue
    found.push({ start: i, end: close ?? end, closed: close !== undefined })
    from = close ?? end
  }
  return found
}

function openingAt(text: string, i: number, start: number): Style | undefined {
  const char = text[i] as string
  const before = i > start ? (text[i - 1] as string) : ' '
  const after = text[i + 1] ?? ' '
  const free = /[\s([{\u2014\u2013\-/\u00a0]/.test(before)
  switch (char) {
    case '“':
      return /\s/.test(after) && !free ? undefined : 'curly'
    case '”':
      return free && /[\p{L}\d]/u.test(after) ? 'curly' : undefined
    case '„':
      return 'low'
    case '«':
      return 'angle'
    case '"':
      return free || /[\p{Lu}]/u.test(after) ? (/\s/.test(after) ? undefined : 'straight') : undefined
    case "'":
      if (after === "'" && text[i + 2] !== "'") return free || i === start ? 'doubled' : undefined
      return free && /[\p{L}\d]/u.test(after) && !contraction.test(text.slice(i + 1, i + 7))
        ? 'straightSingle'
        : undefined
    case '‘':
      return free && /[\p{L}\d‘]/u.test(after) && !contraction.test(text.slice(i + 1, i + 7)) ? 'single' : undefined
  }
}

/** Words that begin with an apostrophe: 'em, 'til, '90s. */
const contraction = /^(?:em\b|til\b|tis\b|twas\b|cause\b|n\b|\d\ds?\b)/i

/**
 * End of the quotation (after its closing mark), or undefined when the paragraph has none. `lastCurly`: where the
 * paragraph's last ” stands.
 */
function closingOf(text: string, from: number, end: number, style: Style, lastCurly: number): number | undefined {
  const single = style === 'single' || style === 'straightSingle'
  const last = single ? Math.min(end, from + longestSingle) : end
  let fallback: number | undefined
  for (const { 0: mark, index } of text.slice(from, last).matchAll(closers[style])) {
    const i = from + index
    if (mark === '“' && style === 'curly') {
      // “ before white space or the end was meant as ”.
      if (i > from && /^(?:\s|$)/.test(text[i + 1] ?? '') && lastCurly < i) return i + 1
      continue
    }
    const before = text[i - 1] as string
    const after = i + mark.length < end ? (text[i + mark.length] as string) : ' '
    if (single) {
      if (/[\p{L}\d]/u.test(after)) continue
      // ‘the allies’ plan’: a closing mark after s may be an apostrophe; prefer a later one before a full stop.
      if (before === 's' && /\s/.test(after) && /^\s\p{Ll}/u.test(text.slice(i + 1, i + 3))) {
        fallback ??= i + 1
        continue
      }
      return fallback !== undefined && !/[.,!?;:]/.test(before) && !/[.,!?;:]/.test(after) ? fallback : i + mark.length
    }
    if (mark === '"' && style === 'curly' && /\s/.test(before)) continue
    if (mark === '"' && style === 'straight' && /[\s(]/.test(before) && /[\p{L}\d]/u.test(after)) continue
    return i + mark.length
  }
  return fallback
}
