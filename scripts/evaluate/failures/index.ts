import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AnnotatedArticle, Span } from '../../../src/analysis/article.ts'
import { adjunctCues, verbCues } from '../../../src/analysis/attributions/cues.ts'
import type { Workshop } from '../workshop.ts'
import type { Attribution, CueClass, Marked } from './article.ts'
import { countFailures, type Failures } from './count.ts'

/** What is used of the scorers' own reading of the corpus. */
interface Scorers {
  quotedSpans(text: string): Span[]
  readPolnear(file: string): Attribution[]
}

/** Reads PolNeAR's development part with the product's command line and counts what is missed and wrong. */
export async function failuresOn(shop: Workshop): Promise<Failures> {
  const scorers = (await import(pathToFileURL(join(shop.shared, 'score/lib.mjs')).href)) as Scorers
  const corpus = join(shop.shared, 'corpora/polnear/dev')
  const gold = referencesIn(join(corpus, 'attributions'))
  const texts = [...gold.keys()].map((base) => join(corpus, 'text', `${base}.txt`))
  const { articles } = JSON.parse(readFileSync(await shop.read('annotate', texts), 'utf8')) as {
    articles: ({ path: string } & Pick<AnnotatedArticle, 'annotations'>)[]
  }
  const marked = new Map<string, Marked>()
  for (const { path, annotations } of articles) {
    const text = readFileSync(path, 'utf8')
    marked.set(basename(path), {
      text,
      gold: scorers.readPolnear(gold.get(basename(path, '.txt')) as string).filter(({ content }) => content.length),
      predicted: annotations.filter((annotation) => annotation.type === 'attribution'),
      quotes: annotations.filter((annotation) => annotation.type === 'quote'),
      marks: scorers.quotedSpans(text),
    })
  }
  return countFailures(marked, classifyCue)
}

/** The first annotation of each article, by the article's name. */
function referencesIn(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const file of readdirSync(folder).sort()) {
    const base = file.replace(/_[0-9a-f]{4}\.ann$/, '')
    if (!files.has(base)) files.set(base, join(folder, file))
  }
  return files
}

/** What the rules' lists make of a cue: a verb of saying wins over one of action in it. */
function classifyCue(cue: string): CueClass {
  let best: CueClass = 'unlisted'
  for (const word of cue
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}'-]+/gu) ?? []) {
    if (adjunctCues.has(word)) return 'saying'
    for (const { frames } of verbCues.get(word) ?? [])
      if (frames.has('say') || frames.has('tell') || frames.has('document')) return 'saying'
      else best = 'acting'
  }
  return best
}
