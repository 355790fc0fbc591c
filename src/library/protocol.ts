/** What passes between `WorkerEngine` and the worker. Every message carries the number of the request it belongs to. */
import type { Aliases } from '../analysis/speakers/aliases.ts'
import type { Comparison } from '../comparison/claim.ts'
import type { Corrections } from '../decisions/claims.ts'
import type { PackedArticle } from './packing.ts'

/** A text by the hash of its content, so that it crosses over once. */
export interface SourceRef {
  path: string
  hash: string
}

export interface HashedText {
  hash: string
  text: string
}

export type ToWorker =
  | { kind: 'annotate'; request: number; source: HashedText }
  | { kind: 'compare'; request: number; sources: SourceRef[]; aliases?: Aliases; corrections?: Corrections }
  /** Answers `missing`. */
  | { kind: 'texts'; request: number; texts: HashedText[] }
  | { kind: 'cancel'; request: number }

export type FromWorker =
  | { kind: 'annotated'; request: number; packed: PackedArticle }
  /** Texts of a comparison that the worker does not have. */
  | { kind: 'missing'; request: number; hashes: string[] }
  | { kind: 'progress'; request: number; done: number; total: number }
  | { kind: 'compared'; request: number; comparison: Comparison }
  | { kind: 'failed'; request: number; name: string; message: string }
