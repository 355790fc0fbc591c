import type { Span } from '../analysis/article.ts'

/**
 * The address of one file as seen from another, relative where both lie in one place.
 *
 * @param from and `to` are URIs; their paths are percent-encoded
 * @returns undefined where no relative address leads from one to the other
 */
export function relativeAddress(from: string, to: string): string | undefined {
  const [one, other] = [partsOf(from), partsOf(to)]
  if (!one || !other || one.root !== other.root) return undefined
  const [start, end] = [one.path.split('/').slice(0, -1), other.path.split('/')]
  let same = 0
  while (same < start.length && same < end.length - 1 && start[same] === end[same]) same++
  // At the root: two drives, or folders that have nothing in common.
  if (same < 2 && start.length > 1) return undefined
  const up = start.slice(same).map(() => '..')
  const down = end.slice(same)
  return [...(up.length ? up : ['.']), ...down].map(encoded).join('/')
}

/** Longest run of words that a text fragment repeats in full. */
const mostWords = 8

/**
 * The part of an address that leads a browser to words in a page or a plain text ("text fragment"); the words are taken
 * from the text, from white space to white space.
 */
export function textFragment(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).split(/\s+/u).filter(Boolean)
  const part = (some: readonly string[]) => strictly(some.join(' ')).replaceAll('-', '%2D')
  if (!words.length) return ''
  return words.length <= 2 * mostWords
    ? `#:~:text=${part(words)}`
    : `#:~:text=${part(words.slice(0, mostWords))},${part(words.slice(-mostWords))}`
}

function partsOf(uri: string): { root: string; path: string } | undefined {
  const parts = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)$/i.exec(uri)
  return parts ? { root: (parts[1] as string).toLowerCase(), path: parts[2] as string } : undefined
}

/** A part of a path that can stand in any document; what is encoded already stays so. */
function encoded(part: string): string {
  return part.replace(/[^\w.~%-]+/gu, strictly)
}

/** Percent-encoded, what has a meaning in Markdown or HTML too. Halves of characters, which cannot be, are replaced. */
function strictly(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
