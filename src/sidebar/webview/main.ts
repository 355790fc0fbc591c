/** The page of the side-by-side view: shows what it is sent, and says which passage the reader wants to see. */
import type { FromPage, ToPage } from '../protocol.ts'
import { claimElements } from './claim/elements.ts'
import { followPassages, keepingFocus } from './claim/passages.ts'
import { element } from './element.ts'
import { speakAsPage } from './language.ts'

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void }

speakAsPage()

const host = acquireVsCodeApi()
const main = document.querySelector('main') as HTMLElement
main.className = 'claim'
let shown: string | undefined

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'claim') {
    const { claim } = data
    const renew = () => main.replaceChildren(...claimElements(claim))
    if (shown === claim.id) keepingFocus(main, renew)
    else {
      renew()
      scrollTo(0, 0)
    }
    shown = claim.id
  } else if (data.type === 'nothing') {
    main.replaceChildren(element('p', 'hint', data.text))
    shown = undefined
  }
})

followPassages(main, (mention) => {
  if (shown !== undefined) host.postMessage({ type: 'reveal', claim: shown, mention })
})

host.postMessage({ type: 'ready' })
