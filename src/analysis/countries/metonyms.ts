import givenNames from './data/given-names.json' with { type: 'json' }
import cues from './data/metonym-cues.json' with { type: 'json' }
import type { Candidate } from './match.ts'
import { after, before, capitalised, plain } from './neighbours.ts'

const given = new Set(givenNames)
const adverbs = new Set(cues.adverbs)
const verbs = new Set(cues.verbs)
const notVerbs = new Set(cues.notVerbs)
const placeVerbs = new Set(cues.placeVerbs)
const subjectsOf = new Set(cues.subjectsOf)
const objectOf = new Set(cues.objectOf)
const politicalThings = new Set(cues.politicalThings)
const journeys = new Set(cues.journeys)
const notActs = new Set(cues.notActs)
const aimedAt = new Set(cues.aimedAt)
const cityThings = new Set(cues.cityThings)
const givenBy: Record<string, Set<string>> = {
  to: new Set(cues.givenTo),
  for: new Set(cues.givenTo),
  from: new Set(cues.givenFrom),
  on: new Set(cues.givenOn),
}
const locative = /^(?:in|at|near|outside|inside|around|across|through|throughout|via|into|within|central|downtown)$/

/** How sure it is that a capital or a seat of government stands for the government, 0 to 1; 0 drops it. */
export function isGovernment(text: string, candidate: Candidate): number {
  const { entry, start, end } = candidate
  let previous = before(text, start)
  if (entry.kind === 'seat' && plain(previous.text) === 'the') previous = before(text, previous.start)
  const word = plain(previous.text)
  if (locative.test(word)) return 0
  if (entry.kind === 'seat') return aimedAt.has(word) ? 0 : 0.9
  if (isPartOfName(text, candidate, previous.text)) return 0

  const possessive = /^['’]s?(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 3))
  if (possessive) return ownsPolicy(text, end + possessive[0].length) ? 0.7 : 0
  if (cityThings.has(after(text, end).text)) return 0
  const cue = plain(before(text, previous.start).text)
  if (subjectsOf.has(word) || objectOf.has(word)) return journeys.has(cue) ? 0 : 0.6
  if (givenBy[word]?.has(cue)) return 0.6
  if (actsAfter(text, end)) return previous.text === ',' || !/^(?:from|to|of|on)$/.test(word) ? 0.7 : 0
  if (word === 'and' || word === 'or') return betweenPair(text, previous.start) ? 0.6 : 0
  return 0
}

/** "Washington, D.C.", "Paris Summit", "London Bridge", "George Washington", "Paris (Reuters)", "the Moscow suburbs". */
function isPartOfName(text: string, { start, end }: Candidate, previous: string): boolean {
  if (given.has(previous) || /^(?:the|a|an|St\.?|Fort|Lake|Mount|Port|New|Greater)$/i.test(previous)) return true
  if (capitalised(previous) && !startsSentence(text, start, previous)) return true
  if (text[end] === '-' || text[start - 1] === '-') return true
  return /^\s?\(|^,\s+(?:D\.?C|\p{Lu})/u.test(text.slice(end, end + 6)) || follows(text, end) === 'name'
}

/** Is the capitalised word before the name the first of its sentence ("But Moscow", "Meanwhile Kyiv")? */
function startsSentence(text: string, start: number, previous: string): boolean {
  const mark = before(text, before(text, start).start).text
  return /^$|[.!?:“”"«»]$/.test(mark) && previous.length > 1
}

function follows(text: string, end: number): 'name' | 'word' | 'mark' {
  const next = after(text, end)
  if (next.start > end + 1 || !/^\p{L}/u.test(next.text)) return 'mark'
  return capitalised(next.text) && next.start === end + 1 ? 'name' : 'word'
}

/** Does a verb of acting follow, after adverbs: "Moscow first annexed", "Washington openly aligned itself"? */
function actsAfter(text: string, end: number): boolean {
  let next = after(text, end)
  for (let i = 0; i < 3; i++) {
    const word = next.text.toLowerCase().replaceAll('’', "'")
    if (placeVerbs.has(word) || next.start === next.end) return false
    if (/^(?:is|was)$/.test(word)) return !standsFor(after(text, next.end).text.toLowerCase())
    if (verbs.has(word)) return true
    if (/\p{Ll}ed$/u.test(word) && !notVerbs.has(word)) return true
    if (!adverbs.has(word) && !/\p{Ll}ly$/u.test(word)) return false
    next = after(text, next.end)
  }
  return false
}

/** "between Washington and Moscow": the partner stands after "between". */
function betweenPair(text: string, and: number): boolean {
  const partner = before(text, and)
  const between = before(text, partner.start)
  const cue = plain(between.text)
  if (journeys.has(plain(before(text, between.start).text))) return false
  return capitalised(partner.text) && (subjectsOf.has(cue) || cue === 'both')
}

/** "Washington’s public stance": a matter of state within three words of the possessive. */
function ownsPolicy(text: string, from: number): boolean {
  let next = after(text, from)
  for (let i = 0; i < 3 && /^\p{L}/u.test(next.text); i++) {
    if (politicalThings.has(next.text.toLowerCase())) return true
    if (cityThings.has(next.text.toLowerCase())) return false
    next = after(text, next.end)
  }
  return false
}

/** "London is the second destination": a description of the place follows. */
function standsFor(word: string): boolean {
  return notActs.has(word) || placeVerbs.has(word)
}
