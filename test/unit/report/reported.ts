import { analyse } from '../../../src/analysis/index.ts'
import type { Comparison } from '../../../src/comparison/claim.ts'
import { compare } from '../../../src/comparison/index.ts'
import type { ReportedArticle } from '../../../src/report/articles.ts'
import { hostile } from '../hostile-texts.ts'

/** Articles from their texts, under the names of their keys. */
export function reported(texts: Record<string, string>): ReportedArticle[] {
  return Object.entries(texts).map(([path, text]) => ({ path, name: path, text, article: analyse(text) }))
}

export function comparisonOf(articles: readonly ReportedArticle[]): Comparison {
  return compare(articles)
}

const dam = (headline: string, figure: string, voice: string) =>
  `${headline}\n\nEngineers closed the Halden dam near Ostby on Monday after divers found ${figure} in its spillway.\n\n“The spillway is a ${voice} to every family in the valley,” Mayor Ingrid Solberg said.\n`

/** Two outlets on one dam, and one that says more and less. */
export const dams = {
  'courier.txt': dam('Dam shut near Ostby', '12 cracks', 'danger'),
  'herald.txt': dam('Cracks close dam at Ostby', '19 cracks', 'nuisance'),
  'post.txt':
    'Ostby waits\n\nThe Halden dam near Ostby was closed by engineers on Monday. Divers had found 12 cracks in the spillway.\n\nA baker named Kari Lund refused to leave her shop in Ostby.\n',
}

/** Articles in which a text stands in every place that a report repeats: names, headlines, quotes, speakers. */
function hostileArticles(text: string): ReportedArticle[] {
  const line = text.replace(/[\r\n]/g, ' ')
  return reported({
    [`${line.replaceAll('/', '∕')}.txt`]: dam(`Dam ${line} shut`, `12 ${line} cracks`, `danger ${line}`),
    'other.txt': dam(`Dam ${line} closed`, `19 ${line} cracks`, `nuisance ${line}`),
    'third.txt': `${line}\n\n${line} closed the Halden dam near Ostby on Monday, ${line} said.\n\nA baker named ${line} stayed in Ostby.\n`,
  }).map((article) => ({ ...article, name: `${line} ${article.path}` }))
}

let compared: { articles: ReportedArticle[]; comparison: Comparison }[] | undefined

/** The articles of each hostile text, compared; once for all tests. */
export function hostileComparisons() {
  compared ??= hostile.map((text) => {
    const articles = hostileArticles(text)
    return { articles, comparison: comparisonOf(articles) }
  })
  return compared
}
