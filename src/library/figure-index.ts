import { type FigureLine, FigureLines } from '../comparison/figures/line-up.ts'
import type { Library } from './library.ts'
import { inSlices } from './work/slices.ts'

/** The figures of a library's articles, lined up when somebody asks and kept until an article changes. */
export class FigureIndex {
  readonly #library: Pick<Library, 'entries' | 'onDidChange'>
  readonly #subscription: { dispose(): void }
  readonly #lines = new FigureLines()
  #current: Promise<FigureLine[]> | undefined
  /** Ends lining up what has changed meanwhile. */
  #stop = new AbortController()

  constructor(library: Pick<Library, 'entries' | 'onDidChange'>) {
    this.#library = library
    this.#subscription = library.onDidChange(() => {
      this.#stop.abort()
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
      this.#stop = new AbortController()
      const { signal } = this.#stop
      const articles = this.#library.entries().map(({ uri, article }) => ({ path: uri, article }))
      try {
        return await inSlices(this.#lines.lineUp(articles), signal)
      } catch (error) {
        if (!signal.aborted) throw error
      }
    }
  }
}
