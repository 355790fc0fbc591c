const vulgar = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
])

/** Value of a vulgar fraction sign ("½"), if it is one. */
export function vulgarFraction(mark: string): number | undefined {
  return vulgar.get(mark)
}

/** Value of a figure: thousands by commas or spaces, decimals by a point ("1,234.5") or a comma ("1,3"). */
export function figureValue(text: string): number {
  const bare = text.replace(/[ \u00a0\u202f]/g, '')
  return Number(/^\d+,\d{1,2}$/.test(bare) ? bare.replace(',', '.') : bare.replaceAll(',', ''))
}

/** Is the figure a plain whole number, written without separators? */
export function isPlainWhole(text: string): boolean {
  return /^\d+$/.test(text)
}

/** Takes off the errors of binary arithmetic (1.2 * 1e6). */
export function tidy(value: number): number {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return value
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value
}
