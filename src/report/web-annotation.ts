import * as l10n from '@vscode/l10n'
import type { Annotation, Span } from '../analysis/article.ts'
import type { Claim, Comparison } from '../comparison/claim.ts'
import { locale } from '../language.ts'
import { mapped, type Steps } from '../steps.ts'
import { detailOf } from './annotation-words.ts'
import type { ReportedArticle } from './articles.ts'
import { changeTitle } from './report.ts'
import { type Selectors, selectorsIn } from './selectors.ts'
import { uuidOf } from './uuid.ts'
import { verdictWords } from './verdict-words.ts'

/** The W3C's Web Annotation Data Model in JSON-LD, as far as it is used here. https://www.w3.org/TR/annotation-model/ */
export interface WebAnnotation {
  id: string
  type: 'Annotation'
  motivation: Motivation
  body: (TextualBody | string)[]
  target: Target | Target[]
}

export type Motivation = 'tagging' | 'identifying' | 'describing' | 'linking' | 'commenting' | 'classifying'

export interface TextualBody {
  id?: string
  type: 'TextualBody'
  purpose: Motivation
  value: string
  format: 'text/plain'
  language?: string
}

export interface Target {
  type: 'SpecificResource'
  /** The article's file, as an IRI or a reference relative to where the annotations lie. */
  source: string
  selector: Selectors
}

export interface AnnotationCollection {
  '@context': 'http://www.w3.org/ns/anno.jsonld'
  id: string
  type: 'AnnotationCollection'
  label: string
  total: number
  first: { id: string; type: 'AnnotationPage'; startIndex: 0; items: WebAnnotation[] }
}

/** Gives the IRI of an article's file, or a reference to it relative to where the annotations are to lie. */
export type SourceOf = (path: string) => string

/** Everything that is annotated in articles, and what readers noted. */
export function* annotationsAsWebAnnotations(
  articles: readonly ReportedArticle[],
  sourceOf: SourceOf,
): Steps<AnnotationCollection> {
  const items = yield* mapped(articles, (article) => {
    const target = targetsIn(article, sourceOf)
    const annotations = article.article.annotations.flatMap((one) => itemsOf(one, target))
    const notes = (article.article.notes ?? []).map(({ note, ...span }): WebAnnotation => {
      const place = target(span)
      return annotation('commenting', [text('commenting', note)], place)
    })
    return [...annotations, ...notes]
  })
  return collection(l10n.t('Annotations'), items.flat())
}

/** The claims of a comparison: an annotation for each mention, tied by a body that all mentions of a claim share. */
export function* claimsAsWebAnnotations(
  { claims, relations = [] }: Comparison,
  articles: readonly ReportedArticle[],
  sourceOf: SourceOf,
): Steps<AnnotationCollection> {
  const targets = new Map(yield* mapped(articles, (article) => [article.path, targetsIn(article, sourceOf)] as const))
  const mentions = yield* mapped(claims, (claim) =>
    claim.mentions.flatMap(({ path, start, end }) => {
      const target = targets.get(path)?.({ start, end })
      return target ? annotation('classifying', bodiesOf(claim), target) : []
    }),
  )
  const changes = relations.flatMap(({ changes }) =>
    changes.flatMap(({ kind, headline, now, before }) => {
      const place = [now, before].flatMap((span) => (span ? (targets.get(span.path)?.(span) ?? []) : []))
      return place.length
        ? annotation('describing', [text('describing', changeTitle(kind, headline), locale())], place)
        : []
    }),
  )
  return collection(l10n.t('Claims'), [...mentions.flat(), ...changes])
}

function bodiesOf(claim: Claim): TextualBody[] {
  const label = text('describing', claim.label)
  return [
    { id: `urn:uuid:${uuidOf(`claim ${claim.id}`)}`, ...label },
    text('classifying', verdictWords(claim.verdict).title, locale()),
    ...claim.differences.map(({ detail }) => text('commenting', detail, locale())),
    ...(claim.independence ? [text('commenting', claim.independence.detail, locale())] : []),
  ]
}

/** An annotation as one or more: source and cue of an attribution are annotated too, and linked to it. */
function itemsOf(one: Annotation, target: (span: Span) => Target): WebAnnotation[] {
  const identity = identityOf(one)
  const motivation = identity ? 'identifying' : 'describing'
  const bodies = [
    text('tagging', one.type),
    ...(identity ? [text('identifying', identity)] : []),
    text('describing', detailOf(one)),
  ]
  if (one.type !== 'attribution') return [annotation(motivation, bodies, target(one))]
  const content = annotation(motivation, bodies, one.content.length ? one.content.map(target) : target(one))
  const parts = [
    ...one.source.map((span) => ['source', span] as const),
    ...one.cue.map((span) => ['cue', span] as const),
  ]
  return [
    content,
    ...parts.map(([role, span]) => annotation('linking', [text('tagging', role), content.id], target(span))),
  ]
}

/** Who or what the words stand for, where that has a name. */
function identityOf(one: Annotation): string | null | undefined {
  return one.type === 'country'
    ? one.code
    : one.type === 'speaker'
      ? one.name
      : 'speaker' in one
        ? one.speaker
        : undefined
}

function targetsIn(article: ReportedArticle, sourceOf: SourceOf): (span: Span) => Target {
  const select = selectorsIn(article)
  const source = sourceOf(article.path)
  return (span) => ({ type: 'SpecificResource', source, selector: select(span) })
}

/** Words of the article, or data, unless they are in the reader's language. */
function text(purpose: Motivation, value: string, language = 'en'): TextualBody {
  return { type: 'TextualBody', purpose, value, format: 'text/plain', language }
}

function annotation(motivation: Motivation, body: (TextualBody | string)[], target: Target | Target[]): WebAnnotation {
  const targets = Array.isArray(target) && target.length === 1 ? (target[0] as Target) : target
  const id = `urn:uuid:${uuidOf(JSON.stringify([motivation, body, targets]))}`
  return { id, type: 'Annotation', motivation, body, target: targets }
}

function collection(label: string, items: WebAnnotation[]): AnnotationCollection {
  const id = `urn:uuid:${uuidOf(JSON.stringify([label, items.map((item) => item.id)]))}`
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: { id: `urn:uuid:${uuidOf(`first page of ${id}`)}`, type: 'AnnotationPage', startIndex: 0, items },
  }
}
