import { type Numeral, scaleAt } from './cardinals.ts'
import { figureValue, tidy, vulgarFraction } from './figures.ts'
import type { Lexeme } from './lexemes.ts'

/** A figure that is a fraction, a mixed number or a power: "1/4", "10 1/2", "½", "3½", "1.3x10^6". */
export function readDigits(lexemes: Lexeme[], at: number): Numeral | undefined {
  const make = (value: number, next: number, form: Numeral['form']): Numeral => {
    const scale = form === 'fraction' ? scaleAt(lexemes, next) : undefined
    return {
      value: tidy(value * (scale ?? 1)),
      first: at,
      next: scale ? next + 1 : next,
      form,
      digits: true,
      scale: scale ?? 1,
    }
  }
  const first = lexemes[at] as Lexeme
  const alone = vulgarFraction(first.text)
  if (alone !== undefined) return make(alone, at + 1, 'fraction')
  if (first.kind !== 'figure') return
  const whole = figureValue(first.text)
  const joined = vulgarFraction(lexemes[at + 1]?.text ?? '')
  if (joined !== undefined) return make(whole + joined, at + 2, 'fraction')
  const simple = slashFraction(lexemes, at)
  if (simple !== undefined) return make(simple, at + 3, 'fraction')
  const mixed = /^\d+$/.test(first.text) && !lexemes[at + 1]?.glued ? slashFraction(lexemes, at + 1) : undefined
  if (mixed !== undefined) return make(whole + mixed, at + 4, 'fraction')
  return readPower(lexemes, at, whole)
}

function slashFraction(lexemes: Lexeme[], at: number): number | undefined {
  const [top, slash, bottom] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]]
  if (top?.kind !== 'figure' || slash?.text !== '/' || bottom?.kind !== 'figure') return
  if (!slash.glued || !bottom.glued || lexemes[at + 3]?.text === '/') return
  const [n, d] = [Number(top.text), Number(bottom.text)]
  return Number.isInteger(n) && Number.isInteger(d) && n < d && n > 0 && d <= 100 ? n / d : undefined
}

/** "1.1^23", "2.5^-1", "1.3x10^6", the last lexed as "1.3" and the code "x10". */
function readPower(lexemes: Lexeme[], at: number, base: number): Numeral | undefined {
  let i = at + 1
  const times = lexemes[i]?.glued && lexemes[i]?.text === 'x10'
  if (times) i++
  if (lexemes[i]?.text !== '^') return
  i++
  let minus = 0
  for (; /^(?:[-+]|--+)$/.test(lexemes[i]?.text ?? ''); i++) minus += (lexemes[i]?.text.match(/-/g) ?? []).length
  const exponent = lexemes[i]
  if (exponent?.kind !== 'figure') return
  const power = minus % 2 > 0 ? -Number(exponent.text) : Number(exponent.text)
  const value = times ? base * 10 ** power : base ** power
  return { value, first: at, next: i + 1, form: 'cardinal', digits: true, scale: 1 }
}
