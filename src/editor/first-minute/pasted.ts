import * as l10n from '@vscode/l10n'
import layOut from '../../analysis/layout/index.ts'

/** What is known of an article that is made from text; empty strings where nothing is. */
export interface Particulars {
  outlet: string
  /** ISO 8601, a day. */
  date: string
  headline: string
}

/** Share of characters that no text has, from which on it is none. */
const mostStrange = 0.01

/** Why what the clipboard holds makes no article, in a sentence; undefined when it does. */
export function whyNoArticle(clipboard: string): string | undefined {
  const text = clipboard.trim()
  if (!text) return l10n.t('The clipboard holds no text. Copy the article first.')
  const strange = text.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0
  if (text.includes('\0') || strange > mostStrange * text.length)
    return l10n.t('The clipboard holds data that is no text. Copy the words of the article.')
  if (/^\w+:\/\/\S+$/.test(text)) return l10n.t('The clipboard holds an address only. Copy the text of the page.')
  if (!/\s/.test(text)) return l10n.t('The clipboard holds a single word or data. Copy the words of the article.')
  return undefined
}

/** What the text itself tells, as articles are read. */
export function particularsOf(text: string): Particulars {
  const { outlet = '', date = '', headline = '' } = layOut(text)
  return { outlet, date, headline }
}

/**
 * The text of the article's file: what was pasted, with lines beneath the headline for the outlet and the date that the
 * text does not tell itself. They are worded as on a page, so that they are read as its site furniture.
 */
export function articleText(pasted: string, { outlet, date, headline }: Particulars): string {
  const body = pasted.replace(/^\s*\n/, '').trimEnd()
  const told = particularsOf(body)
  const text = told.headline || !headline ? body : `${headline}\n\n${body}`
  const titled = told.headline || headline
  const lines =
    outlet && titled && outlet !== told.outlet ? [outlet, `${outlet} ${date}`] : date !== told.date ? [date] : []
  if (!lines.length) return `${text}\n`
  const at = headlineEnd(text)
  const above = text.slice(0, at)
  return `${above}${above && '\n\n'}${lines.join('\n\n')}\n\n${text.slice(at).replace(/^\s+/, '')}\n`
}

/** Where the headline ends, in UTF-16 code units; 0 without one. */
function headlineEnd(text: string): number {
  return layOut(text).blocks.find(({ kind }) => kind === 'headline')?.end ?? 0
}
