import type { QuoteAnnotation, Span } from '../../article.ts'
import type { ArticleTree, SentenceNode, Token } from '../../tree.ts'
import type { Draft } from '../drafts.ts'
import { bit } from './model.ts'
import { chance, lengthStep, type Regression, smallFeature, step } from './regression.ts'
import { tokensIn } from './runs.ts'
import type { Tagged } from './tag.ts'

/** A quotation with the tagged sentences that it stands in. */
export interface Placed {
  quote: QuoteAnnotation
  /** Is it in the content of an attribution found so far? */
  inContent: boolean
  parts: readonly Tagged[]
}

/** Quotations that are somebody's words with at least this chance are given a source, if only a likely one. */
export function isSpeech(tree: ArticleTree, placed: Placed, judge: Regression): boolean {
  return chance(judge, featuresOfQuote(tree, placed)) >= judge.cutoff
}

/** Places each quotation of the article, in order. */
export function placeQuotes(
  tree: ArticleTree,
  drafts: readonly Draft[],
  tagged: ReadonlyMap<SentenceNode, Tagged>,
): Placed[] {
  const sentences = [...tagged]
  const contents = drafts.flatMap((draft) => draft.attribution.content).sort((a, b) => a.start - b.start)
  let next = 0
  let nextContent = 0
  let open: Span[] = []
  return tree.quotes.map((quote) => {
    while (next < sentences.length && (sentences[next]?.[0].end ?? 0) <= quote.start) next++
    const parts: Tagged[] = []
    for (let i = next; i < sentences.length && (sentences[i]?.[0].start ?? 0) < quote.end; i++)
      parts.push((sentences[i] as [SentenceNode, Tagged])[1])
    while (nextContent < contents.length && (contents[nextContent] as Span).start < quote.end)
      open.push(contents[nextContent++] as Span)
    open = open.filter((span) => span.end > quote.start)
    const inContent = open.some(
      (span) => (Math.min(span.end, quote.end) - Math.max(span.start, quote.start)) * 2 >= quote.end - quote.start,
    )
    return { quote, inContent, parts }
  })
}

/** What tells somebody's words from a name, a title or a term. */
export function featuresOfQuote(tree: ArticleTree, { quote, inContent, parts }: Placed): number[] {
  const inside = quote.text.replace(/^["“”«'‘]+|["”“»'’]+$/g, '').trim()
  const words = inside.split(/\s+/)
  let all = 0
  let seen = 0
  let cues = 0
  for (const { tokens, roles } of parts) {
    const run = tokensIn(tokens, quote.start, quote.end)
    for (let i = run?.from ?? 0; i < (run?.to ?? 0); i++) {
      all++
      if ((roles[i] as number) & bit.content) seen++
    }
    if (roles.some((role) => role & bit.cue)) cues = 1
  }
  const before = wordsBefore(parts[0]?.tokens ?? [], quote.start)
  const after = /^\s*(\S+)/.exec(tree.text.slice(quote.end, quote.end + 30))?.[1]?.toLowerCase() ?? ''
  const content = `${inContent ? 'i' : 'o'}${all ? step(seen / all) : 9}`
  const size = lengthStep(words.length)
  const stop = /[.,!?…]$/.exec(inside)?.[0] ?? '-'
  const capitals = words.every((word) => /^\P{L}*\p{Lu}|^(?:of|the|and|in|on|to|for|a)$/u.test(word))
    ? 'A'
    : /^\p{Lu}/u.test(inside)
      ? 'F'
      : 'n'
  return [
    'bias',
    `c${content}`,
    `z${size}`,
    `cz${content} ${size}`,
    `s${stop}`,
    `cs${content} ${stop}`,
    `k${capitals}`,
    `ck${content} ${capitals} ${size}`,
    `b${before[0]}`,
    `bb${before[1]} ${before[0]}`,
    `cb${content} ${before[0]}`,
    `a${after}`,
    `q${cues} ${content}`,
    `w${words[0]?.toLowerCase()}`,
    `ks${capitals}${stop} ${size}`,
  ].map(smallFeature)
}

/** The two words before the offset, the nearer first. */
function wordsBefore(tokens: readonly Token[], offset: number): [string, string] {
  const before = tokens.filter((token) => token.end <= offset).slice(-2)
  return [before.at(-1)?.lower ?? '^', before.at(-2)?.lower ?? '^']
}
