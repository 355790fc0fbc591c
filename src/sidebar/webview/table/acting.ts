/** Parts of the page's tables that do something when they are chosen; what, is in their data. */
import { numeral } from '../../../wording.ts'
import { element } from '../element.ts'

/** Lets a cell act, on a click and on Enter. */
export function acting(cell: HTMLElement, act: string, value: string, title: string): HTMLElement {
  cell.dataset.act = act
  cell.dataset.value = value
  if (title) cell.title = title
  return cell
}

/** A button that acts; in a grid, arrow keys lead to it. */
export function button(text: string, title: string, act: string, value: string): HTMLElement {
  const made = element('button', '', text) as HTMLButtonElement
  made.type = 'button'
  made.tabIndex = -1
  return acting(made, act, value, title)
}

/**
 * A cell with a number of claims, which leads to them where there are any.
 *
 * @param told says what is counted, with the number
 * @param filter shows them
 * @param more what stands behind the number
 */
export function countOf(
  className: string,
  size: number,
  told: (size: string) => string,
  filter: string,
  ...more: Node[]
): HTMLElement {
  const written = numeral(size)
  const counted = size ? button(written, told(written), 'filter', filter) : undefined
  const cell = element('td', className, counted ?? written, ...more)
  const spoken = counted ?? cell
  spoken.setAttribute('aria-label', told(written))
  return cell
}

/** A heading of a column or of a row. */
export function headed(scope: 'col' | 'row', className: string, ...content: (Node | string)[]): HTMLElement {
  const cell = element('th', className, ...content)
  cell.setAttribute('scope', scope)
  return cell
}
