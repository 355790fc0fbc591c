import type { AnnotatedArticle, Annotation, NumberAnnotation } from '../analysis/article.ts'
import { lineFinder } from './articles.ts'
import { cut, type Page, padded, printable, type Style } from './text-lines.ts'

export interface ArticleText {
  path: string
  text: string
  article: AnnotatedArticle
}

const styles: Readonly<Record<Annotation['type'], Style>> = {
  speaker: 'cyan',
  quote: 'green',
  attribution: 'blue',
  country: 'magenta',
  number: 'yellow',
  boilerplate: 'dim',
}

const typeWidth = Math.max(...Object.keys(styles).map((type) => type.length))

/** A table of each article's annotations, in the order of the text. */
export function annotationsAsText(articles: readonly ArticleText[], page: Page): string {
  return articles.map((article) => `${tableOf(article, page)}\n`).join('\n')
}

function tableOf({ path, text, article }: ArticleText, { width, colour }: Page): string {
  const lineOf = lineFinder(text)
  const lineWidth = Math.max(4, String(lineOf(text.length)).length)
  const textWidth = Math.max(12, Math.floor((width - lineWidth - typeWidth - 6) / 2))
  const row = (line: string, type: string, what: string, detail: string, style: Style) => {
    const left = `${line.padStart(lineWidth)}  ${padded(type, typeWidth)}  `
    const room = width - left.length - textWidth - 2
    return `${colour('dim', left)}${colour(style, padded(cut(what, textWidth), textWidth))}  ${cut(detail, room)}`.trimEnd()
  }
  const about = [article.outlet, article.headline, article.date].flatMap((part) => (part ? printable(part) : []))
  return [
    colour('bold', printable(path)),
    ...(about.length ? [about.join(' · ')] : []),
    row('Line', 'Type', 'Text', 'What it is', 'dim'),
    ...article.annotations.map((annotation) =>
      row(
        String(lineOf(annotation.start)),
        annotation.type,
        printable(annotation.text),
        printable(detailOf(annotation)),
        styles[annotation.type],
      ),
    ),
    ...(article.annotations.length ? [] : [colour('dim', 'Nothing found.')]),
  ].join('\n')
}

function detailOf(annotation: Annotation): string {
  switch (annotation.type) {
    case 'country':
      return `${annotation.name} (${annotation.code}), ${annotation.form}`
    case 'number':
      return `${annotation.kind}: ${figureOf(annotation)}`
    case 'quote':
      return annotation.speech ? said(annotation.speaker, annotation.cue?.text) : 'not speech'
    case 'attribution':
      return `${annotation.kind}: ${annotation.speaker ?? 'no speaker found'}`
    case 'speaker':
      return [annotation.name, annotation.role].filter(Boolean).join(', ')
    case 'boilerplate':
      return annotation.source ? `credit: ${annotation.source}` : annotation.kind
  }
}

function said(speaker: string | null, cue: string | undefined): string {
  return `${speaker ?? 'no speaker found'}${cue ? ` (${cue})` : ''}`
}

function figureOf({ value, low, high, unit, counted, approximate, date }: NumberAnnotation): string {
  if (date) return date
  const figure = low !== undefined && high !== undefined ? `${grouped(low)} to ${grouped(high)}` : grouped(value)
  return [approximate ? 'about' : '', figure, unit ?? '', counted ?? ''].filter(Boolean).join(' ')
}

function grouped(value: number | null): string {
  return value === null ? 'no figure' : value.toLocaleString('en', { maximumFractionDigits: 6 })
}
