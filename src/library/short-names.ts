import * as l10n from '@vscode/l10n'
import { atOnce, type Steps } from '../steps.ts'
import { fileName, shorten } from '../wording.ts'
import type { Entry } from './library.ts'
import { headlineIn } from './names.ts'

/** What to call articles where room is short, by URI; no two alike. */
export type ShortNames = ReadonlyMap<string, string>

/** What of an article tells its short name. */
export type Named = Pick<Entry, 'uri' | 'name'> & { article: Pick<Entry['article'], 'outlet' | 'headline'> }

/** UTF-16 code units of a short name. */
const limit = 32

/** Names worked out at a step. */
const atAStep = 50

/** Of the lists of articles for which somebody asked. */
const known = new WeakMap<readonly Named[], ShortNames>()

/**
 * Short names of articles: the outlet where the article's name begins with it, else the name cut short. Where two would
 * be alike, the file's name is added. Worked out once for a list.
 */
export function shortNames(entries: readonly Named[]): ShortNames {
  return known.get(entries) ?? atOnce(namesInSteps(entries))
}

interface OwnNames {
  /** The short name as long as no other article has it. */
  own: string
  /** Does the article go by its headline alone? */
  isHeadline: boolean
}

/** Of articles for which somebody asked: they are many, and few of them change. */
const ownKnown = new WeakMap<Named, OwnNames>()

function ownNames(entry: Named): OwnNames {
  const before = ownKnown.get(entry)
  if (before) return before
  const { name, article } = entry
  const { outlet } = article
  const names = {
    own: shorten(outlet && name.startsWith(outlet) ? outlet : name, limit),
    isHeadline: isHeadline(entry),
  }
  ownKnown.set(entry, names)
  return names
}

/** The same for long lists. */
export function* namesInSteps(entries: readonly Named[]): Steps<ShortNames> {
  const before = known.get(entries)
  if (before) return before
  const short = new Map<string, string>()
  const used = new Map<string, number>()
  for (const entry of entries) {
    const { own } = ownNames(entry)
    short.set(entry.uri, own)
    used.set(own, (used.get(own) ?? 0) + 1)
    if (short.size % atAStep === 0) yield
  }
  let done = 0
  for (const [uri, name] of short) {
    if ((used.get(name) ?? 0) > 1 && name !== fileName(uri)) short.set(uri, `${name} (${fileName(uri)})`)
    if (++done % atAStep === 0) yield
  }
  known.set(entries, short)
  return short
}

/** The short names as sentences have them: headlines, which would read on into the sentence, in quotation marks. */
export function namesInSentences(entries: readonly Named[]): ShortNames {
  return atOnce(sentenceNamesInSteps(entries))
}

/** Those that were made last: what is edited mostly keeps its name. */
let inSentences: { entries: readonly Named[]; names: ShortNames } | undefined

/** The same for long lists. */
export function* sentenceNamesInSteps(entries: readonly Named[]): Steps<ShortNames> {
  if (inSentences && areNamedAlike(inSentences.entries, entries)) {
    inSentences.entries = entries
    return inSentences.names
  }
  const short = yield* namesInSteps(entries)
  const names = new Map<string, string>()
  for (const entry of entries) {
    const name = short.get(entry.uri) ?? entry.name
    names.set(entry.uri, ownNames(entry).isHeadline ? l10n.t('“{0}”', name) : name)
    if (names.size % atAStep === 0) yield
  }
  inSentences = { entries, names }
  return names
}

function areNamedAlike(before: readonly Named[], now: readonly Named[]): boolean {
  return (
    before.length === now.length &&
    now.every((entry, at) => {
      const known = before[at] as Named
      if (known === entry) return true
      const { outlet, headline } = known.article
      const isNamed = known.uri === entry.uri && known.name === entry.name
      return isNamed && outlet === entry.article.outlet && headline === entry.article.headline
    })
  )
}

function isHeadline({ name, article }: Named): boolean {
  const headline = headlineIn(article)
  return headline !== '' && name.startsWith(headline)
}
