import type { AnnotatedArticle, Annotation, SpeakerAnnotation } from '../../../src/analysis/article.ts'
import type { Known } from '../../../src/editor/hovers/elsewhere.ts'
import { createLibrary } from '../../../src/library/create.ts'
import type { Engine } from '../../../src/library/engine/engine.ts'
import type { Library } from '../../../src/library/library.ts'
import { MemoryFiles } from '../library/memory-files.ts'

/** An article of given annotations; they lie where their text first stands in the article's text. */
export function articleOf(text: string, ...annotations: readonly Draft[]): AnnotatedArticle {
  return {
    annotations: annotations.map((draft) => {
      const start = text.indexOf(draft.text)
      if (start < 0) throw new Error(`no “${draft.text}” in the text`)
      return { ...draft, start, end: start + draft.text.length } as Annotation
    }),
    blocks: [],
    sentences: [],
    repairs: [],
  }
}

type Draft = { [T in Annotation['type']]: Omit<Extract<Annotation, { type: T }>, 'start' | 'end'> }[Annotation['type']]

export function speaker(text: string, name = text, more: Partial<SpeakerAnnotation> = {}): Draft {
  return { type: 'speaker', text, name, mention: 'name', category: 'person', ...more }
}

export function statement(text: string, by: string): Draft {
  return { type: 'attribution', text, kind: 'indirect', source: [], cue: [], content: [], speaker: by }
}

export function country(text: string, code: string, name: string): Draft {
  return { type: 'country', text, code, name, form: 'noun' }
}

/** A real library of annotated texts, by path; their URIs are `mem:/` and the path. */
export async function libraryOf(
  articles: Readonly<Record<string, { text: string; article: AnnotatedArticle }>>,
): Promise<Library & Known> {
  const texts = Object.entries(articles).map(([path, { text }]) => [path, text])
  const engine: Engine = {
    async annotate({ text }) {
      const found = Object.values(articles).find((article) => article.text === text)
      if (!found) throw new Error('an unknown text')
      return found.article
    },
    amend: async () => undefined,
    compare: () => Promise.reject(new Error('nothing is compared here')),
    dispose() {},
  }
  const options = { include: ['**'], exclude: [], maximumLength: 10_000, names: {} }
  const library = createLibrary(new MemoryFiles(Object.fromEntries(texts)), engine, () => options)
  await library.index()
  return library
}
