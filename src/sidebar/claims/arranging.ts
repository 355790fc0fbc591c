import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { numeral } from '../../wording.ts'
import { FilterInput } from './filter-input.ts'
import { type Grouping, groupings } from './grouping.ts'
import { termsOf } from './search.ts'

/** The commands that choose how the claims are grouped: one that asks, and one for each way. */
export const groupClaimsCommand = 'crossread.groupClaims'
export const groupCommands: Readonly<Record<Grouping, string>> = {
  verdict: 'crossread.groupClaimsByVerdict',
  speaker: 'crossread.groupClaimsBySpeaker',
  country: 'crossread.groupClaimsByCountry',
  article: 'crossread.groupClaimsByArticle',
}
export const filterClaimsCommand = 'crossread.filterClaims'
export const clearFilterCommand = 'crossread.clearFilter'

/** Where the workspace keeps how its claims are grouped. */
const stateKey = 'crossread.claimsGroupedBy'

interface Choice {
  label: string
  detail: string
  icon: string
  /** Stands beside the view's title. */
  described: string
}

const choices = (): Readonly<Record<Grouping, Choice>> => ({
  verdict: {
    label: l10n.t('Verdict'),
    detail: l10n.t('How the articles differ: contradictions first, then figures, words, speakers'),
    icon: 'warning',
    described: l10n.t('by verdict'),
  },
  speaker: {
    label: l10n.t('Speaker'),
    detail: l10n.t('Who makes the claim; what nobody is credited with comes last'),
    icon: 'person',
    described: l10n.t('by speaker'),
  },
  country: {
    label: l10n.t('Country'),
    detail: l10n.t('Which countries the claim names'),
    icon: 'globe',
    described: l10n.t('by country'),
  },
  article: {
    label: l10n.t('Article'),
    detail: l10n.t('Which article states the claim'),
    icon: 'file-text',
    described: l10n.t('by article'),
  },
})

/** How many claims are shown, and of how many. */
export interface Shown {
  found: number
  of: number
}

/** What the commands return to whoever runs them. */
export interface Arranged extends Shown {
  groupedBy: Grouping
}

/** How the claims are shown: in which groups, and which of them. The grouping stays with the workspace. */
export class Arranging implements vscode.Disposable {
  readonly #state: vscode.Memento
  readonly #arrange: () => Promise<void>
  readonly #commands: vscode.Disposable
  readonly #input: FilterInput
  readonly #shown: () => Shown
  #filter = ''

  /**
   * @param shown how many claims are shown
   * @param arrange shows the claims so from now on
   * @param left tells that the reader goes on with what is shown, whatever is being typed
   */
  constructor(state: vscode.Memento, shown: () => Shown, arrange: () => Promise<void>, left: vscode.Event<unknown>) {
    this.#state = state
    this.#arrange = arrange
    this.#shown = shown
    this.#input = new FilterInput(
      (filter) => this.#show(filter),
      () => shown().found,
      left,
    )
    const { registerCommand } = vscode.commands
    this.#commands = vscode.Disposable.from(
      registerCommand(groupClaimsCommand, () => this.#askGrouping()),
      ...groupings.map((by) => registerCommand(groupCommands[by], () => this.#groupBy(by))),
      registerCommand(filterClaimsCommand, (given: unknown) => this.#filterBy(given)),
      registerCommand(clearFilterCommand, () => this.#filterBy('')),
    )
  }

  get grouping(): Grouping {
    const kept = this.#state.get(stateKey)
    return groupings.find((by) => by === kept) ?? 'verdict'
  }

  /** Is a filter being typed? */
  get isTyping(): boolean {
    return this.#input.isOpen
  }

  /** What claims are looked for with; empty when all are shown. */
  get terms(): string[] {
    return termsOf(this.#filter)
  }

  /** Stands beside the view's title: "by speaker", "“truce” – 7 of 42, by speaker". */
  get description(): string {
    const { described } = choices()[this.grouping]
    const { found, of } = this.#shown()
    if (!this.terms.length) return described
    return l10n.t('“{0}” – {1} of {2}, {3}', this.#filter.trim(), numeral(found), numeral(of), described)
  }

  dispose(): void {
    this.#commands.dispose()
  }

  async #askGrouping(): Promise<void> {
    const items = groupings.map((by) => {
      const { label, detail, icon } = choices()[by]
      const current = by === this.grouping
      return {
        label: `$(${icon}) ${label}`,
        description: current ? l10n.t({ message: 'current', comment: 'how claims are grouped now' }) : undefined,
        detail,
        by,
      }
    })
    const pick = vscode.window.createQuickPick<(typeof items)[number]>()
    pick.title = l10n.t('Group claims by')
    pick.placeholder = l10n.t('How the claims are grouped')
    pick.items = items
    pick.activeItems = items.filter(({ by }) => by === this.grouping)
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems
      pick.hide()
      if (chosen) void this.#groupBy(chosen.by)
    })
    pick.onDidHide(() => pick.dispose())
    pick.show()
  }

  async #groupBy(by: Grouping): Promise<Arranged> {
    await this.#state.update(stateKey, by)
    await this.#arrange()
    return this.#arranged
  }

  /** Asks for the filter, unless it is given, as by a key that the reader bound to it. */
  async #filterBy(given: unknown): Promise<Arranged | undefined> {
    if (typeof given !== 'string') {
      this.#input.ask(this.#filter)
      return undefined
    }
    this.#input.keep()
    await this.#show(given)
    return this.#arranged
  }

  get #arranged(): Arranged {
    return { groupedBy: this.grouping, ...this.#shown() }
  }

  async #show(filter: string): Promise<void> {
    if (filter === this.#filter) return
    this.#filter = filter
    void vscode.commands.executeCommand('setContext', 'crossread.filtered', this.terms.length > 0)
    await this.#arrange()
  }
}
