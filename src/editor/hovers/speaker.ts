import type { SpeakerAnnotation } from '../../analysis/article.ts'
import type { Statement } from '../../library/library.ts'
import { count, list, shorten } from '../../wording.ts'
import { showSpeakerCommand } from '../show-speaker.ts'
import { articleLink, byArticle, countHereAndElsewhere, foundBy, type Known, some } from './elsewhere.ts'
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
    speaker.category === 'unnamed' && 'A source that the article does not name.',
    `${countHereAndElsewhere(count(own.length, 'statement'), elsewhere, others.length)}.`,
    bullets([
      ...some(own.map(statementLink), statementsHere, 'more here'),
      ...some(
        others.map(({ uri, items }) => articleLink(known, uri, firstOf(items)) + nested(items)),
        otherArticles,
        'more articles',
      ),
    ]),
    doubt(speaker.confidence),
    own.length > 0 && commandLink('All statements and roles', showSpeakerCommand, [here, speaker.name]),
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
  return list([
    `${strong(speaker.name)}${roleHere ? `, ${verbatim(roleHere)}${elsewhere.length ? ' here' : ''}` : ''}`,
    ...elsewhere.slice(0, 3).map(([role, uris]) => `${verbatim(role)} in ${count(uris.size, 'other article')}`),
  ])
}

function statementLink({ uri, attribution }: Statement): string {
  return link(shorten(attribution.text, 80), { uri, start: attribution.start, end: attribution.end })
}

function firstOf(statements: readonly Statement[]) {
  return (statements[0] as Statement).attribution
}

function nested(statements: readonly Statement[]): string {
  return bullets(some(statements.map(statementLink), statementsElsewhere, 'more there'), 1)
}
