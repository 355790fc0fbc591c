import type { Span, SpeakerAnnotation } from '../article.ts'
import type { ArticleTree, Credit } from '../tree.ts'
import { findNames, type Names } from './names.ts'
import { type Resolved, resolve, speaks } from './resolve.ts'
import { rolesOf } from './roles.ts'

/**
 * Unified plugin: resolves the sources of `tree.credits` to speakers, names them on attributions and quotes, and fills
 * `tree.speakers` with every mention of those who speak in the article.
 */
export default function speakers() {
  return (tree: ArticleTree): void => {
    const names = findNames(tree)
    const resolved = resolve(tree, names)
    for (const [i, credit] of tree.credits.entries()) {
      const source = resolved[i]
      if (!source) continue
      credit.attribution.speaker = source.speaker
      if (source.confidence !== undefined)
        credit.attribution.confidence = Math.min(credit.attribution.confidence ?? 1, source.confidence)
      for (const quote of credit.quotes) {
        quote.speaker = source.speaker
        if (source.confidence !== undefined) quote.confidence = Math.min(quote.confidence ?? 1, source.confidence)
      }
    }
    const speaking = resolved.filter((source, i) => source?.speaker && speaks(tree.credits[i] as Credit, source))
    tree.speakers = mentions(tree, names, speaking as (Resolved & { speaker: string })[])
  }
}

/** Every mention of the speakers: the sources themselves, and their names elsewhere in the text. */
function mentions(
  tree: ArticleTree,
  names: Names,
  sources: readonly (Resolved & { speaker: string })[],
): SpeakerAnnotation[] {
  const found = new Map<number, SpeakerAnnotation>()
  const cast = new Map<string, Resolved>()
  const roles = rolesOf(tree, names)
  const add = (span: Span, source: Pick<Resolved, 'mention' | 'category' | 'confidence'>, name: string) => {
    if (found.has(span.start)) return
    const role = roles.get(name)
    found.set(span.start, {
      type: 'speaker',
      start: span.start,
      end: span.end,
      text: tree.text.slice(span.start, span.end),
      name,
      mention: source.mention,
      category: source.category,
      ...(role ? { role } : {}),
      ...(source.confidence !== undefined ? { confidence: source.confidence } : {}),
    })
  }
  for (const source of sources) {
    if (source.role && !roles.has(source.speaker)) roles.set(source.speaker, source.role)
    if (source.mention !== 'pronoun' || !cast.has(source.speaker)) cast.set(source.speaker, source)
  }
  for (const source of sources) add(source.span, source, source.speaker)
  for (const run of names.runs) {
    const name = run.person ?? run.words.join(' ')
    const speaker = cast.get(name)
    if (speaker) add(run, { mention: 'name', category: speaker.category }, name)
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}
