import * as l10n from '@vscode/l10n'
import { element } from '../element.ts'
import type { Tab } from './order.ts'

/** The ways of looking at a comparison, as a row of tabs: one stop of the tab key, arrow keys go from one to the next. */
export class Tabs {
  readonly element = element('div', 'tabs')
  readonly #panel: HTMLElement
  readonly #choose: (tab: Tab) => void
  #shown: Tab | undefined

  /** @param panel what the tabs change */
  constructor(panel: HTMLElement, choose: (tab: Tab) => void) {
    this.#panel = panel
    this.#choose = choose
    panel.id = 'shown'
    panel.setAttribute('role', 'tabpanel')
    this.element.setAttribute('role', 'tablist')
    this.element.setAttribute('aria-label', l10n.t('Ways of looking at the comparison'))
    this.element.addEventListener('click', ({ target }) => this.#take((target as HTMLElement).closest('button')))
    this.element.addEventListener('keydown', (event) => this.#move(event))
  }

  /** The tab that is shown. */
  get shown(): Tab | undefined {
    return this.#shown
  }

  show(tabs: readonly [tab: Tab, label: string][], selected: Tab): void {
    this.#shown = selected
    const focused = this.element.contains(document.activeElement)
    const made = tabs.map(([tab, label]) => {
      const button = element('button', 'tab', label) as HTMLButtonElement
      const isSelected = tab === selected
      button.type = 'button'
      button.id = `tab-${tab}`
      button.dataset.tab = tab
      button.tabIndex = isSelected ? 0 : -1
      button.setAttribute('role', 'tab')
      button.setAttribute('aria-selected', String(isSelected))
      button.setAttribute('aria-controls', this.#panel.id)
      return button
    })
    this.element.replaceChildren(...made)
    this.#panel.setAttribute('aria-labelledby', `tab-${selected}`)
    if (focused) made.find(({ tabIndex }) => tabIndex === 0)?.focus()
  }

  #take(button: Element | null | undefined): void {
    if (button instanceof HTMLElement) this.#choose(button.dataset.tab as Tab)
  }

  #move(event: KeyboardEvent): void {
    const all = [...this.element.children]
    const at = all.indexOf(event.target as Element)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (at < 0 || to === undefined) return
    event.preventDefault()
    this.#take(all[(to + all.length) % all.length])
  }
}
