import lists from './furniture.json' with { type: 'json' }

const whole = new Set(lists.whole)
const start = new RegExp(`^(?:${lists.start.map(escapePattern).join('|')})`, 'i')
const patterns = lists.pattern.map((pattern) => new RegExp(pattern, 'iu'))
const credits = lists.credit.map((pattern) => new RegExp(pattern, 'iu'))
/** These may end like a sentence. */
const notes = lists.note.map((pattern) => new RegExp(pattern, 'u'))
/** Longer lines are prose whatever they begin with. */
const longest = 200

/** Is the line a share bar, a teaser, a counter or the like, by its words alone? */
export function isFurniture(line: string): boolean {
  if (line.length > longest) return false
  const plain = line
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<![\s:.|>»])[\s:.|>»]+$/, '')
  return whole.has(plain) || start.test(plain) || patterns.some((pattern) => pattern.test(line))
}

/**
 * Who is credited by a line such as "Sources: Reuters" or "The Associated Press contributed to this report."; undefined
 * when the line credits nobody.
 */
export function creditedSource(line: string): string | undefined {
  if (line.length > longest || /[.!?]\s+\p{Lu}/u.test(line)) return
  for (const pattern of notes) {
    const who = pattern.exec(line)?.groups?.who
    if (who) return who.trim()
  }
  for (const pattern of credits) {
    const who = pattern.exec(line)?.groups?.who
    if (who && /^\p{Lu}/u.test(who) && !/\.$/.test(line)) return who.trim()
  }
}

/** A line of tags: three or more short items between commas, with neither a verb's full stop nor a sentence's length. */
export function isTagLine(line: string): boolean {
  if (line.length > longest || /[.!?:”"]$/.test(line)) return false
  const items = line.split(/[,|•·#]/).flatMap((item) => item.trim() || [])
  return (
    items.length >= 3 &&
    /\p{L}/u.test(line) &&
    items.every((item) => item.split(/\s+/).length <= 4 && /^[\p{Lu}\d]/u.test(item))
  )
}

function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
