const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = '(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const anyMonth = new RegExp(month, 'gi')
const forms = [
  /\b(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})\b/,
  new RegExp(`\\b${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})\\b`, 'i'),
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? ${month},? (?<year>\\d{4})\\b`, 'i'),
]

/** The first full date in a line, as ISO 8601. */
export function isoDate(line: string): string | undefined {
  for (const form of forms) {
    const groups = form.exec(line)?.groups
    if (!groups) continue
    const number = groups.number ?? String(months.indexOf((groups.month as string).toLowerCase()) + 1)
    if (Number(number) < 1 || Number(number) > 12 || Number(groups.day) < 1 || Number(groups.day) > 31) continue
    return `${groups.year}-${number.padStart(2, '0')}-${(groups.day as string).padStart(2, '0')}`
  }
}

/** Is the line nothing but a publication date or time ("Updated January 6, 2026, 3:40 PM GMT")? */
export function isDateLine(line: string): boolean {
  if (line.length > 90 || !/\d/.test(line)) return false
  const rest = line
    .replace(anyMonth, '')
    .replace(
      /\b(?:published|updated|posted|last|modified|on|at|first|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi,
      '',
    )
    .replace(/\b(?:[ap]\.?m\.?|gmt|utc|et|est|edt|cet|bst|ist|pst|pdt|st|nd|rd|th)\b/gi, '')
    .replace(/[\d\s:.,/|()+–—-]+/g, '')
  return (
    rest === '' &&
    (isoDate(line) !== undefined || /\d{1,2}[:.]\d{2}/.test(line) || /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/.test(line))
  )
}
