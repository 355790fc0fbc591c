import type { AnnotatedArticle, Annotation } from '../../../src/analysis/article.ts'
import type { Comparison } from '../../../src/comparison/claim.ts'
import { type Engine, NoArticle, type Read, type Source, type Work } from '../../../src/library/engine/engine.ts'
import { whyNotByLooks } from '../../../src/library/texts/eligible.ts'
import { pause, throwIfCancelled } from '../../../src/library/work/work.ts'

/**
 * An engine of a few lines, so that tests of the library do not hang on the analysis: the first line is the headline,
 * `[name]` a speaker who makes a statement, `<CODE>` a country.
 */
export class ToyEngine implements Engine {
  /** Paths in the order in which they were annotated. */
  readonly annotated: string[] = []
  readonly compared: string[][] = []
  /** Milliseconds that an article takes. */
  delay = 0

  async annotate({ path, text }: Source, { signal, judge }: Work = {}): Promise<AnnotatedArticle> {
    if (this.delay) await pause(this.delay, signal ?? new AbortController().signal)
    throwIfCancelled(signal)
    const refused = judge ? whyNotByLooks(text) : undefined
    if (refused !== undefined) throw new NoArticle(refused)
    this.annotated.push(path)
    if (text.includes('breaks the analysis')) throw new Error('broken')
    return toyArticle(text)
  }

  /** Texts that were read only where they had changed: those in which something was “typed”. */
  readonly amended: string[] = []
  async amend(_before: Read, text: string): Promise<AnnotatedArticle | undefined> {
    if (!text.includes('typed')) return undefined
    this.amended.push(text)
    return { ...toyArticle(text), headline: 'amended', repairs: ['mojibake'] }
  }

  async compare(sources: readonly Source[], { signal }: Work = {}): Promise<Comparison> {
    throwIfCancelled(signal)
    this.compared.push(sources.map(({ path }) => path))
    return { claims: [] }
  }

  dispose(): void {}
}

function toyArticle(text: string): AnnotatedArticle {
  const annotations = [...text.matchAll(/\[(.+?)\]|<([A-Z]{2})>/g)].flatMap((match): Annotation[] => {
    const [whole, speaker, code] = match
    const span = { start: match.index, end: match.index + whole.length, text: whole }
    if (code) return [{ type: 'country', ...span, code, name: code, form: 'noun' }]
    if (!speaker) return []
    return [
      { type: 'speaker', ...span, name: speaker, mention: 'name', category: 'person' },
      { type: 'attribution', ...span, kind: 'indirect', source: [span], cue: [], content: [], speaker },
    ]
  })
  return { headline: text.split('\n')[0], annotations, blocks: [], sentences: [], repairs: [] }
}
