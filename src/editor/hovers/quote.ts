import * as l10n from '@vscode/l10n'
import type { AnnotatedArticle, AttributionAnnotation, QuoteAnnotation, TextSpan } from '../../analysis/article.ts'
import { doubt, link, paragraphs, strong } from './markdown.ts'

const kinds = (): Record<AttributionAnnotation['kind'], string> => ({
  direct: l10n.t('Direct quotation.'),
  mixed: l10n.t('Partly in quotation marks, partly in the article’s own words.'),
  indirect: l10n.t('Reported in the article’s own words.'),
  attitude: l10n.t('What the article says its source thinks, wants or does.'),
})

/** Who says the words between quotation marks, and how the article brings them in. Markdown. */
export function quoteHover(quote: QuoteAnnotation, here: string, article: AnnotatedArticle): string {
  if (!quote.speech) return l10n.t('Words in quotation marks, nobody’s speech.')
  const kind = attributionOf(quote, article)?.kind
  return paragraphs(whoAndCue(quote, here), kind && kinds()[kind], doubt(quote.confidence))
}

/** "**Steve Witkoff** (“he”), with the word “said”." */
function whoAndCue({ speaker, source, cue }: QuoteAnnotation, here: string): string {
  const to = ({ text, start, end }: TextSpan) => l10n.t('“{0}”', link(text, { uri: here, start, end }))
  const known = speaker ? strong(speaker) : source ? to(source) : l10n.t('The article does not say who speaks')
  const who = speaker && source && source.text !== speaker ? l10n.t('{0} ({1})', known, to(source)) : known
  if (!cue) return l10n.t('{0}.', who)
  return /\s/.test(cue.text.trim())
    ? l10n.t('{0}, with the words {1}.', who, to(cue))
    : l10n.t('{0}, with the word {1}.', who, to(cue))
}

/** The attribution whose content holds the quote. */
function attributionOf(quote: QuoteAnnotation, { annotations }: AnnotatedArticle): AttributionAnnotation | undefined {
  return annotations.find(
    (annotation): annotation is AttributionAnnotation =>
      annotation.type === 'attribution' &&
      annotation.content.some(({ start, end }) => start < quote.end && quote.start < end),
  )
}
