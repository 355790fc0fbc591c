import { applyAmendment } from '../../analysis/amend/amendment.ts'
import type { AnnotatedArticle } from '../../analysis/article.ts'
import { amend, analyse } from '../../analysis/index.ts'
import type { Aliases } from '../../analysis/speakers/aliases.ts'
import type { Comparison } from '../../comparison/claim.ts'
import { type Corrections, noCorrections } from '../../decisions/claims.ts'
import { noAliases } from '../aliases.ts'
import { seal, unseal } from '../cache/sealed.ts'
import type { ArticleStore } from '../cache/store.ts'
import type { NumberedSource } from '../folder/articles.ts'
import { type ComparedParts, PartsAtHand } from '../folder/compared-parts.ts'
import { FolderComparer, type Surroundings } from '../folder/comparer.ts'
import { whyNotByLooks } from '../texts/eligible.ts'
import { keptText, Recent } from '../work/recent.ts'
import { Turns } from '../work/slices.ts'
import { cancelled, nextTurn, throwIfCancelled } from '../work/work.ts'
import { type Engine, NoArticle, type Read, type Source, type Work } from './engine.ts'
import { NumberedTexts } from './numbered-texts.ts'

/** Analysis and comparison in the thread that asks for them: for the terminal, for tests, inside the worker. */
export class InThreadEngine implements Engine {
  /** What was read lately, and whether it was judged by its looks. */
  readonly #known = new Recent<{ article: AnnotatedArticle; judged: boolean }>(keptText)
  readonly #comparer = new FolderComparer()
  readonly #numbers = new NumberedTexts()
  readonly #parts = new PartsAtHand()
  #store: ArticleStore | undefined
  readonly #turns = new Turns({ now: () => performance.now(), later: (act) => void nextTurn().then(act) })
  #disposed = false

  /** Keeps what is read of files beyond this run. */
  keepIn(store: ArticleStore | undefined): void {
    this.#store = store
  }

  async annotate(source: Source, work: Work = {}): Promise<AnnotatedArticle> {
    await this.#breathe(work.signal)
    return this.#annotate(source.text, work)
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
    corrections: Corrections = noCorrections,
  ): Promise<Comparison> {
    const numbers = this.#numbers.numbersOf(sources)
    const numbered = sources.map(({ path, called }, at) => ({ path, called, number: numbers[at] as number }))
    const texts = new Map(sources.map(({ text }, at) => [numbers[at] as number, text]))
    const compared = await this.compareParts(numbered, work, aliases, corrections, {
      texts: async (wanted) => wanted.map((number) => texts.get(number) as string),
      deliver: (id, part) => this.#parts.add(id, part),
    })
    return this.#parts.whole(compared)
  }

  /** The same, part by part. */
  compareParts(
    sources: readonly NumberedSource[],
    { signal, progress }: Work,
    aliases: Aliases = noAliases,
    corrections: Corrections = noCorrections,
    around: Pick<Surroundings, 'texts' | 'deliver'>,
  ): Promise<ComparedParts> {
    return this.#comparer.compare(sources, aliases, corrections, {
      ...around,
      progress,
      annotate: (text) => this.#annotate(text),
      breathe: () => this.#breathe(signal),
    })
  }

  dispose(): void {
    this.#disposed = true
  }

  /** What is kept has been judged. */
  async #annotate(text: string, { keep, judge }: Work = {}): Promise<AnnotatedArticle> {
    let known = this.#known.get(text)
    if (known && (known.judged || !judge)) return known.article
    const kept = known ? undefined : await this.#store?.get(text)
    const refused = !kept && (judge || (keep && this.#store)) ? whyNotByLooks(text) : undefined
    if (judge && refused !== undefined) throw new NoArticle(refused)
    const article = known?.article ?? (kept ? unseal(kept, text) : analyse(text))
    known = { article, judged: !!kept || !!judge }
    this.#known.set(text, known, text.length)
    if (keep && !kept && refused === undefined) await this.#store?.put(text, seal(article, text))
    return article
  }

  async #breathe(signal: AbortSignal | undefined): Promise<void> {
    throwIfCancelled(signal)
    await this.#turns.breath()
    if (this.#disposed) throw cancelled()
    throwIfCancelled(signal)
  }
}
