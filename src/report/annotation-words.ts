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

function figureOf({ value, low, high, unit, counted, approximate, date }: NumberAnnotation): string {
  if (date) return date
  const figure = low !== undefined && high !== undefined ? `${grouped(low)} to ${grouped(high)}` : grouped(value)
  return [approximate ? 'about' : '', figure, unit ?? '', counted ?? ''].filter(Boolean).join(' ')
}

function grouped(value: number | null): string {
  return value === null ? 'no figure' : value.toLocaleString('en', { maximumFractionDigits: 6 })
}
