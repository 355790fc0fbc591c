import type { Proposition } from './propositions.ts'

const mostWords = 12
const fewestWords = 5

/** A few words of the articles themselves: the shortest mention that stands by itself, cut at a word. */
export function labelOf(members: readonly Proposition[]): string {
  const labels = members.map(({ text }) => trim(text))
  const long = labels.filter((label) => label.split(' ').length >= fewestWords)
  const whole = long.filter((label) => members.some(({ text }) => /^\P{L}*\p{Lu}/u.test(text) && trim(text) === label))
  const clear = whole.filter((label) => !/^(?:he|she|it|they|this|these|those|that|their|his|her)\b/i.test(label))
  const pool = [clear, whole, long].find((list) => list.length) ?? labels
  return pool.reduce((best, label) => (label.length < best.length ? label : best))
}

function trim(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.“”"«»–—-]+/, '')
    .replace(/^(?:and|but|or|yet|so|while|whereas|though|although|because|however,?|still,|moreover,)\s+/i, '')
    .replace(/[\s,;:.“"«–—-]+$/, '')
    .split(' ')
  const kept = words
    .slice(0, mostWords)
    .join(' ')
    .replace(/[,;:–—-]+$/, '')
  const label = kept.charAt(0).toUpperCase() + kept.slice(1)
  return words.length > mostWords ? `${label} …` : label
}
