import type { Cluster } from './cluster.ts'
import type { Proposition } from './propositions.ts'

/** Most things named of one sort. */
const most = 4

/** What ties the mentions of a claim, in plain words and in the words of the articles; "" where there is but one. */
export function whyOf({ links }: Cluster): string {
  if (!links.length) return ''
  const shared = { number: new Map<string, number>(), name: new Map<string, number>(), word: new Map<string, number>() }
  const akin = new Map<string, number>()
  let speaker: string | null = null
  for (const { alignment, similarity } of links) {
    const { a, b, matchedA, weightsA } = alignment
    if (similarity.sameSpeaker) speaker = a.speaker
    for (const [at, unit] of a.units.entries()) {
      const match = matchedA[at] as number
      const weight = match * (weightsA[at] as number)
      if (!match) continue
      const text = wordsOf(a, unit.start, unit.end)
      if (match < 1) {
        const other = b.units.find(
          ({ kind }, index) => kind === unit.kind && (alignment.matchedB[index] as number) === match,
        )
        if (other) add(akin, `${text} and ${wordsOf(b, other.start, other.end)}`, weight)
      } else if (unit.kind === 'number') add(shared.number, text, weight)
      else if (unit.kind === 'word') add(shared.word, text.toLowerCase(), weight)
      else add(shared.name, text, weight)
    }
  }
  return [
    links.some(({ decided }) => decided) ? 'a reader’s decision' : '',
    part('same figures', shared.number),
    speaker ? `same speaker: ${speaker}` : '',
    part('same names', shared.name),
    part('shared words', shared.word),
    part('words alike', akin),
  ]
    .filter(Boolean)
    .join('; ')
}

function add(map: Map<string, number>, key: string, weight: number) {
  map.set(key, (map.get(key) ?? 0) + weight)
}

function part(name: string, found: ReadonlyMap<string, number>): string {
  const listed = [...found].sort((a, b) => b[1] - a[1]).slice(0, most)
  return listed.length ? `${name}: ${listed.map(([text]) => text).join(', ')}` : ''
}

function wordsOf({ tokens }: Proposition, start: number, end: number): string {
  const text = tokens
    .filter((token) => token.start < end && start < token.end)
    .map((token) => token.text)
    .join(' ')
  return text.replace(/['’]s?$/, '')
}
