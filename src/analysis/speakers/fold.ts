/** Letters that Unicode does not take apart into a base letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
}

const letter = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/**
 * Folds a name to a key under which its spelling variants meet: case, diacritics, apostrophes, hyphens, "the", middle
 * initials, "Jr." and the endings by which one Slavic or Arabic surname is romanised (Zelensky, Zelenskiy, Zelenskyy,
 * Zelenskyi). A key for look-up, not for display; "" for a name without a letter or figure.
 */
export function foldName(name: string): string {
  const words = baseLetters(name.toLowerCase())
    .replace(/['’‘ʼ`.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (words.length > 1 && words[0] === 'the') words.shift()
  if (words.length > 2 && /^(?:jr|sr)$/.test(words.at(-1) ?? '')) words.pop()
  return words
    .filter((word, index) => word.length > 1 || index === 0 || index === words.length - 1)
    .map(foldEnding)
    .join(' ')
}

/** Takes diacritics off lower-case letters. */
export function baseLetters(lower: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\u0000-\u007f]*$/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(letter, (found) => letters[found] ?? found)
}

/** -iy, -yy, -ij, -yi, -ii, -i and -y are one ending; short words ("Li", "Yi") keep theirs. */
function foldEnding(word: string): string {
  return word.length > 3 ? word.replace(/(?<=\p{L}{2})(?:iy|yy|ij|yj|yi|ii|i)$/u, 'y') : word
}
