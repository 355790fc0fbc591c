/** What passes between `WorkerEngine` and the worker. All but the first two carry the number of the request they belong to. */
import type { Amendment } from '../../analysis/amend/amendment.ts'
import type { Aliases } from '../../analysis/speakers/aliases.ts'
import type { Comparison } from '../../comparison/claim.ts'
import type { Corrections } from '../../decisions/claims.ts'
import type { Language } from '../../language.ts'
import type { SealedArticle } from '../cache/sealed.ts'
import type { ComparedParts, PartId } from '../folder/compared-parts.ts'
import type { SourceColumns } from './source-columns.ts'

export interface NumberedText {
  number: number
  text: string
}

/** Where articles are kept on disk. */
export interface Place {
  /** The bundled module that knows how (see `cache/open.ts`). */
  module: string
  folder: string
  /** The bundled worker: what another one has read is read anew. */
  worker: string
}

export type ToWorker =
  /** Comes first: what a comparison says in sentences is said in the reader's language. */
  | { kind: 'speak'; language: Language }
  /** May come next: where articles are kept. In Node only. */
  | { kind: 'keep'; place: Place }
  | { kind: 'annotate'; request: number; source: NumberedText; keep: boolean; judge: boolean }
  | { kind: 'amend'; request: number; before: number; source: NumberedText }
  | { kind: 'compare'; request: number; sources: SourceColumns; aliases?: Aliases; corrections?: Corrections }
  /** Answers `missing`. */
  | { kind: 'texts'; request: number; texts: NumberedText[] }
  | { kind: 'cancel'; request: number }

export type FromWorker =
  | { kind: 'annotated'; request: number; sealed: SealedArticle }
  /** Without an amendment where the text must be read whole, or the worker does not know the one before. */
  | { kind: 'amended'; request: number; amendment: Amendment | undefined }
  /** Texts of a comparison that the worker does not have. */
  | { kind: 'missing'; request: number; numbers: number[] }
  | { kind: 'progress'; request: number; done: number; total: number; step: 'read' | 'compare' }
  /** A part of a comparison, or more of its claims. It stays, whatever becomes of the request. */
  | { kind: 'part'; request: number; id: PartId; part: Comparison }
  | { kind: 'compared'; request: number; compared: ComparedParts }
  | { kind: 'failed'; request: number; name: string; message: string }
