/** The word without 's, or the ' of a plural. */
export function withoutPossessive(word: string): string {
  return isPossessive(word) ? word.replace(/['’]s?$/, '') : word
}

/** Does the word end in 's or an apostrophe? */
export function isPossessive(word: string): boolean {
  const last = word.charCodeAt(word.length - 1)
  if (last === 0x73) return /['’]/.test(word.charAt(word.length - 2))
  return last === 0x27 || last === 0x2019
}
