import * as l10n from '@vscode/l10n'
import type { SideBySide } from '../../protocol.ts'
import { claimElements } from '../claim/elements.ts'
import { followPassages, keepingFocus } from '../claim/passages.ts'
import { element } from '../element.ts'

/** The part of the page that shows the selected claim as its articles word it. The reader can fold it away. */
export class ChosenClaim {
  readonly element = element('section', 'chosen')
  readonly #details = element('details', '') as HTMLDetailsElement
  readonly #missing = element('p', 'missing', l10n.t('The table does not show this claim now.'), ' ')
  readonly #claim = element('div', 'claim')
  #shown: string | undefined

  /** @param open told which mention of a claim the reader wants to see */
  constructor(open: (claim: string, mention: number) => void) {
    const find = element('button', 'link', l10n.t('Show it in the table')) as HTMLButtonElement
    find.type = 'button'
    find.dataset.act = 'find'
    this.#missing.append(find)
    this.#details.append(element('summary', '', l10n.t('Wordings of the selected claim')), this.#missing, this.#claim)
    this.element.setAttribute('aria-label', l10n.t('Selected claim'))
    this.element.append(this.#details)
    this.#claim.replaceChildren(none())
    followPassages(this.#claim, (mention) => {
      if (this.#shown !== undefined) open(this.#shown, mention)
    })
  }

  /** The id of the claim that is shown. */
  get claim(): string | undefined {
    return this.#shown
  }

  show(claim: SideBySide | undefined): void {
    const renew = () => this.#claim.replaceChildren(...(claim ? claimElements(claim, 2) : [none()]))
    if (claim && claim.id === this.#shown) keepingFocus(this.#claim, renew)
    else {
      renew()
      this.element.scrollTo(0, 0)
    }
    this.#shown = claim?.id
  }

  /** Is it a claim that the table does not show, though it could? */
  set missing(missing: boolean) {
    this.#missing.hidden = !missing
  }

  set open(open: boolean) {
    this.#details.open = open
  }

  onToggle(toggled: (open: boolean) => void): void {
    this.#details.addEventListener('toggle', () => toggled(this.#details.open))
  }
}

function none(): HTMLElement {
  return element('p', 'hint', l10n.t('Choose a claim to see how each article words it.'))
}
