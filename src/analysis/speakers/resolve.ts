import type { Span, SpeakerCategory } from '../article.ts'
import type { ArticleTree, Credit, SentenceNode } from '../tree.ts'
import { sentencesOf } from '../tree.ts'
import { type Described, describe } from './describe.ts'
import type { Names } from './names.ts'

/** A source mention and whom it stands for; name null where that stays open. */
export interface Resolved extends Described {
  speaker: string | null
  confidence?: number
}

/** How sure a pronoun's reading is, by how far back its name stands: same sentence, the one before, further. */
const sure = [0.9, 0.85, 0.6, 0.5]

/** A speaker met so far, and the sentence (index) that names the source. */
interface Told {
  sentence: number
  speaker: string
  category: SpeakerCategory
  start: number
}

/** A stance makes a speaker of a person or group, but not of a country or body ("France backed the plan"). */
export function speaks(credit: Credit, source: Resolved): boolean {
  return !credit.stance || source.category === 'person' || source.category === 'unnamed'
}

/** Resolves the source of each credit of the article, in order; undefined for credits without a source. */
export function resolve(tree: ArticleTree, names: Names): (Resolved | undefined)[] {
  const sentences = [...sentencesOf(tree)]
  const people = peopleBySentence(tree, names, sentences)
  const resolved: (Resolved | undefined)[] = []
  const told: Told[] = []
  const bySpan = new Map<number, Resolved>()
  for (const credit of tree.credits) {
    const mention = credit.mention
    if (!mention) {
      resolved.push(undefined)
      continue
    }
    const known = bySpan.get(mention.start)
    const at = sentenceAt(sentences, mention.start)
    const source = known ?? settle(describe(tree, names, mention), at)
    bySpan.set(mention.start, source)
    resolved.push(source)
    if (source.speaker && speaks(credit, source))
      told.push({ sentence: at, speaker: source.speaker, category: source.category, start: mention.start })
  }
  return resolved

  function settle(source: Described, at: number): Resolved {
    if (source.mention !== 'pronoun') return { ...source, speaker: source.name }
    if (/^(?:he|she|him|her)$/.test(source.name)) return personBefore(source, at)
    if (/^(?:they|them|it)$/.test(source.name)) return groupBefore(source, at)
    return { ...source, speaker: null }
  }

  /** "He": who speaks or is named first in this sentence before it, else in the ones before. */
  function personBefore(source: Described, at: number): Resolved {
    for (let back = 0; back < sure.length && at - back >= 0; back++) {
      const named = people[at - back]?.filter((person) => person.end <= source.span.start)
      const speaker = told.findLast((t) => t.sentence === at - back && isPerson(t) && t.start < source.span.start)
      const name = back === 0 ? (named?.[0]?.name ?? speaker?.speaker) : (speaker?.speaker ?? named?.[0]?.name)
      if (name) return { ...source, speaker: name, category: 'person', confidence: sure[back] }
    }
    const last = told.findLast(isPerson)
    return last && at - last.sentence < 12
      ? { ...source, speaker: last.speaker, category: 'person', confidence: 0.4 }
      : { ...source, speaker: null }
  }

  /** "They": the last group, body or document that spoke, within three sentences. */
  function groupBefore(source: Described, at: number): Resolved {
    const near = (t: Told) => at - t.sentence <= 3 && t.category !== 'person'
    const last =
      told.findLast((t) => near(t) && t.category === 'unnamed') ??
      told.findLast(near) ??
      told.findLast((t) => at - t.sentence <= 2)
    if (!last) return { ...source, speaker: null }
    return {
      ...source,
      speaker: last.speaker,
      category: last.category,
      confidence: sure[Math.min(at - last.sentence, sure.length - 1)],
    }
  }
}

/** A person, or one unnamed ("the ministry's spokeswoman"). */
function isPerson({ category, speaker }: Told): boolean {
  return category === 'person' || (category === 'unnamed' && !/s$/.test(speaker.split(' of ')[0] as string))
}

/** People named in each sentence outside quotations, in order. */
function peopleBySentence(
  tree: ArticleTree,
  names: Names,
  sentences: readonly SentenceNode[],
): (Span & { name: string })[][] {
  const index = new Map(sentences.map((sentence, i) => [sentence, i]))
  const people: (Span & { name: string })[][] = sentences.map(() => [])
  let next = 0
  for (const run of names.runs) {
    while (next < tree.quotes.length && (tree.quotes[next] as Span).end <= run.start) next++
    const quote = tree.quotes[next]
    if (quote && quote.start <= run.start) continue
    const name = run.person
    if (name && (name.includes(' ') || run.title))
      people[index.get(run.sentence) ?? 0]?.push({ start: run.start, end: run.end, name })
  }
  return people
}

/** Index of the sentence that holds the offset (binary search). */
function sentenceAt(sentences: readonly SentenceNode[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as SentenceNode).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
