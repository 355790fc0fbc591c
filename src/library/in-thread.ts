import { applyAmendment } from '../analysis/amend/amendment.ts'
import type { AnnotatedArticle } from '../analysis/article.ts'
import { amend, analyse } from '../analysis/index.ts'
import { type Aliases, applyAliases } from '../analysis/speakers/aliases.ts'
import type { Comparison } from '../comparison/claim.ts'
import { compare } from '../comparison/index.ts'
import { applyEdits } from '../decisions/annotations.ts'
import { type Corrections, constraintsOf, noCorrections, withRulings } from '../decisions/claims.ts'
import { noAliases } from './aliases.ts'
import type { ArticleStore } from './cache/store.ts'
import type { Engine, Read, Source, Work } from './engine.ts'
import { keptText, Recent } from './recent.ts'
import { cancelled, nextTurn, throwIfCancelled } from './work.ts'

/** Milliseconds after which the event loop gets its turn. */
const turn = 10

/** Analysis and comparison in the thread that asks for them: for the terminal, for tests, inside the worker. */
export class InThreadEngine implements Engine {
  readonly #known = new Recent<AnnotatedArticle>(keptText)
  #store: ArticleStore | undefined
  #lastTurn = 0
  #disposed = false

  /** Keeps what is read of files beyond this run. */
  keepIn(store: ArticleStore | undefined): void {
    this.#store = store
  }

  async annotate(source: Source, work: Work = {}): Promise<AnnotatedArticle> {
    await this.#breathe(work.signal)
    return this.#annotate(source.text, work.keep)
  }

  async amend(before: Read, text: string, work: Work = {}): Promise<AnnotatedArticle | undefined> {
    await this.#breathe(work.signal)
    const amendment = amend(before, text)
    return amendment && applyAmendment(before.article, amendment, text)
  }

  async compare(
    sources: readonly Source[],
    work: Work = {},
    aliases: Aliases = noAliases,
    { edits, rulings }: Corrections = noCorrections,
  ): Promise<Comparison> {
    const articles = []
    for (const { path, text, called } of sources) {
      await this.#breathe(work.signal)
      const named = applyAliases(await this.#annotate(text), aliases)
      articles.push({ path, article: applyEdits(named, text, edits.get(path) ?? [], aliases), called })
      work.progress?.(articles.length, sources.length)
    }
    await this.#breathe(work.signal)
    return withRulings(compare(articles, constraintsOf(rulings)), rulings)
  }

  dispose(): void {
    this.#disposed = true
  }

  async #annotate(text: string, keep = false): Promise<AnnotatedArticle> {
    const known = this.#known.get(text)
    if (known) return known
    const kept = await this.#store?.get(text)
    const article = kept ?? analyse(text)
    this.#known.set(text, article, text.length)
    if (keep && !kept) await this.#store?.put(text, article)
    return article
  }

  async #breathe(signal: AbortSignal | undefined): Promise<void> {
    throwIfCancelled(signal)
    if (performance.now() - this.#lastTurn > turn) {
      await nextTurn()
      this.#lastTurn = performance.now()
    }
    if (this.#disposed) throw cancelled()
    throwIfCancelled(signal)
  }
}
