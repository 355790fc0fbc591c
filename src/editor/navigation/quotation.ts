import * as l10n from '@vscode/l10n'
import type { AnnotatedArticle, QuoteAnnotation } from '../../analysis/article.ts'
import { asRead } from '../../library/as-read.ts'
import type { Entry } from '../../library/library.ts'
import { isUnsure } from '../hovers/markdown.ts'
import { writtenDate } from '../hovers/number.ts'

/** The quote at an offset (UTF-16 code units): the innermost that somebody says, else the innermost. */
export function quoteAt({ annotations }: AnnotatedArticle, offset: number): QuoteAnnotation | undefined {
  return annotations
    .filter((one): one is QuoteAnnotation => one.type === 'quote' && one.start <= offset && offset <= one.end)
    .sort((a, b) => Number(b.speech) - Number(a.speech) || a.end - a.start - (b.end - b.start))[0]
}

/**
 * A quote with its speaker and where it stands, on two lines: “It is safe,” / — Ana Ruiz, mayor, in Valley Courier,
 * “Bridge opens”, 6 January 2026 (courier.txt)
 *
 * @param path of the article as its reader knows it
 */
export function quotation(entry: Entry, quote: QuoteAnnotation, path: string): string {
  const { outlet, headline, date } = entry.article
  const told = [outlet, headline && l10n.t('“{0}”', headline), date && writtenDate(date)].filter(Boolean).join(', ')
  const where = told ? l10n.t('{0} ({1})', told, path) : path
  const who = speakerOf(entry, quote)
  return `${asRead(entry, quote).trim()}\n— ${who ? l10n.t('{0}, in {1}', who, where) : where}`
}

/** "Ana Ruiz, mayor"; undefined for words that nobody says. */
function speakerOf(entry: Entry, { speech, speaker, source, confidence }: QuoteAnnotation): string | undefined {
  if (!speech) return undefined
  const name = speaker ?? (source && asRead(entry, source))
  if (!name) return l10n.t('speaker not named')
  const role = entry.article.annotations.find((one) => one.type === 'speaker' && one.name === speaker && one.role)
  const told = role?.type === 'speaker' ? l10n.t('{0}, {1}', name, role.role ?? '') : name
  return isUnsure(confidence) ? l10n.t('{0} (not certain)', told) : told
}
