import type { Annotation, NumberAnnotation } from '../analysis/article.ts'

/** What an annotation says of its words, in a few words. */
export function detailOf(annotation: Annotation): string {
  switch (annotation.type) {
    case 'country':
      return `${annotation.name} (${annotation.code}), ${annotation.form}`
    case 'number':
      return `${annotation.kind}: ${figureOf(annotation)}`
    case 'quote':
      return annotation.speech ? said(annotation.speaker, annotation.cue?.text) : 'not speech'
    case 'attribution':
      return `${annotation.kind}: ${annotation.speaker ?? 'no speaker found'}`
    case 'speaker':
      return [annotation.name, annotation.role].filter(Boolean).join(', ')
    case 'boilerplate':
      return annotation.source ? `credit: ${annotation.source}` : annotation.kind
  }
}

function said(speaker: string | null, cue: string | undefined): string {
  return `${speaker ?? 'no speaker found'}${cue ? ` (${cue})` : ''}`
}

function figureOf({
  kind,
  text,
  value,
  low,
  high,
  unit,
  counted,
  approximate,
  qualifier,
  date,
}: NumberAnnotation): string {
  if (date) return date
  const range = low !== undefined && high !== undefined
  const figure = kind === 'vague' ? text.toLowerCase() : range ? `${grouped(low)} to ${grouped(high)}` : grouped(value)
  const how = qualifier?.toLowerCase() ?? (approximate && kind !== 'vague' ? 'about' : '')
  // "40 or more", but "at least 40".
  const amount = how.startsWith('or ') ? [figure, how] : [how, figure]
  return [...amount, unit ?? '', counted ?? ''].filter(Boolean).join(' ')
}

function grouped(value: number | null): string {
  return value === null ? 'no figure' : value.toLocaleString('en', { maximumFractionDigits: 6 })
}
