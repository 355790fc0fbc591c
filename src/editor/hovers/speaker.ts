import * as l10n from '@vscode/l10n'
import type { SpeakerAnnotation } from '../../analysis/article.ts'
import type { Statement } from '../../library/library.ts'
import { list, numeral, plural, shorten } from '../../wording.ts'
import { showSpeakerCommand } from '../show-speaker.ts'
import { articleLink, byArticle, foundBy, type Known, moreArticles, some } from './elsewhere.ts'
import { bullets, commandLink, doubt, link, paragraphs, strong, verbatim } from './markdown.ts'

const statementsHere = 5
const otherArticles = 4
const statementsElsewhere = 2

/** Who this is, the role the texts give, and every statement one click away. Markdown. */
export function speakerHover(speaker: SpeakerAnnotation, here: string, known: Known): string {
  const { here: own, others } = byArticle(foundBy(known.statementsBy(speaker.name), speaker, here), here)
  const elsewhere = others.reduce((sum, { items }) => sum + items.length, 0)
  return paragraphs(
    nameAndRoles(speaker, here, known),
    speaker.category === 'unnamed' && l10n.t('A source that the article does not name.'),
    hereAndElsewhere(own.length, elsewhere, others.length),
    bullets([
      ...some(own.map(statementLink), statementsHere, (left) => l10n.t('{0} more here', numeral(left))),
      ...some(
        others.map(({ uri, items }) => articleLink(known, uri, firstOf(items)) + nested(items)),
        otherArticles,
        moreArticles,
      ),
    ]),
    doubt(speaker.confidence),
    own.length > 0 && commandLink(l10n.t('All statements and roles'), showSpeakerCommand, [here, speaker.name]),
  )
}

/** "4 statements here, 7 in 3 other articles." */
function hereAndElsewhere(here: number, elsewhere: number, articles: number): string {
  const statements = plural(
    here,
    l10n.t('{0} statement here', numeral(here)),
    l10n.t('{0} statements here', numeral(here)),
  )
  if (!articles) return l10n.t('{0}.', statements)
  const given = [statements, numeral(elsewhere), numeral(articles)] as const
  return plural(
    articles,
    l10n.t('{0}, {1} in {2} other article.', ...given),
    l10n.t('{0}, {1} in {2} other articles.', ...given),
  )
}

/** "**Steve Witkoff**, U.S. envoy here; special envoy in two other articles" */
function nameAndRoles(speaker: SpeakerAnnotation, here: string, known: Known): string {
  const articlesByRole = new Map<string, Set<string>>()
  let roleHere = speaker.role
  for (const { uri, speaker: mention } of foundBy(known.mentionsOfSpeaker(speaker.name), speaker, here)) {
    if (!mention.role) continue
    if (uri === here) roleHere ??= mention.role
    else articlesByRole.set(mention.role, (articlesByRole.get(mention.role) ?? new Set()).add(uri))
  }
  const elsewhere = [...articlesByRole].filter(([role]) => role !== roleHere)
  const name = strong(speaker.name)
  const own = elsewhere.length
    ? l10n.t('{0}, {1} here', name, verbatim(roleHere ?? ''))
    : l10n.t('{0}, {1}', name, verbatim(roleHere ?? ''))
  return list([
    roleHere ? own : name,
    ...elsewhere
      .slice(0, 3)
      .map(([role, { size }]) =>
        plural(
          size,
          l10n.t('{0} in {1} other article', verbatim(role), numeral(size)),
          l10n.t('{0} in {1} other articles', verbatim(role), numeral(size)),
        ),
      ),
  ])
}

function statementLink({ uri, attribution }: Statement): string {
  return link(shorten(attribution.text, 80), { uri, start: attribution.start, end: attribution.end })
}

function firstOf(statements: readonly Statement[]) {
  return (statements[0] as Statement).attribution
}

function nested(statements: readonly Statement[]): string {
  return bullets(
    some(statements.map(statementLink), statementsElsewhere, (left) => l10n.t('{0} more there', numeral(left))),
    1,
  )
}
