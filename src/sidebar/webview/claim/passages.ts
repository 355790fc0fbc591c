/**
 * Makes the passages of a claim lead to their articles: by a click, and by the keys Enter and Space; arrow keys go from
 * one to the next.
 *
 * @param root the part of the page that holds the claim's elements, now or later
 * @param open told which of the claim's mentions the reader wants to see
 */
export function followPassages(root: HTMLElement, open: (mention: number) => void): void {
  root.addEventListener('click', ({ target }) => {
    // Selecting words to copy them is no wish to leave.
    if (getSelection()?.isCollapsed === true) follow(target)
  })
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      if (follow(event.target)) event.preventDefault()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = passagesIn(root)
      const at = all.indexOf(event.target as HTMLElement)
      const next = at < 0 ? undefined : all[at + (event.key === 'ArrowDown' ? 1 : -1)]
      if (!next) return
      next.focus()
      event.preventDefault()
    }
  })

  function follow(target: EventTarget | null): boolean {
    const passage = target instanceof Element ? target.closest<HTMLElement>('[data-mention]') : null
    if (passage) open(Number(passage.dataset.mention))
    return passage !== null
  }
}

/** Makes the passages anew; the one that has the focus gets it again where it is still there. */
export function keepingFocus(root: HTMLElement, renew: () => void): void {
  const focused = root.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset.mention
    : undefined
  renew()
  if (focused !== undefined)
    passagesIn(root)
      .find(({ dataset }) => dataset.mention === focused)
      ?.focus()
}

function passagesIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-mention]')]
}
