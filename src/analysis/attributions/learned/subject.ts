import type { Span } from '../../article.ts'
import type { Token } from '../../tree.ts'
import type { Item } from '../frames.ts'
import type { SourceRun } from '../noun-phrases.ts'
import { sourceBefore, subjectOf } from '../subjects.ts'

/** The subject that the grammar gives to a cue at token `at`. */
export function cueSubject(tokens: readonly Token[], at: number): Span | undefined {
  const items = tokens.map(itemOf)
  const before = sourceBefore(items, at)
  return spanOf(items, before === 'shared' ? subjectOf(items, at) : before)
}

/** The subject of the sentence's first clause, if it stands before token `at`. */
export function subjectNear(tokens: readonly Token[], at: number): Span | undefined {
  const items = tokens.map(itemOf)
  return spanOf(items, subjectOf(items, at))
}

function itemOf({ type, start, end, text, lower }: Token): Item {
  return { kind: type, start, end, text, lower }
}

function spanOf(items: readonly Item[], run: SourceRun | undefined): Span | undefined {
  return run && { start: (items[run.from] as Item).start, end: (items[run.to - 1] as Item).end }
}
