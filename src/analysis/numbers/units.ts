import references from './data/references.json' with { type: 'json' }
import units from './data/units.json' with { type: 'json' }
import type { Lexeme } from './lexemes.ts'

export interface Unit {
  kind: 'duration' | 'measure' | 'age'
  unit: string
  /** Lexemes `at` to `next` (exclusive) are the unit. */
  at: number
  next: number
  /** Index of the word that names the unit. */
  head: number
}

interface Name {
  kind: 'duration' | 'measure'
  unit: string
}

const exact = new Map<string, Name>()
const anyCase = new Map<string, Name>()
for (const kind of ['duration', 'measure'] as const)
  for (const [unit, forms] of Object.entries(units[kind] as Record<string, string[]>))
    for (const form of forms) {
      exact.set(form, { kind, unit })
      if (form.length > 2) anyCase.set(form.toLowerCase(), { kind, unit })
    }
/** First words of the units, in lower case. */
const firstWords = new Set([...exact.keys()].map((form) => /^[^\s\-/]+/.exec(form.toLowerCase())?.[0]))
const temperatureCues = new Set(references.temperature)
const scaleNames = new Map(
  Object.entries({
    celsius: '°C',
    celcius: '°C',
    centigrade: '°C',
    c: '°C',
    fahrenheit: '°F',
    f: '°F',
    kelvin: 'K',
    kelvins: 'K',
    k: 'K',
  }),
)

/** The unit of measure, of time or of age that follows a numeral ending before `at`. `digits`: a figure before it. */
export function readUnit(lexemes: Lexeme[], at: number, digits: boolean): Unit | undefined {
  const hyphen = lexemes[at]?.text === '-' && lexemes[at]?.glued === true && lexemes[at + 1]?.glued === true
  const i = hyphen ? at + 1 : at
  const degrees = readDegrees(lexemes, i, digits)
  if (degrees) return degrees
  if (/^y(?:\/?o|rs?\.?\s?old)$/.test(lexemes[i]?.lower ?? '') && digits)
    return { kind: 'age', unit: 'year', at, next: i + 1, head: i }
  if (!startsUnit(lexemes[i]?.lower ?? '')) return
  for (let length = 3; length >= 1; length--) {
    const words = lexemes.slice(i, i + length)
    if (words.length < length || words.some((word) => word.kind === 'opaque')) continue
    const name = unitName(words)
    if (!name || (words.length === 1 && (words[0] as Lexeme).text.length <= 2 && !digits)) continue
    return withAge(lexemes, { ...name, at, next: i + length, head: i + length - 1 })
  }
}

function startsUnit(lower: string): boolean {
  return firstWords.has(lower) || (/['.]$/.test(lower) && firstWords.has(lower.slice(0, -1)))
}

function unitName(words: Lexeme[]): Name | undefined {
  if (words.some((word, k) => word.kind === 'mark' && !/^[-/]$/.test(word.text) && k > 0)) return
  let text = ''
  for (const word of words) text += text && !word.glued ? ` ${word.text}` : word.text
  return exact.get(text) ?? anyCase.get(text.toLowerCase().replaceAll('’', "'"))
}

/** "years old", "-year-old", "years of age". */
function withAge(lexemes: Lexeme[], unit: Unit): Unit {
  if (unit.kind !== 'duration') return perTime(lexemes, unit)
  let i = unit.next
  if (lexemes[i]?.text === '-' && lexemes[i]?.glued) i++
  const word = lexemes[i]?.lower.replace(/'s$/, '')
  if (word === 'old' || word === 'olds') return { ...unit, kind: 'age', next: i + 1 }
  if (word === 'of' && lexemes[i + 1]?.lower === 'age') return { ...unit, kind: 'age', next: i + 2 }
  return unit
}

/** "metres per second", "km/h" and the like. */
function perTime(lexemes: Lexeme[], unit: Unit): Unit {
  const link = lexemes[unit.next]
  if (link?.lower !== 'per' && link?.text !== '/') return unit
  const time = lexemes[unit.next + 1]
  const name = time && (exact.get(time.text) ?? anyCase.get(time.lower))
  if (name?.kind !== 'duration') return unit
  return { ...unit, unit: `${unit.unit} per ${name.unit}`, next: unit.next + 2 }
}

/** "40 deg celsius", "98.6 degrees", "20°C", "20.3 celsius", "-5 C" where the sentence speaks of warmth. */
function readDegrees(lexemes: Lexeme[], at: number, digits: boolean): Unit | undefined {
  const make = (unit: string, next: number): Unit => ({ kind: 'measure', unit, at, next, head: next - 1 })
  const word = lexemes[at]
  if (!word) return
  const scale = scaleNames.get(word.lower)
  if (scale && word.text.length > 1) return make(scale, at + 1)
  const sign = word.text === '°' || word.text === 'º'
  if (!sign && !/^deg(?:ree)?s?$/.test(word.lower)) {
    if (!scale || !digits || !/^[CFK]$/.test(word.text) || lexemes[at + 1]?.text === '/') return
    return isWarm(lexemes) && !/^\p{Lu}/u.test(lexemes[at + 1]?.text ?? '') ? make(scale, at + 1) : undefined
  }
  const stop = lexemes[at + 1]?.text === '.' && lexemes[at + 1]?.glued && at + 2 < lexemes.length ? 1 : 0
  const of = scaleNames.get(lexemes[at + 1 + stop]?.lower ?? '')
  if (of) return make(of, at + 2 + stop)
  return make(isWarm(lexemes) ? '°' : 'degree', at + 1)
}

/** The last sentence asked about, with the answer: a sentence's questions come one after another. */
let warm: { lexemes: Lexeme[]; answer: boolean } | undefined

/** Does the sentence speak of temperature? */
function isWarm(lexemes: Lexeme[]): boolean {
  if (warm?.lexemes !== lexemes) warm = { lexemes, answer: lexemes.some((lexeme) => temperatureCues.has(lexeme.lower)) }
  return warm.answer
}
