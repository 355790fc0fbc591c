/** A letter of another script, or the replacement character, that stands where marks should. */
const oddLetter = /[\uFFFD\p{L}]/u
const latin = /[\p{Script=Latin}\p{Nd}]/u

/**
 * Puts back quotation marks and apostrophes that all became one odd letter. The result is as long as the text.
 *
 * A letter counts as such when it is not Latin, never stands next to another letter of its kind, and at least once
 * stands in a Latin word where an apostrophe would ("Kyivโs").
 */
export function lostMarks(text: string): string {
  const damaged = damagedLetters(text)
  if (!damaged.size) return text
  const chars = text.split('')
  let open = -1
  for (let i = 0; i < chars.length; i++) {
    const char = text[i] as string
    if (char === '\n' || char === '\r') open = -1
    if (!damaged.has(char)) continue
    const before = text[i - 1] ?? '\n'
    const after = text[i + 1] ?? '\n'
    if (latin.test(before) && latin.test(after)) chars[i] = isApostrophe(text, i) ? '’' : '—'
    else if (/[\s([—–-]/.test(before) && /\S/.test(after)) {
      chars[i] = /\d/.test(after) && /^\d\ds?\b/.test(text.slice(i + 1, i + 5)) ? '’' : '“'
      if (chars[i] === '“') open = i
    } else if (open >= 0 && !isPossessive(text, i, damaged)) {
      chars[i] = '”'
      open = -1
    } else chars[i] = latin.test(before) ? '’' : '”'
  }
  return chars.join('')
}

/** "Kyivโs", "OโBrien": what stands between letters otherwise was a dash ("candidโdespite"). */
function isApostrophe(text: string, i: number): boolean {
  return (
    /^(?:s|t|re|ve|ll|d|m|clock|em)\b/.test(text.slice(i + 1, i + 7)) ||
    /(?:^|\P{L})[DLO]$/iu.test(text.slice(Math.max(0, i - 2), i))
  )
}

/** "alliesโ plan" inside a quotation that still has its closing mark to come in this paragraph. */
function isPossessive(text: string, i: number, damaged: ReadonlySet<string>): boolean {
  if (text[i - 1] !== 's' || !/^\s\p{Ll}/u.test(text.slice(i + 1, i + 3))) return false
  for (let j = i + 1; j < text.length && text[j] !== '\n'; j++) {
    if (!damaged.has(text[j] as string)) continue
    const before = text[j - 1] as string
    const after = text[j + 1] ?? '\n'
    if (latin.test(before) && latin.test(after)) continue
    return !/\s/.test(before)
  }
  return false
}

function damagedLetters(text: string): Set<string> {
  const seen = new Map<string, { alone: boolean; apostrophe: boolean }>()
  for (const match of text.matchAll(/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|\uFFFD/gu)) {
    const char = match[0]
    if (char.length > 1 || !oddLetter.test(char)) continue
    const before = text[match.index - 1] ?? ' '
    const after = text[match.index + 1] ?? ' '
    const entry = seen.get(char) ?? { alone: true, apostrophe: false }
    if (isOdd(before) || isOdd(after)) entry.alone = false
    if (latin.test(before) && /^(?:s|t|re|ve|ll|d|m)\b/.test(text.slice(match.index + 1, match.index + 4)))
      entry.apostrophe = true
    seen.set(char, entry)
  }
  return new Set([...seen].filter(([, entry]) => entry.alone && entry.apostrophe).map(([char]) => char))
}

function isOdd(char: string): boolean {
  return oddLetter.test(char) && !latin.test(char)
}
