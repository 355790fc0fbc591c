import * as l10n from '@vscode/l10n'
import type { Verdict } from '../comparison/claim.ts'

export interface VerdictWords {
  title: string
  /** The title within a sentence. */
  within: string
  /** What claims with it have in common. */
  help: string
}

/** A verdict in words. */
export function verdictWords(verdict: Verdict): VerdictWords {
  switch (verdict) {
    case 'conflict':
      return {
        title: l10n.t('Contradict'),
        within: l10n.t('contradict'),
        help: l10n.t('Two accounts cannot both be right.'),
      }
    case 'number':
      return {
        title: l10n.t('Figures differ'),
        within: l10n.t('figures differ'),
        help: l10n.t('The accounts give different figures for the same thing.'),
      }
    case 'wording':
      return {
        title: l10n.t('Words differ'),
        within: l10n.t('words differ'),
        help: l10n.t('The same words are quoted differently, or the wording changes what is said.'),
      }
    case 'attribution':
      return {
        title: l10n.t('Said by someone else'),
        within: l10n.t('said by someone else'),
        help: l10n.t('The accounts give it to different people, or one states as its own what another credits.'),
      }
    case 'hedge':
      return {
        title: l10n.t('More or less certain'),
        within: l10n.t('more or less certain'),
        help: l10n.t('One account is surer of it than another.'),
      }
    case 'agree':
      return {
        title: l10n.t('Agree'),
        within: l10n.t('agree'),
        help: l10n.t('The accounts report it alike: no difference found.'),
      }
    case 'single':
      return {
        title: l10n.t('Only one source'),
        within: l10n.t('only one source'),
        help: l10n.t('One article alone reports it.'),
      }
  }
}
