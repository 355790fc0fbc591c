/** The page of the side-by-side view: shows what it is sent, and says which passage the reader wants to see. */
import type { FromPage, ToPage } from '../protocol.ts'
import { claimElements } from './elements.ts'
import { speakAsPage } from './language.ts'

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void }

speakAsPage()

const host = acquireVsCodeApi()
const main = document.querySelector('main') as HTMLElement
let shown: string | undefined

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'claim') {
    const { claim } = data
    const focused = shown === claim.id ? (document.activeElement as HTMLElement | null)?.dataset.mention : undefined
    main.replaceChildren(...claimElements(claim))
    if (focused !== undefined)
      passages()
        .find(({ dataset }) => dataset.mention === focused)
        ?.focus()
    if (shown !== claim.id) scrollTo(0, 0)
    shown = claim.id
  } else if (data.type === 'nothing') {
    const hint = document.createElement('p')
    hint.className = 'hint'
    hint.textContent = data.text
    main.replaceChildren(hint)
    shown = undefined
  }
})

main.addEventListener('click', ({ target }) => {
  // Selecting words to copy them is no wish to leave.
  if (!getSelection()?.isCollapsed) return
  open(target)
})

main.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' || event.key === ' ') {
    if (open(event.target)) event.preventDefault()
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const all = passages()
    const at = all.indexOf(event.target as HTMLElement)
    const next = at < 0 ? undefined : all[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (!next) return
    next.focus()
    event.preventDefault()
  }
})

function passages(): HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>('[data-mention]')]
}

function open(target: EventTarget | null): boolean {
  const passage = target instanceof Element ? target.closest<HTMLElement>('[data-mention]') : null
  if (!passage || shown === undefined) return false
  host.postMessage({ type: 'reveal', claim: shown, mention: Number(passage.dataset.mention) })
  return true
}

host.postMessage({ type: 'ready' })
