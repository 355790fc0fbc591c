import type { Proposition } from './propositions.ts'

const mostWords = 12
const fewestWords = 5

/** A few words of the articles themselves: the shortest mention that stands by itself, cut at a word. */
export function labelOf(members: readonly Proposition[]): string {
  const labels = members.map(({ text }) => trim(text))
  const clear = labels.filter((label) => label.split(' ').length >= fewestWords)
  const pool = clear.length ? clear : labels
  const own = pool.filter((_, at) => !/^(?:he|she|it|they|this|these|those|that)\b/i.test(pool[at] as string))
  const shortest = (list: string[]) => list.reduce((best, label) => (label.length < best.length ? label : best))
  return shortest(own.length ? own : pool)
}

function trim(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.“”"«»–—-]+/, '')
    .replace(/^(?:and|but|or|yet|so|while|whereas|though|although|as|because|however,?|still,|moreover,)\s+/i, '')
    .replace(/[\s,;:.“"«–—-]+$/, '')
    .split(' ')
  const kept = words
    .slice(0, mostWords)
    .join(' ')
    .replace(/[,;:–—-]+$/, '')
  const label = kept.charAt(0).toUpperCase() + kept.slice(1)
  return words.length > mostWords ? `${label} …` : label
}
