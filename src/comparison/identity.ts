import type { Proposition } from './propositions.ts'

/**
 * An identifier for each claim, made of the words of its mentions alone: neither a path nor an offset changes it.
 * Claims of the same words are numbered in their order.
 */
export function identify(claims: readonly (readonly Proposition[])[]): string[] {
  const seen = new Map<string, number>()
  return claims.map((members) => {
    const id = hash([...new Set(members.map(normalised))].sort().join('\n'))
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times > 1 ? `${id}-${times}` : id
  })
}

function normalised({ tokens }: Proposition): string {
  return tokens
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text.toLowerCase().replace(/[’‘]/g, "'"))
    .join(' ')
}

/** FNV-1a over UTF-16 code units, 53 bits of two 32-bit runs, in base 36. */
function hash(text: string): string {
  let one = 0x811c9dc5
  let two = 0x1000193
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    two = Math.imul(two ^ code, 0x85ebca6b)
  }
  return ((one >>> 0) * 0x200000 + ((two >>> 0) & 0x1fffff)).toString(36)
}
