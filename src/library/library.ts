import type {
  AnnotatedArticle,
  Annotation,
  AttributionAnnotation,
  CountryAnnotation,
  SpeakerAnnotation,
} from '../analysis/article.ts'
import type { Aliases } from '../analysis/speakers/aliases.ts'
import type { Comparison } from '../comparison/claim.ts'
import type { Decisions } from '../decisions/decisions.ts'
import type { Work } from './engine/engine.ts'

/** The files of a workspace, as the host (VS Code, a test) sees them. URIs are strings. */
export interface Files {
  /** Text files under the given folders or files; all of the workspace's when left out. */
  list(within?: readonly string[]): Promise<string[]>
  /** In bytes. */
  size(uri: string): Promise<number>
  read(uri: string): Promise<Uint8Array>
  /** Path relative to the workspace, with `/`. */
  relative(uri: string): string
  onDidChange(listener: (change: FileChange) => void): { dispose(): void }
}

export type FileChange =
  | { kind: 'changed' | 'created' | 'deleted'; uri: string }
  | { kind: 'renamed'; uri: string; to: string }

/** One article of the library. */
export interface Entry {
  uri: string
  /** What a person would call it: the reader's own name, outlet and headline, or the file's name. */
  name: string
  text: string
  article: AnnotatedArticle
  /** Encoding it was decoded with, and damage met on the way. */
  encoding: string
  problems: string[]
}

/** What keeps a file from being read, as far as it decides what a reader can do about it. */
export type Cause = 'settings' | 'empty' | 'length' | 'looks' | 'bytes' | 'failure'

/** Why a file is not read, in plain words. */
export interface Refused {
  reason: string
  cause: Cause
}

/** A file that is not read. */
export interface Skipped extends Refused {
  uri: string
}

export interface LibraryOptions {
  /** Globs of files that are articles whatever they look like. */
  include: readonly string[]
  /** Globs of files that are none. */
  exclude: readonly string[]
  /** In UTF-16 code units; longer texts are skipped, with that reason. */
  maximumLength: number
  /** The same by folder, where the workspace has several: paths begin with the folder's name. */
  maximumLengths?: Readonly<Record<string, number>>
  /** Reader's names, by path relative to the workspace. */
  names: Readonly<Record<string, string>>
  /** Reader's names for speakers; none when left out. */
  aliases?: Aliases
  /** What readers decided about articles and claims, passages by URI; nothing when left out. */
  decisions?: Decisions
}

export interface Statement {
  uri: string
  attribution: AttributionAnnotation
}

export interface CountryMention {
  uri: string
  country: CountryAnnotation
}

export interface SpeakerMention {
  uri: string
  speaker: SpeakerAnnotation
}

/** All articles known, open ones with the text in the editor. */
export interface Library {
  /** The article in an open document; undefined (and listed in `skipped`) when it is not an article. */
  open(uri: string, text: string, work?: Work): Promise<Entry | undefined>
  /** Back to the text on disk. */
  close(uri: string): void
  /** Reads all articles within the folders or files (all when left out). */
  index(within?: readonly string[], work?: Work): Promise<{ entries: Entry[]; skipped: Skipped[] }>
  /** Compares the articles within the folders or files (all when left out). Paths in the result are URIs. */
  compare(
    within?: readonly string[],
    work?: Work,
  ): Promise<{ comparison: Comparison; entries: Entry[]; skipped: Skipped[] }>
  /** Shows what is known anew, when names, aliases or decisions have changed. */
  refresh(): void
  get(uri: string): Entry | undefined
  entries(): Entry[]
  skipped(): Skipped[]
  /**
   * Looks into the articles that mention a speaker or a country, a little at a time: in a large folder, asking for these
   * mentions takes a moment the first time. Undefined when they are at hand.
   */
  lookInto(mention: Annotation): Promise<void> | undefined
  /** Attributions to a speaker (canonical name, spelling variants folded) in all known articles. */
  statementsBy(name: string): Statement[]
  /** Mentions of a speaker in all known articles. */
  mentionsOfSpeaker(name: string): SpeakerMention[]
  mentionsOfCountry(code: string): CountryMention[]
  /** Entries came, changed or went, or files were found to be none. */
  onDidChange(listener: (uris: readonly string[]) => void): { dispose(): void }
  dispose(): void
}
