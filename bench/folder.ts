/** Folders of articles for the benchmarks: events with several articles each, of which hardly a paragraph comes twice. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const corpus = join(import.meta.dirname, '../../shared/corpora/polnear')

/** Paragraphs of its own that an article has. */
const own = 7
/** How much of what happened an article reports; of so much as an event has articles. */
const reported = 4
/** So many articles of an event carry one paragraph as it is, as those that print an agency's text do. */
const reprints = 3
/** Of the names in an event, one in so many is in other events too. */
const shared = 5
/** Names that an event has besides. */
const cast = 20
const shortest = 60
/** Letters in which a word and the one that takes its place end alike. */
const ending = 3

/** Two paragraphs with so many of their word pairs in common are one paragraph twice. */
const same = 0.5
/** Word pairs in more paragraphs than this tell nothing of that. */
const mostHolders = 100

export interface Folder {
  texts: string[]
  /** Share of the paragraphs that come again anywhere in the folder, in the same words or nearly. */
  repeated: number
}

/** The paragraphs of the corpus, each once; undefined without `../shared` beside the repository. */
export function corpusParagraphs(): string[] | undefined {
  const folders = ['train', 'dev'].map((part) => join(corpus, part, 'text'))
  if (!folders.every((folder) => existsSync(folder))) return
  const texts = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  )
  return [...new Set(texts.flatMap((text) => text.split(/\n+/)).filter(({ length }) => length > shortest))]
}

/**
 * Articles on events, `perEvent` on each. An event has paragraphs that follow each other in the corpus, and names of its
 * own in place of theirs. Each article has some that no other has, and reports some of what happened in words of its own.
 */
export function folderOf(paragraphs: readonly string[], count: number, perEvent: number): Folder {
  const lower = lowerWords(paragraphs)
  const endings = byEnding(lower)
  const texts = Array.from({ length: count }, (_, at) => {
    const [event, version] = [Math.floor(at / perEvent), at % perEvent]
    const first = event * (1 + own) * perEvent
    const paragraph = (index: number) => {
      const round = Math.floor((first + index) / paragraphs.length)
      const text = paragraphs[(first + index) % paragraphs.length] as string
      return renamed(round ? varied(text, round, endings) : text, event, lower)
    }
    return articleOf(version, perEvent, paragraph)
  })
  return { texts, repeated: repeatedShare(texts.flatMap((text) => text.split('\n\n'))) }
}

function articleOf(version: number, perEvent: number, paragraph: (index: number) => string): string {
  const facts = Array.from({ length: reported }, (_, at) => (version + at * (1 + (version % 3))) % perEvent)
  const body = Array.from({ length: own }, (_, at) => {
    const text = paragraph(perEvent + version + at * perEvent)
    const fact = facts[at]
    return fact === undefined ? text : `${reworded(paragraph(fact), version)} ${text}`
  })
  if (version < reprints) body.splice(2, 0, paragraph(0))
  const headline = reworded(paragraph(facts[0] as number), version + 1)
    .split(' ')
    .slice(0, 9)
    .join(' ')
    .replace(/[.,;:]$/, '')
  return [headline, ...body].join('\n\n')
}

/** The first sentence of a paragraph, one word in four left out and its parts in another order. */
function reworded(paragraph: string, version: number): string {
  const sentence = /^.*?[.!?](?=["”]?\s|$)/.exec(paragraph)?.[0] ?? paragraph
  const words = sentence.replace(/[.!?]$/, '').split(' ')
  const kept = words.filter((word, at) => /^\p{Lu}/u.test(word) || (at * 7 + version * 5) % 4 !== 0)
  const comma = kept.findIndex((word) => word.endsWith(','))
  const turned =
    version % 2 && comma > 0 ? [...kept.slice(comma + 1), ...kept.slice(0, comma + 1)].join(' ') : kept.join(' ')
  return `${turned.replace(/,$/, '')}.`
}

/** The paragraph with the event's names in place of its own. Words that are mostly written small are no names. */
function renamed(paragraph: string, event: number, lower: ReadonlySet<string>): string {
  return paragraph.replace(/\b\p{Lu}\p{Ll}{3,}\b/gu, (word) => {
    const hash = hashOf(word)
    return lower.has(word.toLowerCase()) || hash % shared === 0 ? word : nameOf(hashOf(`${event} ${hash % cast}`))
  })
}

/** The paragraph with other words of the same endings in place of its longer ones: where the corpus is used up, it begins anew. */
function varied(paragraph: string, round: number, endings: ReadonlyMap<string, readonly string[]>): string {
  return paragraph.replace(/\b\p{Ll}{4,}\b/gu, (word) => {
    const others = endings.get(word.slice(-ending)) ?? [word]
    return others[hashOf(`${round} ${word}`) % others.length] as string
  })
}

function byEnding(words: ReadonlySet<string>): Map<string, string[]> {
  const endings = new Map<string, string[]>()
  for (const word of words) {
    const list = endings.get(word.slice(-ending))
    if (list) list.push(word)
    else endings.set(word.slice(-ending), [word])
  }
  return endings
}

function lowerWords(paragraphs: readonly string[]): Set<string> {
  return new Set(paragraphs.flatMap((paragraph) => paragraph.match(/\b\p{Ll}{4,}\b/gu) ?? []))
}

/** A made-up name of four syllables for each number. */
function nameOf(number: number): string {
  const starts = 'Bar Del Fen Gor Hul Kam Lin Mor Nes Pol Ras Sol Tor Vel Win Zar'.split(' ')
  const middles = 'a ba ca da e fa i ka la ma o pa ra sa ta u'.split(' ')
  const ends = 'ado berg cova dale enko feld gate holm ini jord kin lund mere nova osk port'.split(' ')
  return `${starts[number % 16]}${middles[(number >>> 4) % 16]}${middles[(number >>> 8) % 16]}${ends[(number >>> 12) % 16]}`
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Share of the paragraphs that have most of their telling word pairs with another. */
export function repeatedShare(paragraphs: readonly string[]): number {
  const holders = new Map<string, number[]>()
  const all = paragraphs.map(pairsOf)
  for (const [at, pairs] of all.entries())
    for (const pair of pairs) {
      const list = holders.get(pair)
      if (list) list.push(at)
      else holders.set(pair, [at])
    }
  const telling = all.map((pairs) => [...pairs].filter((pair) => (holders.get(pair) as number[]).length <= mostHolders))
  const again = telling.filter((pairs, at) => {
    const common = new Map<number, number>()
    for (const pair of pairs)
      for (const other of holders.get(pair) as number[])
        if (other !== at) common.set(other, (common.get(other) ?? 0) + 1)
    return [...common].some(([other, count]) => 2 * count >= same * (pairs.length + (telling[other]?.length ?? 0)))
  })
  return again.length / paragraphs.length
}

function pairsOf(paragraph: string): Set<string> {
  const words = paragraph.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))
}
