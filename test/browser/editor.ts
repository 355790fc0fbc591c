/** A word in a passage of one row of the editor: both as they are on screen. */
export interface Place {
  passage: string
  word: string
}

/** Where on screen a word begins, and how it looks there. */
export interface Found {
  x: number
  y: number
  /** Does an extension's decoration cover it? */
  decorated: boolean
  color: string
  background: string
  weight: string
  style: string
  underline: string
}

/** Runs in the workbench's page: finds a place among the rows that the editor has drawn. */
export function findInEditor({ passage, word }: Place): Found | undefined {
  for (const row of document.querySelectorAll('.editor-instance .view-lines .view-line')) {
    const at = (row.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(passage)
    if (at < 0) continue
    let left = at + passage.indexOf(word)
    const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const length = node.nodeValue?.length ?? 0
      const span = node.parentElement
      if (left >= length || !span) {
        left -= length
        continue
      }
      const letter = document.createRange()
      letter.setStart(node, left)
      letter.setEnd(node, left + 1)
      const box = letter.getBoundingClientRect()
      const x = box.x + box.width / 2
      const y = box.y + box.height / 2
      const look = getComputedStyle(span)
      // Backgrounds are drawn apart from the text, beneath it.
      const behind = [...document.querySelectorAll('.editor-instance .view-overlays [class*="ced-"]')].find((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect()
        return left <= x && x < right && top <= y && y < bottom
      })
      return {
        x,
        y,
        decorated: span.className.includes('ced-') || behind !== undefined,
        color: look.color,
        background: behind ? getComputedStyle(behind).backgroundColor : 'none',
        weight: look.fontWeight,
        style: look.fontStyle,
        underline: look.textDecorationLine === 'none' ? 'none' : look.textDecorationStyle,
      }
    }
  }
  return undefined
}
