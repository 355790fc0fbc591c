import { type FigureLine, FigureLines } from '../comparison/figures/line-up.ts'
import type { Library } from './library.ts'
import { nextTurn } from './work.ts'

/** Milliseconds after which the event loop gets its turn. */
const turn = 10

/** The figures of a library's articles, lined up when somebody asks and kept until an article changes. */
export class FigureIndex {
  readonly #library: Pick<Library, 'entries' | 'onDidChange'>
  readonly #subscription: { dispose(): void }
  readonly #lines = new FigureLines()
  #current: Promise<FigureLine[]> | undefined
  #version = 0

  constructor(library: Pick<Library, 'entries' | 'onDidChange'>) {
    this.#library = library
    this.#subscription = library.onDidChange(() => {
      this.#version++
      this.#current = undefined
    })
  }

  /** All comparable figures of the articles as they are now; paths in them are URIs. */
  lines(): Promise<FigureLine[]> {
    this.#current ??= this.#lineUp()
    return this.#current
  }

  dispose(): void {
    this.#subscription.dispose()
  }

  /** Begins anew when an article changes meanwhile; what was worked out for the others is kept. */
  async #lineUp(): Promise<FigureLine[]> {
    for (;;) {
      const version = this.#version
      const articles = this.#library.entries().map(({ uri, article }) => ({ path: uri, article }))
      const steps = this.#lines.lineUp(articles)
      let since = performance.now()
      while (version === this.#version) {
        const step = steps.next()
        if (step.done) return step.value
        if (performance.now() - since < turn) continue
        await nextTurn()
        since = performance.now()
      }
    }
  }
}
