import type { Span, SpeakerCategory } from '../article.ts'
import { isClosedClass } from '../grammar/words.ts'
import { firstEndingAfter } from '../spans.ts'
import type { ArticleTree, Credit, SentenceNode } from '../tree.ts'
import { sentencesOf } from '../tree.ts'
import { type Described, describe } from './describe.ts'
import type { Names } from './names.ts'
import { isDocument } from './titles.ts'

/** A source mention and whom it stands for; name null where that stays open. */
export interface Resolved extends Described {
  speaker: string | null
  confidence?: number
}

/** How sure a pronoun's reading is, by how far back its name stands: same sentence, the one before, further. */
const sure = [0.9, 0.85, 0.6, 0.5]

/** A description is taken up again after no more sentences than this. */
const mostBetween = 8

/** A speaker met so far, and the sentence (index) that names the source. */
interface Told {
  sentence: number
  speaker: string
  category: SpeakerCategory
  start: number
  stance: boolean
}

/** A name has a word of its own: no figure ("19 percent") and no small word alone ("and"), and no participle first. */
function isNameable(name: string): boolean {
  const [first = ''] = name.split(/\s+/)
  return (
    !/^\d/.test(name) &&
    !(name === first && isClosedClass(first.toLowerCase())) &&
    !/^(?:and|or|but|to|\p{Ll}+(?:ed|ing))\b/u.test(name)
  )
}

/**
 * A stance makes a speaker of a person or group, but not of a country or body ("France backed the plan"); what is no
 * statement makes none.
 */
export function speaks(credit: Credit, source: Resolved): boolean {
  if (credit.attribution.kind === 'attitude') return false
  return !credit.stance || source.category === 'person' || source.category === 'unnamed'
}

/** Resolves the source of each credit of the article, in order; undefined for credits without a source. */
export function resolve(tree: ArticleTree, names: Names): (Resolved | undefined)[] {
  const sentences = [...sentencesOf(tree)]
  const people = peopleBySentence(tree, names, sentences)
  const told: Told[][] = sentences.map(() => [])
  let lastPerson: Told | undefined
  const bySpan = new Map<number, Resolved>()
  return tree.credits.map((credit) => {
    if (!credit.mention) return undefined
    const at = firstEndingAfter(sentences, credit.mention.start)
    const source =
      bySpan.get(credit.mention.start) ?? settle(describe(tree, names, credit.mention), at, credit.attribution.content)
    bySpan.set(credit.mention.start, source)
    if (source.speaker && speaks(credit, source)) {
      const { speaker, category } = source
      const entry = { sentence: at, speaker, category, start: credit.mention.start, stance: credit.stance }
      told[at]?.push(entry)
      if (isPerson(entry)) lastPerson = entry
    }
    return source
  })

  function settle(source: Described, at: number, content: readonly Span[]): Resolved {
    if (source.mention !== 'pronoun')
      return { ...source, speaker: sameAgain(source, at) ?? (isNameable(source.name) ? source.name : null) }
    if (/^(?:he|she|him|her|his|hers)$/.test(source.name)) return personBefore(source, at, content)
    if (source.name === 'it' || source.name === 'its') return documentBefore(source, at) ?? groupBefore(source, at)
    if (/^(?:they|them|their)$/.test(source.name)) return groupBefore(source, at)
    return { ...source, speaker: null }
  }

  /**
   * "He": who speaks or is named first in this sentence before it, else in the ones before; nobody of whom it speaks
   * ("Smith, she wrote, owed her money").
   */
  function personBefore(source: Described, at: number, content: readonly Span[]): Resolved {
    const spokenOf = ({ start }: Span) => content.some((part) => part.start <= start && start < part.end)
    for (let back = 0; back < sure.length && at - back >= 0; back++) {
      const person = people[at - back]?.find((one) => one.end <= source.span.start && !spokenOf(one))?.name
      const named = person ? { speaker: person, category: 'person' as const } : undefined
      const speakers = told[at - back]?.filter((t) => isPerson(t) && t.start < source.span.start)
      const speaker = speakers?.find((t) => !t.stance) ?? speakers?.[0]
      const name = back === 0 ? (named ?? speaker) : (speaker ?? named)
      if (name) return { ...source, speaker: name.speaker, category: name.category, confidence: sure[back] }
    }
    if (!lastPerson || at - lastPerson.sentence >= 12) return { ...source, speaker: null }
    return { ...source, speaker: lastPerson.speaker, category: lastPerson.category, confidence: 0.4 }
  }

  /** "The official": the senior European official of the sentences before. */
  function sameAgain({ name, category, span }: Described, at: number): string | undefined {
    if (
      category !== 'unnamed' ||
      /\s/.test(name) ||
      !/the $/i.test(tree.text.slice(Math.max(0, span.start - 4), span.start))
    )
      return
    const near = told.slice(Math.max(0, at - mostBetween), at + 1).flat()
    return near.findLast((one) => one.category === 'unnamed' && one.speaker.endsWith(` ${name}`))?.speaker
  }

  /** "It": the last document named in this sentence before it, or in the sentence before. */
  function documentBefore(source: Described, at: number): Resolved | undefined {
    for (const back of [0, 1]) {
      const tokens = sentences[at - back]?.children.filter((token) => token.end <= source.span.start)
      const document = tokens?.findLast((token) => isDocument(token.lower))
      if (document) return { ...source, speaker: document.lower, category: 'document', confidence: sure[back] }
    }
  }

  /** "They": the last unnamed group that spoke within three sentences, else a body or document, else anybody. */
  function groupBefore(source: Described, at: number): Resolved {
    const near = told.slice(Math.max(0, at - 3), at + 1).flat()
    const last =
      near.findLast((t) => t.category === 'unnamed') ??
      near.findLast((t) => t.category !== 'person') ??
      near.findLast((t) => at - t.sentence <= 2)
    if (!last) return { ...source, speaker: null }
    return { ...source, speaker: last.speaker, category: last.category, confidence: sure[at - last.sentence] }
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
