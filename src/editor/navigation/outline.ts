import * as l10n from '@vscode/l10n'
import type { QuoteAnnotation, Span } from '../../analysis/article.ts'
import { asRead } from '../../library/as-read.ts'
import type { Entry } from '../../library/library.ts'
import { shorten } from '../../wording.ts'

/** One line of an article's outline. */
export interface OutlineItem {
  kind: 'headline' | 'subheading' | 'speaker' | 'quote'
  name: string
  /** All that belongs to it, its children too. */
  whole: Span
  /** What is selected when a reader chooses it. */
  at: Span
  children: OutlineItem[]
}

/** UTF-16 code units of a line. */
const longest = 100

/**
 * An article as headline, sub-headings, and within these whose words are quoted: in each paragraph a line for everyone
 * who is, with the quotes beneath.
 */
export function outlineOf(entry: Entry): OutlineItem[] {
  const { blocks } = entry.article
  const quotes = speechOf(entry)
  const top: OutlineItem[] = []
  let headline: OutlineItem | undefined
  let section: OutlineItem | undefined
  let at = 0
  for (const block of blocks) {
    const from = at
    while ((quotes[at]?.start ?? Infinity) < block.end) at++
    if (block.kind === 'furniture' || block.kind === 'credit') continue
    if (block.kind === 'headline') {
      headline = itemOf('headline', entry, block)
      section = undefined
      top.push(headline)
    } else if (block.kind === 'subheading') {
      section = itemOf('subheading', entry, block)
      const siblings = headline?.children ?? top
      siblings.push(section)
    }
    const within = quotes.slice(from, at)
    const parent = section ?? headline
    const children = parent?.children ?? top
    children.push(...bySpeaker(entry, within))
    const end = Math.max(block.end, ...within.map((quote) => quote.end))
    for (const open of [section, headline]) if (open) open.whole.end = Math.max(open.whole.end, end)
  }
  return top
}

/** What somebody says, quotes within quotes apart. */
function speechOf({ article }: Entry): QuoteAnnotation[] {
  let end = 0
  return article.annotations.filter((annotation): annotation is QuoteAnnotation => {
    if (annotation.type !== 'quote' || !annotation.speech || annotation.start < end) return false
    end = annotation.end
    return true
  })
}

/** Quotes of one speaker that follow each other are one line, with each beneath. */
function bySpeaker(entry: Entry, quotes: readonly QuoteAnnotation[]): OutlineItem[] {
  const found: OutlineItem[] = []
  for (const quote of quotes) {
    const name = shorten(quote.speaker ?? quote.source?.text ?? '', longest) || l10n.t('Speaker not named')
    const last = found.at(-1)
    const item = itemOf('quote', entry, quote)
    if (last?.name === name) {
      last.whole.end = quote.end
      last.children.push(item)
    } else found.push({ ...itemOf('speaker', entry, quote), name, children: [item] })
  }
  return found
}

function itemOf(kind: OutlineItem['kind'], entry: Entry, { start, end }: Span): OutlineItem {
  const name = shorten(asRead(entry, { start, end }), longest)
  return { kind, name, whole: { start, end }, at: { start, end }, children: [] }
}
