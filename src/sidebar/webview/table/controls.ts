import * as l10n from '@vscode/l10n'
import { numeral } from '../../../wording.ts'
import type { TableEvent, TableView } from '../../table-protocol.ts'
import { element } from '../element.ts'
import type { Choice } from './order.ts'

/** What stands at the top of the page: what was compared, and which of its events is shown. */
export function pageHeading({ summary, events }: TableView, choice: Choice): HTMLElement[] {
  const names = events.map(
    ({ columns }, at) =>
      [String(at), l10n.t('{0} articles: {1} …', numeral(columns.length), columns[0]?.fullName ?? '')] as const,
  )
  return [
    element('h1', '', summary),
    ...(events.length > 1 ? [select(l10n.t('Event'), 'event', String(choice.event), names)] : []),
  ]
}

/** Which claims are shown, and what the signs in the table mean. */
export function controls({ rows, columns }: TableEvent, { filter }: Choice): HTMLElement {
  const [kind, column] = filter.split(' ')
  const name = columns[Number(column)]?.fullName ?? ''
  const ofState: Record<string, string> = {
    reported: l10n.t('In {0} as in others', name),
    differs: l10n.t('In {0} otherwise', name),
    absent: l10n.t('Not in {0}', name),
  }
  const state = ofState[kind ?? '']
  const shown = select(l10n.t('Show'), 'filter', filter, [
    ['all', l10n.t('All claims ({0})', numeral(rows.length))],
    ['shared', l10n.t('In two or more articles')],
    ['differing', l10n.t('Where accounts differ')],
    ...(state ? [[filter, state] as const] : []),
    ...columns.map(
      ({ fullName, alone }, at) =>
        [`alone ${at}`, l10n.t('Only in {0} ({1})', fullName, numeral(alone.length))] as const,
    ),
    ...columns.map(
      ({ fullName, lacking }, at) =>
        [`lacking ${at}`, l10n.t('Missing only in {0} ({1})', fullName, numeral(lacking.length))] as const,
    ),
  ])
  const legend = l10n.t(
    '● reported, ≠ differs, – absent. Accounts count copies, and articles that rest on one source, once.',
  )
  return element('div', 'controls', shown, element('p', 'legend', legend))
}

function select(
  label: string,
  name: string,
  value: string,
  options: readonly (readonly [value: string, text: string])[],
): HTMLElement {
  const box = element('select', '')
  box.dataset.choose = name
  for (const [key, text] of options) {
    const option = element('option', '', text) as HTMLOptionElement
    option.value = key
    option.selected = key === value
    box.append(option)
  }
  return element('label', 'choice', label, ' ', box)
}
