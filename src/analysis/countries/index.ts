import type { CountryAnnotation } from '../article.ts'
import { type ArticleTree, sentencesOf } from '../tree.ts'
import { Evidence } from './evidence.ts'
import { isCountry } from './lookalikes.ts'
import { type Candidate, candidates } from './match.ts'
import { isGovernment } from './metonyms.ts'

/**
 * Unified plugin: fills `tree.countries`, in order.
 *
 * Names come from a gazetteer (i18n-iso-countries and tables of ours); the words around a name and the rest of the
 * article decide whether it is the country, and how sure that is.
 */
export default function countries() {
  return (tree: ArticleTree): void => {
    const { text } = tree
    const found: Candidate[] = []
    for (const sentence of sentencesOf(tree))
      for (const candidate of candidates(text, sentence))
        if (candidate.entry.kind !== 'lookalike') found.push(candidate)
    const evidence = new Evidence(text, found)
    tree.countries = []
    for (const candidate of found) {
      const { entry, start, end } = candidate
      const confidence = entry.form === 'metonym' ? isGovernment(text, candidate) : isCountry(text, candidate, evidence)
      if (confidence > 0) tree.countries.push(annotation(text, start, end, candidate, confidence))
    }
  }
}

function annotation(
  text: string,
  start: number,
  end: number,
  { entry }: Candidate,
  confidence: number,
): CountryAnnotation {
  const { code, country: name, form } = entry
  return {
    type: 'country',
    start,
    end,
    text: text.slice(start, end),
    code,
    name,
    form,
    ...(confidence < 1 ? { confidence } : {}),
  }
}
