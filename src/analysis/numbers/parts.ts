import { type Numeral, scaleAt } from './cardinals.ts'
import words from './data/words.json' with { type: 'json' }
import { isArticle, type Lexeme } from './lexemes.ts'
import { isShare } from './ordinals.ts'

const parts = new Map(Object.entries(words.parts))
const vague = new Map(Object.entries(words.vague))
const units = new Map(Object.entries(words.units))
const vagueBefore = new Set(words.vagueBefore)

/** "thousands", "tens of thousands", "several thousand", "a few hundred", "dozens", "a couple of". */
export function readVague(lexemes: Lexeme[], at: number): Numeral | undefined {
  const make = (value: number, next: number): Numeral => ({
    value,
    first: at,
    next,
    form: 'vague',
    digits: false,
    scale: 1,
  })
  let i = at
  const article = isArticle(lexemes[i])
  if (article) i++
  const word = lexemes[i]
  if (word?.kind !== 'word') return
  if (word.lower === 'couple' && article && lexemes[i + 1]?.lower === 'of') return make(2, i + 1)
  if (vagueBefore.has(word.lower)) {
    const one = scaleAt(lexemes, i + 1)
    if (one === undefined) return
    const plural = lexemes[i + 2]?.lower === 'of' ? vague.get(lexemes[i + 3]?.lower ?? '') : undefined
    if (plural !== undefined && plural > one) return make(one * plural, i + 4)
    const two = scaleAt(lexemes, i + 2)
    return two !== undefined && two > one ? make(one * two, i + 3) : make(one, i + 2)
  }
  let value = article ? undefined : vague.get(word.lower)
  if (value === undefined) return
  const of = lexemes[i + 1]?.lower === 'of'
  const larger = of ? vague.get(lexemes[i + 2]?.lower ?? '') : undefined
  if (larger !== undefined && larger > value) {
    value *= larger
    i += 2
  } else if ((word.lower === 'tens' || word.lower === 'scores') && !(of && word.lower === 'scores')) return
  return make(value, i + 1)
}

/** "half a million", "half of", "a quarter million", "three quarters". */
export function readPart(lexemes: Lexeme[], at: number): Numeral | undefined {
  let i = at
  let count = 1
  const lead = lexemes[i]?.lower ?? ''
  const article = isArticle(lexemes[i])
  const number = units.get(lead)
  if (article) i++
  else if (number !== undefined && number > 0 && lexemes[i]?.kind === 'word') {
    count = number
    i++
    if (lexemes[i]?.text === '-') i++
  }
  const word = lexemes[i]
  const denominator = word?.kind === 'word' ? parts.get(word.lower) : undefined
  if (!word || denominator === undefined || count > 1 !== /s$/.test(word.lower)) return
  const bare = i === at
  let next = i + 1
  const following = lexemes[next]?.lower ?? ''
  if (following === '-' && lexemes[next]?.glued) return
  const hadOf = following === 'of'
  if (hadOf && scaleAt(lexemes, next + 2) !== undefined && lexemes[next + 1]?.lower === 'a') next += 2
  else if (following === 'a' && scaleAt(lexemes, next + 1) !== undefined) next++
  const scale = scaleAt(lexemes, next) ?? 1
  if (scale > 1) next++
  else next = i + 1
  const by = lexemes[at - 1]?.lower === 'by'
  if (bare && scale === 1 && !by && !/^(?:of|the|its|their|his|her|our|an?|all|that|this)$/.test(following)) return
  if (bare && scale === 1 && word.lower === 'quarter') return
  if (
    bare &&
    scale === 1 &&
    /^(?:first|second|other|last|latter|each|every|either|in|this|a)$/.test(lexemes[at - 1]?.lower ?? '')
  )
    return
  if (
    article &&
    scale === 1 &&
    denominator === 4 &&
    !isShare(lexemes, at, i + 1) &&
    !/^(?:century|mile|hour|point|acre)/.test(following)
  )
    return
  return { value: (count / denominator) * scale, first: at, next, form: 'fraction', digits: false, scale }
}
