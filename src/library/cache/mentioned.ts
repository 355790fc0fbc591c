import type { AnnotatedArticle } from '../../analysis/article.ts'
import { foldName } from '../../analysis/speakers/fold.ts'
import { isStatement } from '../../analysis/statements.ts'

/** Whom and what an article mentions, by key, each with the indices of its annotations in their order. */
export type Mentioned = [key: string, annotations: number[]][]

/** The key of the statements of somebody who may have several names. */
export function saidBy(name: string): string {
  return `said by ${foldName(name)}`
}

/** The key under which somebody is named, or referred to. */
export function named(name: string): string {
  return `named ${foldName(name)}`
}

/** The key of a country's mentions. */
export function country(code: string): string {
  return `country ${code}`
}

/** Looks all of an article's annotations up. */
export function mentionedIn({ annotations }: Pick<AnnotatedArticle, 'annotations'>): Mentioned {
  const mentioned = new Map<string, number[]>()
  for (const [at, annotation] of annotations.entries()) {
    const key =
      annotation.type === 'speaker'
        ? named(annotation.name)
        : annotation.type === 'country'
          ? country(annotation.code)
          : isStatement(annotation) && annotation.speaker
            ? saidBy(annotation.speaker)
            : undefined
    if (key === undefined) continue
    const places = mentioned.get(key)
    if (places) places.push(at)
    else mentioned.set(key, [at])
  }
  return [...mentioned]
}
