import type { BlockKind, BlockSpan } from '../article.ts'
import { dateline } from './dateline.ts'
import { isDateLine, isoDate } from './dates.ts'
import { creditedSource, isFurniture, isTagLine } from './furniture.ts'
import { paragraphs } from './lines.ts'
import { isNameplate, isSection } from './nameplate.ts'

export interface Layout {
  outlet?: string
  headline?: string
  /** ISO 8601. */
  date?: string
  blocks: (BlockSpan & { source?: string })[]
}

/** News agencies a dateline may name: they wrote the text, but did not publish this file. */
const agencies = /^(?:AP|AFP|Reuters|UPI|dpa|EFE|ANSA|IANS|PTI|TASS|Xinhua|Kyodo|Bloomberg|CNN Wire|PA)\b/i

/** Tells headline, byline, dateline, sub-headings, paragraphs and site furniture apart. */
export default function layOut(text: string): Layout {
  const lines = paragraphs(text).map((span) => ({ ...span, text: text.slice(span.start, span.end) }))
  const kinds = lines.map((line) => byWords(line.text))
  const prose = lines.map((line, i) => !kinds[i] && isProse(line.text))
  const firstProse = prose.indexOf(true)
  const lastProse = prose.lastIndexOf(true)

  const layout: Layout = { blocks: [] }
  const nameplate = nameplateOf()
  if (nameplate) {
    kinds[0] = 'furniture'
    if (!isSection(nameplate)) layout.outlet = nameplate
  }
  for (const [i, line] of lines.entries()) {
    const kind = kinds[i] ?? byPlace(line.text, i)
    if (kind === 'headline') layout.headline = line.text
    if ((kind === 'byline' || kind === 'furniture') && i < 12) layout.date ??= isoDate(line.text)
    const { start, end } = line
    const opening = kind === 'paragraph' ? dateline(line.text) : undefined
    if (opening) {
      if (opening.agency && !agencies.test(opening.agency)) layout.outlet ??= opening.agency
      layout.blocks.push({ kind: 'dateline', start, end: start + line.text.slice(0, opening.length).trimEnd().length })
    }
    const source = kind === 'credit' ? creditedSource(line.text) : undefined
    layout.blocks.push({ kind, start: start + (opening?.length ?? 0), end, ...(source ? { source } : {}) })
  }
  layout.outlet ??= siteName(lines, firstProse)
  return layout

  /** The outlet's name, or its section's, where that is the first line and the headline comes after it. */
  function nameplateOf(): string | undefined {
    const first = lines[0]?.text
    const next = kinds.findIndex((kind, i) => i > 0 && !kind)
    if (first === undefined || kinds[0] || next < 1 || next >= firstProse) return undefined
    const furniture = lines.flatMap(({ text }, i) => (kinds[i] === 'furniture' ? [text] : []))
    return isNameplate(first, lines[next]?.text, furniture) ? first : undefined
  }

  function byPlace(line: string, i: number): BlockKind {
    if (firstProse < 0) return i === 0 && lines.length > 1 ? 'headline' : 'paragraph'
    if (i < firstProse && !layout.headline) return 'headline'
    if (i === 0 && firstProse === 0 && isTitle(line, lines[1]?.text)) return 'headline'
    if (prose[i]) return 'paragraph'
    if (i < firstProse) return isStandfirst(line) ? 'subheading' : 'furniture'
    if (i > lastProse) return 'furniture'
    return line.length <= 120 ? 'subheading' : 'paragraph'
  }
}

/** Is the line a paragraph by its own words, wherever in an article it stands? */
export function isPlainParagraph(line: string): boolean {
  return !byWords(line) && isProse(line) && !dateline(line)
}

/** What a line's own words make it, wherever it stands. */
function byWords(line: string): BlockKind | undefined {
  if (creditedSource(line)) return 'credit'
  if (isFurniture(line) || isTagLine(line)) return 'furniture'
  if (isDateLine(line) || /^by (?:\p{Lu}[\p{L}.’'-]+(?:,? and |,? |$)){1,8}[^.!?]{0,60}$/iu.test(line)) return 'byline'
}

/** Running text: a sentence's end, or the length of a paragraph. */
function isProse(line: string): boolean {
  return (
    /^(?:\S+\s+){24}\S/.test(line) ||
    (/^(?:\S+\s+){3}\S/.test(line) && /[.!?…;]["”’'»)\]]*$/.test(line)) ||
    /^["“«]|:$/.test(line)
  )
}

/** A first line with a full stop that is a title all the same: short, one sentence, over a longer paragraph. */
function isTitle(line: string, next: string | undefined): boolean {
  if (!next || line.length > 160 || next.length < line.length || dateline(line)) return false
  if (/[.!?]["”’']?\s+["“‘']?\p{Lu}/u.test(line.replace(/\b(?:[A-Z]\.)+|\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|vs|St)\./g, '')))
    return false
  const words = line.split(/\s+/)
  const capitals = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length
  return (
    capitals * 10 >= words.length * 6 || (words.length <= 14 && !/^["“«]/.test(line) && !/\b(?:said|says)\b/.test(line))
  )
}

/** A second title line under the headline: as long as a sentence, though without its full stop. */
function isStandfirst(line: string): boolean {
  return line.split(/\s+/).length >= 7
}

/** A short line above the text that another line repeats ("Daily Post", "Daily Post 2 min read") names the site. */
function siteName(lines: { text: string }[], firstProse: number): string | undefined {
  const head = lines.slice(1, Math.max(firstProse, 1)).map((line) => line.text)
  return head.find((name) => name.length <= 40 && head.some((other) => other !== name && other.startsWith(`${name} `)))
}
