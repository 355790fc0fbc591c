import type {
  AnnotatedArticle,
  Annotation,
  AttributionAnnotation,
  SpeakerAnnotation,
  SpeakerCategory,
} from './article.ts'
import { foldName } from './speakers/fold.ts'

/** Something that the article has somebody say. */
export interface Statement {
  attribution: AttributionAnnotation
  /** Canonical name of the speaker within the article. */
  speaker: string
  category: SpeakerCategory
}

/** How many statements rest on whom. */
export interface Basis {
  statements: number
  people: number
  /** Named institutions, countries and documents. */
  bodies: number
  /** Sources that nobody can check. */
  unnamed: number
}

/** Does the article report somebody's words, rather than what they think, want or do? */
export function isStatement(annotation: Annotation): annotation is AttributionAnnotation {
  return annotation.type === 'attribution' && annotation.kind !== 'attitude'
}

/** The statements of an article that have a speaker, in order. */
export function statementsOf(article: AnnotatedArticle): Statement[] {
  const categories = categoriesOf(article)
  return article.annotations.flatMap((annotation): Statement[] => {
    if (!isStatement(annotation) || !annotation.speaker) return []
    // Bodies that act or take a stance ("France backed the plan") are not marked as speakers.
    const category = categories.get(foldName(annotation.speaker)) ?? 'body'
    return [{ attribution: annotation, speaker: annotation.speaker, category }]
  })
}

/** Counts statements, not mentions of those who make them. */
export function basisOf(statements: readonly Pick<Statement, 'category'>[]): Basis {
  const of = (...categories: SpeakerCategory[]) =>
    statements.filter(({ category }) => categories.includes(category)).length
  return {
    statements: statements.length,
    people: of('person'),
    bodies: of('body', 'document'),
    unnamed: of('unnamed'),
  }
}

const telling: Record<SpeakerAnnotation['mention'], number> = { name: 2, description: 1, pronoun: 0 }

/** The category of each speaker by folded name: what the first name says, else a description, else a pronoun. */
function categoriesOf({ annotations }: AnnotatedArticle): Map<string, SpeakerCategory> {
  const best = new Map<string, SpeakerAnnotation>()
  for (const annotation of annotations) {
    if (annotation.type !== 'speaker') continue
    const key = foldName(annotation.name)
    const known = best.get(key)
    if (!known || telling[annotation.mention] > telling[known.mention]) best.set(key, annotation)
  }
  return new Map([...best].map(([key, { category }]) => [key, category]))
}
