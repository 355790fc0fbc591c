import type { CountryAnnotation, NumberAnnotation, Span, TokenSpan } from '../analysis/article.ts'
import { foldName } from '../analysis/speakers/fold.ts'
import { isTitleWord } from '../analysis/speakers/titles.ts'
import { verbsOf } from './clauses.ts'
import days from './data/days.json' with { type: 'json' }
import { isFunctionWord, stemOf } from './stems.ts'

/** One thing that a proposition speaks of. */
export interface Unit extends Span {
  kind: 'word' | 'name' | 'country' | 'number' | 'day'
  /** A stem, a folded name's stem, a country code, a figure, a weekday or month. Two units of a kind with one key are the same. */
  key: string
  /** Is it a verb, as far as the words before it tell? */
  verb?: true
  /** The share of its weight that counts; all of it where left out. */
  part?: number
  /** Is it no part of what is said, but of who says it and how, or what a “which” stands for? It finds no like clauses. */
  framed?: true
}

interface Surroundings {
  /** Sources and cues. */
  frames: readonly Span[]
  countries: readonly CountryAnnotation[]
  numbers: readonly NumberAnnotation[]
  /** The article's names, lower case. */
  names: ReadonlySet<string>
  /** Where the sentence starts: a capital there means nothing. */
  first: number
  /** Is the sentence set like a title? Then only names known from elsewhere count as names. */
  titled: boolean
}

/** What a given name or a title before a name counts for: the name tells who it is. */
const beforeName = 0.3

/** What a word of a source or a cue counts for: who says it, and how, tells little of what is said. */
const inFrame = 0.3

const dayNames: ReadonlySet<string> = new Set(days)
const forms: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'dr'])

/** A web address tells nothing that its words do not. */
const address = /^https?:|\.\w+\/|^www\./i

/** The units of a clause: its words of content as stems, its names, countries and figures. */
export function unitsOf(tokens: readonly TokenSpan[], around: Surroundings): Unit[] {
  const units: Unit[] = []
  const taken: Span[] = []
  const free = (span: Span) => !taken.some((other) => other.start < span.end && span.start < other.end)
  for (const number of around.numbers) {
    if (!free(number)) continue
    const key = numberKey(number)
    if (key) units.push({ kind: 'number', key, start: number.start, end: number.end })
    if (key) taken.push(number)
  }
  for (const country of around.countries) {
    if (!free(country)) continue
    units.push({ kind: 'country', key: country.code, start: country.start, end: country.end })
  }
  taken.push(...around.countries)
  const verbs = verbsOf(tokens)
  for (const token of tokens) {
    if (address.test(token.text)) continue
    if (token.kind !== 'word' || !free(token)) {
      const rest = restOf(token, around.countries)
      if (rest) units.push({ kind: 'word', key: stemOf(rest), start: token.start, end: token.end })
      continue
    }
    for (const part of token.text.split(/[-‑–]/)) {
      const unit = unitOf(part, token, around)
      if (unit) units.push(unit.kind === 'word' && verbs.has(token) ? { ...unit, verb: true } : unit)
    }
  }
  weighNames(units, tokens)
  weighFrames(units, tokens, around.frames)
  return units.some(({ framed }) => !framed) ? units : [...units, ...wholeOf(tokens)]
}

/** Of a source that is described after a comma ("..., who attended") what comes before it tells who says it. */
function weighFrames(units: readonly Unit[], tokens: readonly TokenSpan[], frames: readonly Span[]): void {
  for (const frame of frames) {
    const comma = tokens.find(({ text, start, end }) => text === ',' && start > frame.start && end < frame.end)
    for (const unit of units) {
      if (unit.start >= (comma?.start ?? frame.end) || frame.start >= unit.end) continue
      unit.part = (unit.part ?? 1) * inFrame
      unit.framed = true
    }
  }
}

/** "President Donald Trump" is mostly "Trump". */
function weighNames(units: readonly Unit[], tokens: readonly TokenSpan[]): void {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]
    if (next?.kind !== 'word') continue
    const unit = units.find(({ start }) => start === token.start)
    if (unit && (unit.kind === 'name' || isTitleWord(token.text)))
      if (units.some(({ kind, start }) => kind === 'name' && start === next.start)) unit.part = beforeName
  }
}

/** A clause of grammar words alone (“What are we doing?”) is one unit: only the same words can match it. */
function wholeOf(tokens: readonly TokenSpan[]): Unit[] {
  const key = tokens.flatMap(({ kind, text }) => (kind === 'word' ? [text.toLowerCase()] : [])).join(' ')
  return key ? [{ kind: 'word', key, start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }] : []
}

function unitOf(part: string, token: TokenSpan, around: Surroundings): Unit | undefined {
  const bare = part.replace(/['’](?:s|re|ve|ll|d|m)?$/i, '')
  const lower = bare.toLowerCase().replace(/[’‘]/g, "'")
  if (!/[\p{L}\p{N}]/u.test(bare) || isFunctionWord(lower) || /^n?'/.test(lower)) return
  const span = { start: token.start, end: token.end }
  if (/^\d/.test(bare)) return { kind: 'number', key: bare.replace(/,/g, ''), ...span }
  const capital = /^\p{Lu}/u.test(bare) && (around.names.has(lower) || (token.start !== around.first && !around.titled))
  if (capital) {
    if (dayNames.has(lower)) return { kind: 'day', key: lower, ...span }
    const key = forms.has(lower.replace(/\.$/, '')) ? '' : stemOf(foldName(bare))
    return key ? { kind: 'name', key, ...span } : undefined
  }
  if (lower.length < 2) return
  return { kind: 'word', key: stemOf(lower.replace(/n't$/, '')), ...span }
}

/** What a compound adds to the country in it: "led" of "US-led". */
function restOf(token: TokenSpan, countries: readonly CountryAnnotation[]): string | undefined {
  const country = countries.find(({ start, end }) => start >= token.start && end < token.end)
  if (!country) return
  const rest = token.text.slice(country.end - token.start).match(/^[-‑–](\p{Ll}{2,})$/u)?.[1]
  return rest && !isFunctionWord(rest) ? rest : undefined
}

function numberKey({ kind, value, date }: NumberAnnotation): string | undefined {
  if (kind === 'date') return date ?? (value === null ? undefined : String(value))
  if (value === null) return
  if (kind === 'ordinal') return `#${value}`
  return `${value}${kind === 'percent' ? '%' : ''}`
}
