import type { AnnotatedArticle, Annotation } from '../analysis/article.ts'
import { detailOf } from './annotation-words.ts'
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
