import assert from 'node:assert/strict'
import type { AnnotatedArticle, Span, TextSpan } from '../../src/analysis/article.ts'
import type { Comparison } from '../../src/comparison/claim.ts'
import { seal, unseal } from '../../src/library/cache/sealed.ts'

/** What holds of every comparison, whatever the texts, by path. */
export function assertComparisonSound(texts: ReadonlyMap<string, string>, { claims }: Comparison): void {
  const within = ({ path, start, end }: Span & { path: string }, what: string) => {
    const { length = -1 } = texts.get(path) ?? {}
    assert.ok(0 <= start && start < end && end <= length, `${what} ${path} ${start}-${end} is out of place`)
  }
  for (const { mentions, differences, absent } of claims) {
    for (const mention of mentions) within(mention, 'a mention')
    for (const { spans } of differences) for (const span of spans) within(span, 'a difference')
    for (const path of absent) assert.ok(texts.has(path) && mentions.every((mention) => mention.path !== path))
  }
}

/** An article crosses over to another thread, and comes from a disk, as it is. */
export function assertSealable(text: string, article: AnnotatedArticle): void {
  // JSON has no place for what is undefined.
  const plain = (value: AnnotatedArticle) => JSON.parse(JSON.stringify(value))
  assert.deepEqual(plain(unseal(seal(article, text), text)), plain(article))
}

/** What holds of every analysis, whatever the text. */
export function assertSound(text: string, article: AnnotatedArticle): void {
  const within = ({ start, end }: Span, what: string) => {
    assert.ok(Number.isInteger(start) && Number.isInteger(end), `${what} has offsets that are no whole numbers`)
    assert.ok(0 <= start && start < end && end <= text.length, `${what} ${start}-${end} is out of place`)
  }
  const says = (span: TextSpan, what: string) => {
    within(span, what)
    assert.equal(span.text, text.slice(span.start, span.end), `${what} says other than its place`)
  }
  for (const annotation of article.annotations) {
    says(annotation, annotation.type)
    const { confidence } = annotation
    assert.ok(
      confidence === undefined || (confidence >= 0 && confidence <= 1),
      `${annotation.type} is ${confidence} sure`,
    )
    if (annotation.type === 'attribution')
      for (const role of ['source', 'cue', 'content'] as const)
        for (const span of annotation[role]) within(span, `the ${role} of an attribution`)
    if (annotation.type === 'quote')
      for (const span of [annotation.source, annotation.cue]) if (span) says(span, 'the source or cue of a quote')
    if (annotation.type === 'number')
      assert.ok(annotation.value === null || Number.isFinite(annotation.value), 'no figure')
  }
  let last = 0
  for (const sentence of article.sentences) {
    // Sentences and tokens have their text as read, with damaged marks repaired.
    within(sentence, 'a sentence')
    assert.ok(sentence.start >= last, 'sentences overlap')
    last = sentence.end
    for (const token of sentence.tokens) within(token, 'a token')
  }
}
