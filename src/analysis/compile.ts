import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import type { AnnotatedArticle, Annotation, BoilerplateAnnotation, SentenceSpan, Span, TextSpan } from './article.ts'
import type { Reading } from './reading/index.ts'
import type { ArticleTree, BlockNode } from './tree.ts'

/** Unified plugin: sets the compiler that turns the annotated tree into the contract's `AnnotatedArticle`. */
export default function articleCompiler(this: Processor): void {
  this.compiler = compileArticle as unknown as typeof this.compiler
}

function compileArticle(tree: ArticleTree, file: VFile): AnnotatedArticle {
  const given = file.data.given as string
  const reading = file.data.reading as Reading
  const article: AnnotatedArticle = {
    outlet: tree.outlet,
    headline: tree.headline,
    date: tree.date,
    annotations: annotationsOf(tree),
    blocks: tree.children.map(({ kind, start, end }) => ({
      kind,
      start,
      end,
      ...(kind === 'byline' || kind === 'dateline' ? { text: tree.text.slice(start, end) } : {}),
    })),
    sentences: tree.children.flatMap((block, index) => sentencesIn(tree.text, block, index)),
    repairs: reading.repairs,
  }
  if (reading.repairs.length) mapBack(article, reading, given)
  return article
}

/** All that was found, in the order of the text. */
export function annotationsOf(tree: ArticleTree): Annotation[] {
  return [
    ...boilerplate(tree),
    ...tree.countries,
    ...tree.numbers,
    ...tree.quotes,
    ...tree.attributions,
    ...tree.speakers,
  ].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The sentences of a block, which is the article's `index`th. */
export function sentencesIn(text: string, block: BlockNode, index: number): SentenceSpan[] {
  return block.children.map((sentence) => ({
    start: sentence.start,
    end: sentence.end,
    text: text.slice(sentence.start, sentence.end),
    block: index,
    tokens: sentence.children.map(({ type, start, end, text }) => ({ kind: type, start, end, text })),
  }))
}

function boilerplate(tree: ArticleTree): BoilerplateAnnotation[] {
  return tree.children
    .filter((block) => block.kind === 'furniture' || block.kind === 'credit')
    .map((block) => ({
      type: 'boilerplate',
      start: block.start,
      end: block.end,
      text: tree.text.slice(block.start, block.end),
      kind: block.kind === 'credit' ? 'credit' : 'furniture',
      ...(block.source ? { source: block.source } : {}),
    }))
}

/** Moves every span from the text as read to the text as given. Token texts stay as read. */
function mapBack(article: AnnotatedArticle, reading: Reading, given: string): void {
  const move = (span: Span) => {
    span.start = reading.toGiven(span.start)
    span.end = reading.toGiven(span.end)
  }
  const moveText = (span: TextSpan) => {
    move(span)
    span.text = given.slice(span.start, span.end)
  }
  const moveAnnotation = (annotation: Annotation) => {
    moveText(annotation)
    if (annotation.type === 'quote') for (const part of [annotation.source, annotation.cue]) if (part) moveText(part)
    if (annotation.type === 'attribution')
      for (const part of [...annotation.source, ...annotation.cue, ...annotation.content]) move(part)
  }
  article.annotations.forEach(moveAnnotation)
  article.blocks.forEach(move)
  for (const sentence of article.sentences) {
    moveText(sentence)
    sentence.tokens.forEach(move)
  }
}
