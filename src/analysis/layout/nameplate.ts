import words from './outlet-words.json' with { type: 'json' }

const kinds: ReadonlySet<string> = new Set(words.kinds)
const sections: ReadonlySet<string> = new Set(words.sections)
const small = /^(?:the|of|and|&|for|on)$/i
const domain = /^(?:www\.)?(?:[\p{L}\p{N}-]+\.)+\p{Ll}{2,12}$/u
const owned = /©|\bcopyright\b|\brights reserved\b/i
/** Longer lines are headlines. */
const mostWords = 5
/** Words of a line that can be the headline beneath a name. */
const leastHeadline = 5

/**
 * Is a first line the name of the outlet or of its section, over the headline? It is short, its words
 * have capitals, and something says what it is: it is a web address, has a word by which outlets are
 * called ("Herald"), or a line of site furniture
 * repeats it ("Post 2 min read", "© Post").
 *
 * @param headline the next line that may be the headline
 * @param furniture the lines that their words make site furniture
 */
export function isNameplate(line: string, headline: string | undefined, furniture: readonly string[]): boolean {
  if (!headline || headline.split(/\s+/).length < leastHeadline) return false
  if (domain.test(line)) return true
  const parts = line.split(/\s+/)
  if (parts.length > mostWords || parts.length >= headline.split(/\s+/).length) return false
  if (!parts.every((part) => /^\p{Lu}[\p{L}\p{N}’'.-]*$/u.test(part) || small.test(part))) return false
  if (furniture.some((other) => other.startsWith(`${line} `) || (owned.test(other) && other.includes(line))))
    return true
  const [first, last] = [parts[0]?.toLowerCase() ?? '', parts.at(-1)?.toLowerCase() ?? '']
  if (!kinds.has(last) && !(parts.length === 2 && kinds.has(first))) return false
  // "Mayor Faces the Press" is a headline over its second line.
  return parts.length <= 2 || first === 'the' || isTitled(headline)
}

/** Do most words have a capital? */
function isTitled(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => /^\P{L}*\p{L}{4,}/u.test(word))
  return words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length > 0.7 * words.length
}

/** Is it the name of a section ("World News") rather than of an outlet? */
export function isSection(line: string): boolean {
  const [first = '', ...rest] = line.toLowerCase().split(/\s+/)
  return sections.has(first) && rest.every((word) => kinds.has(word))
}
