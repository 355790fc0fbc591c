const place = "[\\p{Lu}][\\p{L}.’' -]{1,40}?(?:, [\\p{Lu}][\\p{L}.’' ]{1,30}){0,2}"
const day = '(?:, (?:[\\p{Lu}][a-z]{2,8}\\.? \\d{1,2}|\\d{1,2} [\\p{Lu}][a-z]{2,8}))?'
const agency = '\\s*\\((?<agency>[^()\\n]{2,40})\\)'
const withAgency = new RegExp(`^${place}${day}${agency}\\s*[:—–-]+\\s*(?=\\S)`, 'u')
const inCapitals = new RegExp(
  `^[\\p{Lu}][\\p{Lu}.’' -]{2,40}(?:, [\\p{Lu}][\\p{L}.’' ]{1,30}){0,2}${day}\\s*(?:—|–|--| -)\\s*(?=\\S)`,
  'u',
)

/** The dateline that a paragraph begins with: its length in UTF-16 code units, and the agency or outlet it names. */
export function dateline(paragraph: string): { length: number; agency?: string } | undefined {
  const head = paragraph.slice(0, 140)
  const named = head.includes('(') ? withAgency.exec(head) : undefined
  if (named) return { length: named[0].length, agency: named.groups?.agency }
  const plain = inCapitals.exec(head)
  return plain ? { length: plain[0].length } : undefined
}
