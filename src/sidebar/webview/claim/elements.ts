import * as l10n from '@vscode/l10n'
import { markMeanings, type Segment } from '../../../report/marks.ts'
import type { Card, MenuContext, Passage, SideBySide } from '../../protocol.ts'
import { element } from '../element.ts'

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never
type OwnContext = Without<MenuContext, 'claim' | 'preventDefaultContextMenuItems'>

/**
 * The elements of one claim, for a part of a page that has the class `claim`. Texts become text nodes and nothing else.
 *
 * @param level of the claim's heading; those of its articles are one below
 */
export function claimElements(claim: SideBySide, level: 1 | 2 = 1): HTMLElement[] {
  const below = `h${level + 1}`
  const marks = new Set(claim.cards.flatMap(({ passages }) => passages.flatMap(({ segments }) => segments.map(markOf))))
  return [
    header(claim, `h${level}`),
    element('ol', 'cards', ...claim.cards.map((one) => card(one, claim, below))),
    ...(claim.absent.length ? [absent(claim.absent, below)] : []),
    ...legend(marks),
  ]
}

function header(claim: SideBySide, heading: string): HTMLElement {
  const differences = [
    ...claim.differences.map(({ kind, detail, confirmed = false }) => {
      const line = element('li', `difference ${kind}`, confirmed ? l10n.t('{0} (confirmed)', detail) : detail)
      return withMenu(line, claim, { webviewSection: 'difference', kind, confirmed })
    }),
    ...(claim.ignored ?? []).map(({ kind, detail }) => {
      const line = element('li', 'difference ignored', l10n.t('Ignored: {0}', detail))
      return withMenu(line, claim, { webviewSection: 'ignored', kind })
    }),
  ]
  const { confirmed = false, reported } = claim
  const header = element(
    'header',
    '',
    element(
      'p',
      `verdict ${claim.verdict}`,
      element('span', 'badge', claim.verdictLabel),
      ` ${confirmed ? l10n.t('{0}, confirmed', reported) : reported}`,
    ),
    inEnglish(element(heading, 'label', claim.label)),
    ...(claim.independence ? [element('p', 'independence', claim.independence)] : []),
    ...(differences.length ? [element('ul', 'differences', ...differences)] : []),
    ...(claim.why ? [why(claim.why)] : []),
  )
  header.setAttribute('aria-live', 'polite')
  return withMenu(header, claim, { webviewSection: 'claim', several: isSeveral(claim), confirmed })
}

/** Says what an element stands for, for its context menu. */
function withMenu(made: HTMLElement, { id: claim }: SideBySide, context: OwnContext): HTMLElement {
  made.dataset.vscodeContext = JSON.stringify({ ...context, claim, preventDefaultContextMenuItems: true })
  return made
}

function isSeveral({ cards }: SideBySide): boolean {
  return cards.reduce((sum, { passages }) => sum + passages.length, 0) > 1
}

/** Closed at first: few ask, and the passages should stay in view. */
function why(text: string): HTMLElement {
  return element('details', 'why', element('summary', '', l10n.t('Why these are one claim')), element('p', '', text))
}

function card({ name, fullName, passages }: Card, claim: SideBySide, heading: string): HTMLElement {
  const article = element(heading, 'article', name)
  article.title = fullName
  return element('li', 'card', article, ...passages.map((one) => passage(one, fullName, claim)))
}

function passage({ mention, segments, voice, copy }: Passage, name: string, claim: SideBySide): HTMLElement {
  const words = inEnglish(element('span', 'words', ...segments.map(segment)))
  const notes = copy === undefined ? voice : `${voice}; ${copy}`
  const passage = element('div', 'passage', words, element('span', 'voice', notes))
  passage.dataset.mention = String(mention)
  passage.tabIndex = 0
  passage.setAttribute('role', 'button')
  passage.title = l10n.t('Show the passage in {0}', name)
  return withMenu(passage, claim, { webviewSection: 'mention', mention, several: isSeveral(claim) })
}

/** Words of an article, which the page does not translate. */
function inEnglish(words: HTMLElement): HTMLElement {
  words.lang = 'en'
  return words
}

function segment({ text, mark }: Segment): Node {
  return mark ? element('mark', mark, text) : document.createTextNode(text)
}

function absent(names: readonly string[], heading: string): HTMLElement {
  return element(
    'section',
    'absent',
    element(heading, '', l10n.t('Not in')),
    element('ul', '', ...names.map((name) => element('li', '', name))),
  )
}

function markOf({ mark }: Segment): Segment['mark'] {
  return mark
}

/** What the marks that are in use mean. */
function legend(used: ReadonlySet<Segment['mark']>): HTMLElement[] {
  const parts = Object.entries(markMeanings())
    .filter(([mark]) => used.has(mark as Segment['mark']))
    .map(([mark, meaning]) => element('span', '', element('mark', mark, meaning)))
  return parts.length
    ? [element('p', 'legend', `${l10n.t('Marked:')} `, ...parts.flatMap((part, i) => (i ? [', ', part] : [part])))]
    : []
}
