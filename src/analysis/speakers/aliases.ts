import type { AnnotatedArticle, Annotation, Span, SpeakerAnnotation, SpeakerCategory } from '../article.ts'
import { foldName } from './fold.ts'
import { isBodyWord } from './titles.ts'

/** Canonical names by what articles also call them, folded by `aliasKey`. */
export type Aliases = ReadonlyMap<string, string>

const determiner = /^(?:an?|the|this|that|these|those|his|her|its|their|our|my)\s+/i

/** The key under which a name or description is looked up: folded, without a leading determiner. */
export function aliasKey(name: string): string {
  return foldName(name.trim().replace(determiner, ''))
}

/**
 * Gives speakers that a reader's list calls by another name the canonical one, on speakers, attributions and quotes.
 *
 * A description that the list has ("the envoy") counts for more than what the article makes of it; a name counts as the
 * speaker that the article resolves it to.
 *
 * @returns a new article; the same one when the list changes nothing in it
 */
export function applyAliases(article: AnnotatedArticle, aliases: Aliases): AnnotatedArticle {
  if (!aliases.size) return article
  const speakers = article.annotations.filter((annotation) => annotation.type === 'speaker')
  const listed = (name: string) => aliases.get(aliasKey(name))
  const described = speakers.flatMap(({ mention, text, start, end }) => {
    const name = mention === 'description' ? listed(text) : undefined
    return name === undefined ? [] : [{ start, end, name }]
  })
  /** By where the source stands, else by name; the name as it is when the list has neither. */
  const nameAt = (name: string | null, sources: readonly Span[]) =>
    described.find((one) => sources.some(({ start, end }) => one.start < end && start < one.end))?.name ??
    (name && listed(name)) ??
    name
  const categories = new Map<string, SpeakerCategory>()
  for (const { name, mention, category } of speakers)
    if (mention === 'name' && !categories.has(foldName(name))) categories.set(foldName(name), category)

  let changed = false
  const renamed = article.annotations.map((annotation): Annotation => {
    const next = rename(annotation)
    changed ||= next !== annotation
    return next
  })
  return changed ? { ...article, annotations: renamed } : article

  function rename(annotation: Annotation): Annotation {
    if (annotation.type === 'speaker') {
      const name = nameAt(annotation.name, annotation.mention === 'pronoun' ? [] : [annotation])
      if (!name || name === annotation.name) return annotation
      const known = categories.get(foldName(name)) ?? categoryOf(name, annotation)
      return { ...annotation, name, category: known }
    }
    if (annotation.type === 'attribution') {
      const speaker = nameAt(annotation.speaker, annotation.source)
      return speaker === annotation.speaker ? annotation : { ...annotation, speaker }
    }
    if (annotation.type === 'quote') {
      const speaker = nameAt(annotation.speaker, annotation.source ? [annotation.source] : [])
      return speaker === annotation.speaker ? annotation : { ...annotation, speaker }
    }
    return annotation
  }
}

/** What a canonical name that the article itself does not use tells by its form; `category` where that tells nothing. */
export function categoryOf(name: string, { category }: Pick<SpeakerAnnotation, 'category'>): SpeakerCategory {
  const words = name.split(/\s+/)
  const first = words[0] ?? ''
  if (!/^\p{Lu}/u.test(first)) return category
  if (words.some((word) => isBodyWord(word.toLowerCase())) || /^[\p{Lu}.]{2,}$/u.test(name))
    return category === 'document' ? category : 'body'
  if (words.length === 1) return category === 'unnamed' ? 'person' : category
  return words.length < 6 && /^\p{Lu}/u.test(words.at(-1) ?? '') ? 'person' : category
}
