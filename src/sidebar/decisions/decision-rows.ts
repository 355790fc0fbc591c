import * as l10n from '@vscode/l10n'
import type { Span } from '../../analysis/article.ts'
import type { Decisions } from '../../decisions/decisions.ts'
import { type Decision, isAboutClaims, type Passage } from '../../decisions/format.ts'
import type { NotUnderstood } from '../../decisions/read.ts'
import { type State, statesOf, type Trouble } from '../../decisions/states.ts'
import { decisionName, passagesText, troubleText } from '../../decisions/wording.ts'
import { fileName, list, numeral, plural, shorten } from '../../wording.ts'
import type { Drawn, RowSource } from '../drawn.ts'

/** Groups of decisions, in the order of the view; the first needs the reader. */
export const decisionGroups = ['look', 'claims', 'articles', 'notes'] as const
export type DecisionGroup = (typeof decisionGroups)[number]

export type DecisionRow =
  | { type: 'group'; group: DecisionGroup }
  | { type: 'decision'; state: State; group: DecisionGroup }
  | { type: 'passage'; state: State; group: DecisionGroup; index: number }
  | { type: 'trouble'; state: State; group: DecisionGroup; index: number }
  /** A list, or an entry of one, that cannot be read. */
  | { type: 'unread'; list: string; why: string; place?: number }

/** What the view is made of. */
export interface DecisionsShown {
  decisions: Decisions
  /** Lists by URI, as far as they could not be read. */
  unread: readonly { list: string; problem?: string; notUnderstood: readonly NotUnderstood[] }[]
  /** The text of an article; undefined when there is none, null while that is not known. */
  textOf(uri: string): string | undefined | null
  /** What to call an article. */
  nameOf(uri: string): string
  /** Decisions that the last comparison did not follow. */
  notFollowed: readonly Decision[]
}

const looks = (): Readonly<Record<DecisionGroup, { label: string; help: string; icon: string }>> => ({
  look: {
    label: l10n.t('Needs another look'),
    help: l10n.t(
      'The articles have changed too much, or are gone: these decisions do not count until you attach them again.',
    ),
    icon: 'warning',
  },
  claims: {
    label: l10n.t('About claims'),
    help: l10n.t('Which passages state one claim, and where they differ.'),
    icon: 'git-compare',
  },
  articles: {
    label: l10n.t('About articles'),
    help: l10n.t('Who says it, and what is or is not a quote, a country, a figure.'),
    icon: 'edit',
  },
  notes: { label: l10n.t('Notes'), help: l10n.t('Your own words about passages.'), icon: 'note' },
})

const icons: Partial<Record<Decision['decision'], string>> = {
  'same claim': 'combine',
  'not the same claim': 'split-horizontal',
  'confirm claim': 'pass',
  'confirm difference': 'pass',
  'ignore difference': 'eye-closed',
  'another speaker': 'account',
  note: 'note',
}

/** The rows of the tree of decisions. */
export class DecisionRows implements RowSource<DecisionRow> {
  readonly #shown: DecisionsShown
  readonly #groups: ReadonlyMap<DecisionGroup, readonly State[]>
  readonly #unread: Extract<DecisionRow, { type: 'unread' }>[]
  readonly #ids = new Map<Decision, string>()

  constructor(shown: DecisionsShown) {
    this.#shown = shown
    const states = statesOf(shown.decisions, shown.textOf, shown.notFollowed)
    const groups = new Map<DecisionGroup, State[]>(decisionGroups.map((group) => [group, []]))
    for (const state of states) groups.get(groupOf(state))?.push(state)
    this.#groups = groups
    this.#unread = shown.unread.flatMap(({ list, problem, notUnderstood }) => [
      ...(problem ? [{ type: 'unread' as const, list, why: problem }] : []),
      ...notUnderstood.map(({ place, why }) => ({ type: 'unread' as const, list, why, place })),
    ])
    const times = new Map<string, number>()
    for (const { decision } of states) {
      const words = `${decision.decision} ${decision.passages.map(({ file, quote, at }) => `${file} ${at} ${quote}`)}`
      times.set(words, (times.get(words) ?? 0) + 1)
      this.#ids.set(decision, `${times.get(words)} ${words}`)
    }
  }

  /** How many decisions, lists and entries need another look. */
  get troubled(): number {
    return (this.#groups.get('look')?.length ?? 0) + this.#unread.length
  }

  /** "12", "12, 2 need another look" */
  get summary(): string {
    const all = this.#shown.decisions.list.length
    const few = this.troubled
    const look = few ? lookText(few) : ''
    return [all ? String(all) : '', look].filter(Boolean).join(', ')
  }

  get isEmpty(): boolean {
    return !this.#shown.decisions.list.length && !this.#unread.length
  }

  /** The row of a decision. */
  row(decision: Decision): DecisionRow | undefined {
    for (const [group, states] of this.#groups) {
      const state = states.find((one) => one.decision === decision)
      if (state) return { type: 'decision', state, group }
    }
    return undefined
  }

  children(row?: DecisionRow): DecisionRow[] {
    if (!row) return decisionGroups.filter((group) => this.#size(group)).map((group) => ({ type: 'group', group }))
    if (row.type === 'group') {
      // The newest first.
      const states = [...(this.#groups.get(row.group) ?? [])].reverse()
      const rows = states.map((state): DecisionRow => ({ type: 'decision', state, group: row.group }))
      return row.group === 'look' ? [...this.#unread, ...rows] : rows
    }
    if (row.type !== 'decision') return []
    const { state, group } = row
    const { passages } = state.decision
    return [
      ...state.troubles.map((_, index): DecisionRow => ({ type: 'trouble', state, group, index })),
      ...(passages.length > 1
        ? passages.map((_, index): DecisionRow => ({ type: 'passage', state, group, index }))
        : []),
    ]
  }

  parent(row: DecisionRow): DecisionRow | undefined {
    if (row.type === 'group') return undefined
    if (row.type === 'unread') return { type: 'group', group: 'look' }
    if (row.type === 'decision') return { type: 'group', group: row.group }
    return { type: 'decision', state: row.state, group: row.group }
  }

  draw(row: DecisionRow): Drawn {
    switch (row.type) {
      case 'group':
        return this.#group(row.group)
      case 'decision':
        return this.#decision(row.state)
      case 'passage':
        return this.#passage(row.state, row.index)
      case 'trouble':
        return this.#trouble(row.state, row.index)
      case 'unread':
        return this.#unreadRow(row)
    }
  }

  /** Where the passage that a row is about stands now. */
  passageOf(row: DecisionRow): (Span & { uri: string }) | undefined {
    if (row.type !== 'decision' && row.type !== 'passage') return undefined
    const { passages } = row.state.decision
    for (const passage of row.type === 'passage' ? passages.slice(row.index, row.index + 1) : passages) {
      const text = this.#shown.textOf(passage.file)
      const anchor = text ? this.#shown.decisions.anchor(passage, text) : undefined
      if (anchor) return { uri: passage.file, start: anchor.start, end: anchor.end }
    }
    return undefined
  }

  #size(group: DecisionGroup): number {
    return (this.#groups.get(group)?.length ?? 0) + (group === 'look' ? this.#unread.length : 0)
  }

  #group(group: DecisionGroup): Drawn {
    const { label, help, icon } = looks()[group]
    return {
      id: `group ${group}`,
      label,
      description: String(this.#size(group)),
      tooltip: help,
      spoken: l10n.t('{0}: {1}. {2}', label, decisionsText(this.#size(group)), help),
      icon,
      ...(group === 'look' ? { colour: 'list.warningForeground' } : {}),
      children: 'expanded',
    }
  }

  #decision({ decision, troubles }: State): Drawn {
    const name = decisionName(decision)
    const words = passagesText(decision)
    const where = list([...new Set(decision.passages.map(({ file }) => this.#shown.nameOf(file)))])
    const own = decision.decision === 'note' ? undefined : decision.note
    const why = troubles.map((trouble) => this.#text(trouble)).join(' ')
    return {
      id: `decision ${this.#ids.get(decision)}`,
      label: name,
      description: words,
      tooltip: [name, words, where, ...(own ? [own] : []), ...(why ? [why] : [])].join('\n'),
      spoken: [l10n.t('{0}: {1}, in {2}.', name, words, where), own, why].filter(Boolean).join(' '),
      icon: icons[decision.decision] ?? (decision.decision.startsWith('not a') ? 'circle-slash' : 'edit'),
      children: troubles.length || decision.passages.length > 1 ? 'collapsed' : 'none',
      context: troubles.some(({ kind }) => kind !== 'not followed') ? 'decision lost' : 'decision',
    }
  }

  #passage({ decision }: State, index: number): Drawn {
    const { file, quote } = decision.passages[index] as Passage
    const name = this.#shown.nameOf(file)
    return {
      id: `passage ${this.#ids.get(decision)} ${index}`,
      label: name,
      description: shorten(quote, 160),
      tooltip: `${name}\n${shorten(quote, 1000)}`,
      spoken: l10n.t('{0}: {1}', name, quote),
      icon: 'file-text',
      children: 'none',
    }
  }

  #trouble({ decision, troubles }: State, index: number): Drawn {
    const text = this.#text(troubles[index] as Trouble)
    return {
      id: `trouble ${this.#ids.get(decision)} ${index}`,
      label: text,
      tooltip: text,
      spoken: text,
      icon: 'warning',
      colour: 'list.warningForeground',
      children: 'none',
    }
  }

  #unreadRow({ list, why, place }: Extract<DecisionRow, { type: 'unread' }>): Drawn {
    const name = fileName(list)
    const label =
      place === undefined
        ? l10n.t('{0} cannot be read', name)
        : l10n.t('Decision {0} in {1} is not understood', place, name)
    return {
      id: `unread ${list} ${place ?? ''}`,
      label,
      description: why,
      tooltip: `${l10n.t('{0}: {1}', label, why)}\n${l10n.t('It is left as it is.')}`,
      spoken: `${l10n.t('{0}: {1}', label, why)} ${l10n.t('It is left as it is.')}`,
      icon: 'error',
      colour: 'list.errorForeground',
      children: 'none',
    }
  }

  #text(trouble: Trouble): string {
    return troubleText(trouble, (uri) => this.#shown.nameOf(uri))
  }
}

/** "2 need another look" */
export function lookText(number: number): string {
  return plural(
    number,
    l10n.t('{0} needs another look', numeral(number)),
    l10n.t('{0} need another look', numeral(number)),
  )
}

function decisionsText(number: number): string {
  return plural(number, l10n.t('{0} decision', numeral(number)), l10n.t('{0} decisions', numeral(number)))
}

function groupOf({ decision, troubles }: State): DecisionGroup {
  if (troubles.length) return 'look'
  if (decision.decision === 'note') return 'notes'
  return isAboutClaims(decision) ? 'claims' : 'articles'
}
