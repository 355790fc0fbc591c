import * as l10n from '@vscode/l10n'
import { type AnnotationFormat, type ClaimFormat, type FileFormat, formats } from '../../report/formats.ts'

/** What can be exported as one file, and as what. */
export type FileChoice =
  | { what: 'claims'; format: ClaimFormat }
  | { what: 'annotations'; format: Exclude<AnnotationFormat, 'brat'> }
/** brat wants a folder. */
export type Choice = FileChoice | { what: 'annotations'; format: 'brat' }

/** A choice as a list offers it. */
export interface Offer {
  label: string
  detail: string
  choice: Choice
}

export const claimOffers = (): readonly Offer[] => [
  claims('html', l10n.t('To read, print and send: the table, the wordings side by side, links to the passages')),
  claims('markdown', l10n.t('The same for a wiki, a repository or an editor')),
  claims('csv', l10n.t('A row for each claim and article, for a spreadsheet')),
  claims('json', l10n.t('Everything, for programs')),
  claims('web-annotation', l10n.t('A passage each, for annotation tools and archives')),
]

export const annotationOffers = (): readonly Offer[] => [
  annotations('csv', l10n.t('A row for each speaker, quote, statement, country and figure')),
  annotations('json', l10n.t('Everything, for programs')),
  annotations('web-annotation', l10n.t('For annotation tools and archives')),
  annotations('brat', l10n.t('A folder with each article’s text and annotations')),
]

/** Is it a choice that there is? A command can be called by anyone. */
export function choiceFrom(given: unknown): Choice | undefined {
  const { what, format } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>
  return [...claimOffers(), ...annotationOffers()].find(
    ({ choice }) => choice.what === what && choice.format === format,
  )?.choice
}

export function extensionOf(format: FileFormat): string {
  return formats[format].extension
}

function claims(format: ClaimFormat, detail: string): Offer {
  return { label: formats[format].title(), detail, choice: { what: 'claims', format } }
}

function annotations(format: AnnotationFormat, detail: string): Offer {
  return { label: formats[format].title(), detail, choice: { what: 'annotations', format } as Choice }
}
