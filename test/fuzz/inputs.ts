import assert from 'node:assert/strict'
import { applyAmendment } from '../../src/analysis/amend/amendment.ts'
import { amend, analyse } from '../../src/analysis/index.ts'
import { compare } from '../../src/comparison/index.ts'
import { decode } from '../../src/library/texts/decode.ts'
import { whyNotArticle } from '../../src/library/texts/eligible.ts'
import { assertComparisonSound, assertSealable, assertSound } from './invariants.ts'
import { type Change, changed } from './texts.ts'

/** Milliseconds of the processor that an input may take; the machine's other work does not count. */
const limit = 1000

/** What is done to a text: an edit while it is open in an editor, and damage to the bytes of its file. */
export interface Trial {
  text: string
  edit: Change
  /** Whether the two texts are compared too, which takes longer than the rest. */
  compared: boolean
  damage: readonly { at: number; byte: number }[]
}

/**
 * Reads a text as the editor and the library do: whole, again after an edit, compared with what it was before, and from
 * the bytes of a damaged file.
 *
 * @returns milliseconds of the processor that it took
 * @throws when something fails, is out of place, or takes more than a second twice
 */
export function tryOut(trial: Trial, texts: readonly string[]): number {
  let took = timed(() => read(trial, texts))
  // Once may be the collector's doing.
  if (took > limit) took = timed(() => read(trial, texts))
  assert.ok(took <= limit, `took ${Math.round(took)} ms for ${trial.text.length} characters`)
  return took
}

function read({ text, edit, compared, damage }: Trial, texts: readonly string[]): void {
  const article = analyse(text)
  assertSound(text, article)
  assertSealable(text, article)
  const after = changed(text, edit, texts)
  const amendment = amend({ text, article }, after)
  if (amendment) assertSound(after, applyAmendment(article, amendment, after))
  if (compared) {
    const both = new Map([['before.txt', text] as const, ['after.txt', after] as const])
    assertComparisonSound(both, compare([...both].map(([path, text]) => ({ path, article: analyse(text) }))))
  }
  const bytes = new TextEncoder().encode(text)
  for (const { at, byte } of damage) if (bytes.length) bytes[Math.floor(at * (bytes.length - 1))] = byte
  const decoded = decode(bytes)
  if ('text' in decoded) whyNotArticle('a.txt', decoded.text, { include: [], exclude: [], maximumLength: 2_000_000 })
}

function timed(act: () => void): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
