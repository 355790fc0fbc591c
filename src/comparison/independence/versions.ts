import { foldName } from '../../analysis/speakers/fold.ts'
import type { ArticleAt } from '../claim.ts'
import type { SourceNames } from './names.ts'

/** What an article and its file tell about which of its outlet's versions it is. */
export interface Edition {
  /** Folded; undefined where the text names none. */
  outlet?: string
  /** ISO 8601. */
  date?: string
  headline?: string
  /** The file's name and folder without what counts versions ("paris-v2" is "paris"). */
  stem: string
  /** Of the file's name; undefined where it counts none. */
  number?: number
  /** Does it say that it was updated or corrected? */
  updated: boolean
}

const versionWord = /^(?:v|ver|version|rev|revision|edition|update|updated|corrected|final)(\d*)$/i
const update = /\b(?:updated?|corrected|correction|update \d+)\b/i

export function editionOf({ path, article }: ArticleAt, names: SourceNames): Edition {
  const { outlet, date, headline } = article
  const lines = [
    headline ?? '',
    ...article.blocks.flatMap(({ text }) => text ?? []),
    ...article.annotations.flatMap((one) => (one.type === 'boilerplate' ? one.text : [])),
    ...article.sentences
      .slice(-2)
      .flatMap(({ text }) => (/^(?:this|the) (?:story|article|report)\b/i.test(text) ? text : [])),
  ]
  return {
    outlet: outlet && foldName(names.canonical(outlet) ?? outlet),
    date,
    headline: headline && foldName(headline),
    updated: lines.some((line) => update.test(line)),
    ...fileVersion(path),
  }
}

/** Are they one outlet's, as far as the articles and their files tell? */
export function sameOutlet(one: Edition, other: Edition): boolean {
  if (one.outlet && other.outlet) return one.outlet === other.outlet
  const byFile = one.stem === other.stem && (one.number ?? other.number) !== undefined
  return byFile || (one.headline !== undefined && one.headline === other.headline && one.updated !== other.updated)
}

/** Below 0 when the first is the older one, above 0 when the second is, 0 when nothing tells. */
export function olderFirst(one: Edition, other: Edition): number {
  if (one.date && other.date && one.date !== other.date) return one.date < other.date ? -1 : 1
  if (one.stem === other.stem && (one.number ?? other.number) !== undefined)
    return (one.number ?? 0) - (other.number ?? 0)
  return sameOutlet(one, other) ? Number(one.updated) - Number(other.updated) : 0
}

function fileVersion(path: string): { stem: string; number?: number } {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const words = name.split(/(?:[\s_.()-]|%20)+/).filter(Boolean)
  const at = words.findIndex((word) => versionWord.test(word))
  if (at < 0) return { stem: folder + words.join(' ') }
  const own = versionWord.exec(words[at] as string)?.[1]
  const next = /^\d+$/.test(words[at + 1] ?? '') ? words[at + 1] : undefined
  const rest = words.filter((_, index) => index !== at && !(own === '' && next && index === at + 1))
  return { stem: folder + rest.join(' '), number: Number(own || next || 1) }
}
