import * as l10n from '@vscode/l10n'
import type { Credit, Relation } from '../../comparison/independence/contract.ts'
import type { AloneKind } from './source-rows.ts'

/** What an article that goes back to another is. */
export function goesBack(kind: Relation['kind'], name: string): string {
  switch (kind) {
    case 'version':
      return l10n.t('A later version of {0}', name)
    case 'copy':
      return l10n.t('A copy of {0}', name)
    case 'rewrite':
      return l10n.t('A rewrite of {0}', name)
    case 'passages':
      return l10n.t('Has passages of {0}', name)
  }
}

/** What an article is to another that goes back to it. */
export function givesRise(kind: Relation['kind'], name: string): string {
  switch (kind) {
    case 'version':
      return l10n.t('Has a later version: {0}', name)
    case 'copy':
      return l10n.t('Copied by {0}', name)
    case 'rewrite':
      return l10n.t('Rewritten by {0}', name)
    case 'passages':
      return l10n.t('Has passages taken over by {0}', name)
  }
}

/** Codicons. */
export const relationIcons: Readonly<Record<Relation['kind'], string>> = {
  version: 'history',
  copy: 'copy',
  rewrite: 'edit',
  passages: 'copy',
}

/** What there is under an article that it has alone. */
export const alones = (): Readonly<Record<AloneKind, { label: string; help: string; icon: string }>> => ({
  reports: {
    label: l10n.t('Alone reports'),
    help: l10n.t('Claims that no other article on the event reports; articles that share their text count as one.'),
    icon: 'circle-outline',
  },
  leavesOut: {
    label: l10n.t('Alone leaves out'),
    help: l10n.t('Claims that every other article on the event reports; articles that share their text count as one.'),
    icon: 'circle-slash',
  },
})

/** Where a source is credited. */
export const places = (): Readonly<Record<Credit['how'], string>> => ({
  byline: l10n.t('in the byline'),
  dateline: l10n.t('in the dateline'),
  credit: l10n.t('in a credit line'),
  text: l10n.t('in the text'),
})
