import type { AnnotatedArticle, Span } from '../../analysis/article.ts'
import { foldName } from '../../analysis/speakers/fold.ts'
import type { Entry } from '../../library/library.ts'
import { plainName } from '../hovers/country.ts'

/** A speaker or a country that an article names, and where it does so first. */
export interface Named extends Span {
  kind: 'speaker' | 'country'
  name: string
}

const known = new WeakMap<AnnotatedArticle, Named[]>()

/** Who speaks in an article and which countries it names, each once; sources without a name left out. */
export function namedIn({ article }: Pick<Entry, 'article'>): readonly Named[] {
  const found = known.get(article) ?? findNamed(article)
  known.set(article, found)
  return found
}

function findNamed({ annotations }: AnnotatedArticle): Named[] {
  const found = new Map<string, Named>()
  const full = new Set<string>()
  for (const annotation of annotations) {
    const { start, end } = annotation
    if (annotation.type === 'country') {
      const key = `country ${annotation.code}`
      if (!found.has(key)) found.set(key, { kind: 'country', name: plainName(annotation), start, end })
    } else if (annotation.type === 'speaker' && annotation.category !== 'unnamed') {
      const key = `speaker ${foldName(annotation.name)}`
      // A mention by name is what a reader looks for.
      const better = annotation.mention === 'name' && !full.has(key)
      if (better) full.add(key)
      if (better || !found.has(key)) found.set(key, { kind: 'speaker', name: annotation.name, start, end })
    }
  }
  return [...found.values()]
}

/** Do the letters of a query stand in a name in their order? What fits best is for the host to say. */
export function mayMatch(name: string, query: string): boolean {
  const letters = name.toLowerCase()
  let at = 0
  for (const letter of query.toLowerCase().replace(/\s+/gu, '')) {
    at = letters.indexOf(letter, at) + letter.length
    if (at < letter.length) return false
  }
  return true
}
