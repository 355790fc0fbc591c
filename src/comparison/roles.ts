import type { AnnotatedArticle } from '../analysis/article.ts'
import { foldName } from '../analysis/speakers/fold.ts'
import type { ArticleAt } from './claim.ts'
import { isFunctionWord, stemOf } from './stems.ts'

/** The name of a speaker, given the article's index and the name by which the article knows the speaker. */
export type NameSpeaker = (article: number, name: string) => string

/**
 * Finds out who "Ukraine's president" is where another article on the event has "Ukrainian President Volodymyr Zelensky":
 * a description that fits the role of one person alone, country and all, is that person.
 *
 * @param events the event of each article, by index
 */
export function speakersByRole(articles: readonly ArticleAt[], events: readonly number[]): NameSpeaker {
  const countries = new Map<string, string>()
  for (const { article } of articles)
    for (const annotation of article.annotations)
      if (annotation.type === 'country') countries.set(fold(annotation.text), annotation.code)
  /** By event: the people with a role, each with the words of it. */
  const people = new Map<number, { name: string; role: ReadonlySet<string> }[]>()
  const described = articles.map(() => new Set<string>())
  for (const [at, { article }] of articles.entries())
    for (const { name, role, category } of speakersOf(article)) {
      const event = events[at] ?? at
      if (category === 'unnamed') described[at]?.add(name)
      else if (category === 'person' && role)
        people.set(event, [...(people.get(event) ?? []), { name, role: wordsOf(role, countries) }])
    }
  const found = new Map<string, string>()
  return (article, name) => {
    if (!described[article]?.has(name)) return name
    const key = `${events[article]} ${name}`
    const known =
      found.get(key) ?? whoIs(wordsOf(name, countries), people.get(events[article] ?? article) ?? []) ?? name
    found.set(key, known)
    return known
  }
}

function whoIs(
  description: ReadonlySet<string>,
  people: readonly { name: string; role: ReadonlySet<string> }[],
): string | undefined {
  const isTelling = description.size > 1 && [...description].some((word) => /^\p{Lu}{2}$/u.test(word))
  if (!isTelling) return
  const fitting = people.filter(({ role }) => [...description].every((word) => role.has(word)))
  const surnames = new Set(fitting.map(({ name }) => foldName(name).split(' ').at(-1)))
  return surnames.size === 1 ? fitting[0]?.name : undefined
}

function speakersOf({ annotations }: AnnotatedArticle) {
  return annotations.filter((annotation) => annotation.type === 'speaker')
}

/** Stems of the words of a role or description, countries by their codes. */
function wordsOf(text: string, countries: ReadonlyMap<string, string>): Set<string> {
  const words = text
    .replace(/['’]s?(?=\s|$)/g, '')
    .split(/[\s-]+/)
    .map(fold)
    .filter((word) => word && !isFunctionWord(word))
  return new Set(words.map((word) => countries.get(word) ?? stemOf(word)))
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[.,]/g, '')
}
