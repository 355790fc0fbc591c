import * as l10n from '@vscode/l10n'
import type { Mention } from '../../comparison/claim.ts'
import { articlesOf, reports, voiceOf } from '../../report/claim-words.ts'
import { verdictWords } from '../../report/verdict-words.ts'
import { fileName, numeral, shorten } from '../../wording.ts'
import { bullets, commandLink, link, paragraphs, strong, verbatim } from '../hovers/markdown.ts'
import { showClaimCommand } from '../show-in-views.ts'
import type { ClaimsInText } from './claims-in-text.ts'
import { diffWordingsCommand } from './commands.ts'
import { elsewhere, type Stated } from './stated.ts'

/** What hovers ask of the articles compared. */
export type Told = Pick<ClaimsInText, 'nameOf' | 'wordsOf'>

/** Passages of other articles that are told in full. */
const most = 4

/**
 * Where other articles differ from a passage, and their words, each a link. Markdown.
 */
export function claimHover(stated: Stated, claims: Told): string {
  const { claim, mention } = stated
  const others = elsewhere(stated)
  const rest = others.length - most
  const told = claim.differences.map(({ kind, detail }) => `${strong(verdictWords(kind).title)}. ${verbatim(detail)}`)
  return paragraphs(
    ...told,
    l10n.t('In {0} of {1} articles. The others:', numeral(reports(claim)), numeral(articlesOf(claim))),
    bullets([
      ...others.slice(0, most).map((other) => accountOf(mention, other, claims)),
      ...(rest > 0 ? [l10n.t('{0} more', numeral(rest))] : []),
    ]),
    commandLink(l10n.t('Side by side'), showClaimCommand, [claim.id]),
  )
}

/** "[Lindale News]: “Talks failed,” said by Ana Ruiz ([word by word])" */
function accountOf(own: Mention, other: Mention, claims: Told): string {
  const { path, start, end } = other
  const name = shorten(claims.nameOf(path) ?? fileName(path), 60)
  const words = verbatim(shorten(claims.wordsOf(other), 200))
  const compared = commandLink(l10n.t('word by word'), diffWordingsCommand, [
    ...[own.path, own.start, own.end],
    ...[path, start, end],
  ])
  return `${link(name, { uri: path, start, end })}: ${words} _(${verbatim(voiceOf(other))})_ (${compared})`
}
