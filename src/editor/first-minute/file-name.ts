/** Words of a headline that a file's name has. */
const mostWords = 8
/** UTF-16 code units of a name without its ending; file systems take 255 bytes. */
const longest = 80
/** Names that Windows keeps for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A name that every file system takes, and that says what is in the file: `daily-herald-bridge-opens-again.txt`.
 *
 * @param taken names of files that are there already; case does not count
 */
export function fileNameFor(outlet: string, headline: string, taken: Iterable<string>): string {
  const words = [...wordsOf(outlet), ...wordsOf(headline).slice(0, mostWords)]
  const cut = words.join('-').slice(0, longest).replace(/-$/, '')
  const name = !cut || devices.test(cut) ? 'article' : cut
  const others = new Set([...taken].map((other) => other.toLowerCase()))
  for (let number = 1; ; number++) {
    const file = number === 1 ? `${name}.txt` : `${name}-${number}.txt`
    if (!others.has(file)) return file
  }
}

/** In lower case and without accents; letters of other scripts are not for every file system. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
  return plain.match(/[a-z0-9]+/g) ?? []
}
