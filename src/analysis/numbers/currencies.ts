import { scaleAt } from './cardinals.ts'
import data from './data/currencies.json' with { type: 'json' }
import type { Lexeme } from './lexemes.ts'

export interface Currency {
  /** ISO 4217, or the name where the text leaves the country open ("franc", "cent"). */
  unit: string
  /** Lexemes `at` to `next` (exclusive). */
  at: number
  next: number
  /** A multiplier inside it: "75 USD million", "120 MEUR". */
  scale: number
}

const symbols: ReadonlyMap<string, string> = new Map(Object.entries(data.symbols))
const prefixes: ReadonlyMap<string, string> = new Map(Object.entries(data.dollarPrefixes))
const codes = new Set(data.codes)
const codeWords: ReadonlyMap<string, string> = new Map(Object.entries(data.codeWords))
const nouns: ReadonlyMap<string, string> = new Map(Object.entries(data.nouns))
const ofCountry: ReadonlyMap<string, string> = new Map(Object.entries(data.ofCountry))
const pounds = new Set(data.pounds)
const starters = new Set(['rs', 'rs.', 'rm', 'rp', 'ksh', 'dollar', 'euro', 'sen'])
const nounStarts = new Set([...nouns.keys(), ...pounds, ...[...ofCountry.keys()].map((name) => name.split(' ')[0])])
const multiples: Record<string, number> = { K: 1e3, M: 1e6, B: 1e9 }

/** May an amount of money start at the lexeme? A cheap look; `readCurrencyBefore` decides. */
export function startsCurrency(lexemes: Lexeme[], at: number): boolean {
  const { kind, text, lower } = lexemes[at] as Lexeme
  if (kind === 'mark') return symbols.has(text)
  if (kind !== 'word') return false
  return lexemes[at + 1]?.text === '$' || starters.has(lower) || isoCode(text) !== undefined
}

/** The currency sign or code that starts at `at`, before a figure: "$", "US$", "c $", "USD", "MAUD". */
export function readCurrencyBefore(lexemes: Lexeme[], at: number): Currency | undefined {
  const lexeme = lexemes[at]
  if (!lexeme) return
  const symbol = symbols.get(lexeme.text)
  if (symbol && symbol !== 'cent') return { unit: symbol, at, next: at + 1, scale: 1 }
  if (lexeme.kind !== 'word') return
  if (lexemes[at + 1]?.text === '$') {
    const country = prefixes.get(lexeme.lower)
    if (country && isPrefix(lexeme, lexemes[at + 1]?.glued === true))
      return { unit: country, at, next: at + 2, scale: 1 }
  }
  const code = isoCode(lexeme.text)
  if (code) return { ...code, at, next: at + 1 }
  const word = /^(?:rs\.?|rm|rp|ksh)$/.test(lexeme.lower) ? codeWords.get(lexeme.lower) : undefined
  const stop = lexemes[at + 1]?.text === '.' && lexemes[at + 1]?.glued ? 1 : 0
  if (word && /^[A-Z]/.test(lexeme.text)) return { unit: word, at, next: at + 1 + stop, scale: 1 }
  if (/^(?:dollar|sen|euro)$/.test(lexeme.lower) && lexemes[at + 1]?.kind === 'figure')
    return { unit: nouns.get(lexeme.lower) ?? lexeme.lower, at, next: at + 1, scale: 1 }
}

/** "A$5" but not "a $5 stamp"; "c $ 5", as old corpora space it. */
function isPrefix({ text }: Lexeme, glued: boolean): boolean {
  return glued ? text.length > 1 || /^[A-Z]$/.test(text) : /^[cC]$/.test(text)
}

/** The currency after a figure: "dollars", "US dollars", "€", "USD", "pence", "-yen". */
export function readCurrencyAfter(lexemes: Lexeme[], at: number, money: boolean): Currency | undefined {
  const hyphen = lexemes[at]?.text === '-' && lexemes[at]?.glued && lexemes[at + 1]?.glued
  const i = hyphen ? at + 1 : at
  const lexeme = lexemes[i]
  if (!lexeme) return
  const symbol = symbols.get(lexeme.text)
  if (symbol) return hyphen || opensNext(lexemes, i) ? undefined : { unit: symbol, at, next: i + 1, scale: 1 }
  if (lexeme.kind !== 'word') return
  const code = isoCode(lexeme.text)
  if (code || /^(?:usd|gbp|eur|rmb|cny|jpy)$/.test(lexeme.lower)) {
    const unit = code ?? { unit: lexeme.lower === 'rmb' ? 'CNY' : lexeme.text.toUpperCase(), scale: 1 }
    const scale = scaleAt(lexemes, i + 1)
    return { unit: unit.unit, at, next: i + (scale ? 2 : 1), scale: unit.scale * (scale ?? 1) }
  }
  if (lexeme.glued && /^[pc]$/.test(lexeme.text))
    return { unit: lexeme.text === 'p' ? 'pence' : 'cent', at, next: i + 1, scale: 1 }
  return currencyNoun(lexemes, at, i, money)
}

function currencyNoun(lexemes: Lexeme[], at: number, i: number, money: boolean): Currency | undefined {
  const one = lexemes[i] as Lexeme
  if (!nounStarts.has(one.lower)) return
  for (const length of [0, 1, 2]) {
    const noun = lexemes[i + length]
    if (noun?.kind !== 'word') return
    const adjective = lexemes
      .slice(i, i + length)
      .map((lexeme) => lexeme.lower)
      .join(' ')
    const known = nouns.get(noun.lower) ?? (pounds.has(noun.lower) && (money || length > 0) ? 'GBP' : undefined)
    if (!known || (/^(?:mark|marks|real|won)$/.test(noun.lower) && length === 0 && !money)) continue
    const country = length ? ofCountry.get(adjective) : undefined
    if (length && !country) continue
    if (known === 'cent' || known === 'pence') return { unit: known, at, next: i + length + 1, scale: 1 }
    return { unit: country ?? known, at, next: i + length + 1, scale: 1 }
  }
  const sterling = pounds.has(one.lower) && lexemes[i + 1]?.lower === 'sterling'
  return sterling ? { unit: 'GBP', at, next: i + 2, scale: 1 } : undefined
}

/** Does the sign belong to the figure after it ("10 $ 30 $" no, "bid 5 , $ 4" yes)? */
function opensNext(lexemes: Lexeme[], at: number): boolean {
  const next = lexemes[at + 1]
  if (next?.kind !== 'figure') return false
  return next.glued ? !lexemes[at]?.glued : symbols.get(lexemes[at + 2]?.text ?? '') === undefined
}

function isoCode(text: string): { unit: string; scale: number } | undefined {
  if (text.length < 3 || text.length > 4 || !/^[A-Z]+$/.test(text)) return
  if (codes.has(text)) return { unit: text === 'RMB' ? 'CNY' : text, scale: 1 }
  const scale = multiples[text[0] as string]
  if (scale && codes.has(text.slice(1))) return { unit: text.slice(1), scale }
}
