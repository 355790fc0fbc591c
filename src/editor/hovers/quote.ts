import type { AnnotatedArticle, AttributionAnnotation, QuoteAnnotation, TextSpan } from '../../analysis/article.ts'
import { doubt, link, paragraphs, strong } from './markdown.ts'

const kinds: Record<AttributionAnnotation['kind'], string> = {
  direct: 'Direct quotation.',
  mixed: 'Partly in quotation marks, partly in the article’s own words.',
  indirect: 'Reported in the article’s own words.',
  attitude: 'What the article says its source thinks, wants or does.',
}

/** Who says the words between quotation marks, and how the article brings them in. Markdown. */
export function quoteHover(quote: QuoteAnnotation, here: string, article: AnnotatedArticle): string {
  if (!quote.speech) return 'Words in quotation marks, nobody’s speech.'
  const kind = attributionOf(quote, article)?.kind
  return paragraphs(`${whoAndCue(quote, here)}.`, kind && kinds[kind], doubt(quote.confidence))
}

/** "**Steve Witkoff** (“he”), with the word “said”" */
function whoAndCue({ speaker, source, cue }: QuoteAnnotation, here: string): string {
  const to = ({ text, start, end }: TextSpan) => `“${link(text, { uri: here, start, end })}”`
  const who = speaker ? strong(speaker) : source ? to(source) : 'The article does not say who speaks'
  const asWritten = speaker && source && source.text !== speaker ? ` (${to(source)})` : ''
  const words = cue && (/\s/.test(cue.text.trim()) ? 'words' : 'word')
  return `${who}${asWritten}${cue ? `, with the ${words} ${to(cue)}` : ''}`
}

/** The attribution whose content holds the quote. */
function attributionOf(quote: QuoteAnnotation, { annotations }: AnnotatedArticle): AttributionAnnotation | undefined {
  return annotations.find(
    (annotation): annotation is AttributionAnnotation =>
      annotation.type === 'attribution' &&
      annotation.content.some(({ start, end }) => start < quote.end && quote.start < end),
  )
}
