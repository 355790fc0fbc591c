import type {
  AnnotatedArticle,
  AttributionAnnotation,
  NumberAnnotation,
  QuoteAnnotation,
  SentenceSpan,
  Span,
  TextSpan,
  TokenSpan,
} from '../analysis/article.ts'
import { addAntecedents } from './antecedents.ts'
import type { ArticleAt } from './claim.ts'
import { clausesOf } from './clauses.ts'
import { type Layers, layersOf } from './layers.ts'
import { isFunctionWord } from './stems.ts'
import { type Unit, unitsOf } from './units.ts'

/** What one clause of one article says, ready to be set against others. */
export interface Proposition extends TextSpan {
  path: string
  /** Index of the article in the set. */
  article: number
  /** Place among the propositions of its article. */
  place: number
  /** Index of its sentence in the article. */
  sentence: number
  headline: boolean
  tokens: TokenSpan[]
  /** What it is about, its attribution ("Witkoff said") left out. */
  units: Unit[]
  /** Who says it there: the canonical name; null where the article states it itself. */
  speaker: string | null
  /** The words that credit it, where it is attributed. */
  attribution: AttributionAnnotation | null
  /** Sources named in it, whatever they are credited with. */
  sources: Span[]
  numbers: NumberAnnotation[]
  quotes: QuoteAnnotation[]
}

/** Breaks an article into its propositions, in the order of the text. Sub-headings state nothing and are left out. */
export function propositionsOf({ path, article }: ArticleAt, index: number): Proposition[] {
  const allLayers = layersOf(article)
  const names = namesOf(article)
  const found: Proposition[] = []
  for (const [at, sentence] of article.sentences.entries()) {
    const kind = article.blocks[sentence.block]?.kind
    if (kind !== 'paragraph' && kind !== 'headline') continue
    const layers = allLayers[at] as Layers
    const clauses = kind === 'headline' ? [sentence.tokens.map((_, token) => token)] : clausesOf(sentence.tokens)
    for (const clause of clauses) {
      const tokens = clause.map((token) => sentence.tokens[token] as TokenSpan)
      if (!tokens.some(({ kind }) => kind === 'word')) continue
      const span = spanOf(tokens, sentence)
      const attribution = attributionOf(span, layers.attributions)
      const numbers = within(layers.numbers, span).filter((number) => tokens.some((token) => meets(token, number)))
      found.push({
        ...span,
        path,
        article: index,
        place: found.length,
        sentence: at,
        headline: kind === 'headline',
        tokens,
        units: unitsOf(tokens, {
          frames: framesWithin(span, attribution, layers.attributions),
          countries: within(layers.countries, span),
          numbers,
          names,
          first: sentence.tokens[0]?.start ?? 0,
          titled: isTitled(sentence),
        }),
        speaker: attribution?.speaker ?? null,
        attribution,
        sources: layers.attributions.flatMap(({ source }) => source.filter((part) => overlap(part, span) > 0)),
        numbers,
        quotes: layers.quotes.filter((quote) => meets(quote, span)),
      })
    }
  }
  addAntecedents(found)
  return found
}

/** Words that stand capitalised within a sentence anywhere in the article: its names, lower case. */
function namesOf(article: AnnotatedArticle): Set<string> {
  const names = new Set<string>()
  for (const sentence of article.sentences) {
    if (article.blocks[sentence.block]?.kind !== 'paragraph' || isTitled(sentence)) continue
    for (const [at, token] of sentence.tokens.entries()) {
      const before = sentence.tokens[at - 1]
      if (before?.kind === 'word' && /^\p{Lu}/u.test(token.text)) names.add(nameKey(token.text))
    }
  }
  return names
}

/** Is it set like a title, most words with a capital? Capitals tell no names there. */
function isTitled({ tokens }: SentenceSpan): boolean {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && !isFunctionWord(text.toLowerCase()))
  return words.length > 3 && words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > 0.7 * words.length
}

/** A word without its possessive and case. */
export function nameKey(text: string): string {
  return text.toLowerCase().replace(/['’](?:s)?$/, '')
}

function spanOf(tokens: readonly TokenSpan[], sentence: SentenceSpan): TextSpan {
  const start = tokens[0]?.start ?? sentence.start
  const end = tokens.at(-1)?.end ?? sentence.end
  return { start, end, text: sentence.text.slice(start - sentence.start, end - sentence.start) }
}

/** Share of a clause that a content must cover, or share of a quoted content that must lie in it, to credit it. */
const leastCover = 1 / 3
const leastWithin = 0.6

/** The attribution that credits a clause: the one whose content covers most of it, or that quotes in it and names its cue. */
function attributionOf(span: Span, attributions: readonly AttributionAnnotation[]): AttributionAnnotation | null {
  let best: AttributionAnnotation | null = null
  let most = 0
  for (const attribution of attributions) {
    const shared = attribution.content.reduce((sum, part) => sum + overlap(part, span), 0)
    const whole = attribution.content.reduce((sum, part) => sum + part.end - part.start, 0)
    const covers = shared > leastCover * (span.end - span.start)
    const holds = attribution.kind !== 'indirect' && shared > leastWithin * whole
    const framed =
      attribution.kind !== 'indirect' && shared > 0 && attribution.cue.some((cue) => overlap(cue, span) > 0)
    if ((covers || holds || framed) && shared >= most) {
      best = attribution
      most = shared
    }
  }
  return best
}

/**
 * The sources and cues that fall into a span: of what credits it, and of what is said elsewhere. Where the words that an
 * attribution gives somebody are too few to be the clause's, who asks or wants is part of what it states.
 */
function framesWithin(
  span: Span,
  own: AttributionAnnotation | null,
  attributions: readonly AttributionAnnotation[],
): Span[] {
  return attributions
    .filter((one) => one === own || !one.content.some((part) => overlap(part, span) > 0))
    .flatMap(({ source, cue }) => [...source, ...cue].filter((part) => overlap(part, span) > 0))
}

function within<T extends Span>(annotations: readonly T[], span: Span): T[] {
  return annotations.filter(({ start, end }) => start >= span.start && end <= span.end)
}

function meets(a: Span, b: Span): boolean {
  return overlap(a, b) > 0
}

/** Code units that two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}
