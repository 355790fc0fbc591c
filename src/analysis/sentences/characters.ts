/** What a UTF-16 code unit can be to a word, as bits. */
export const kind = {
  /** White space, as parse-latin has it. */
  space: 1,
  /** A Latin letter. */
  letter: 2,
  digit: 4,
  /** A mark that a word may begin after: “Yes, (no), $5. */
  opening: 8,
  /** A mark that a word may end before. */
  closing: 16,
  /** A mark that joins letters and digits to one word: don't, US-led. */
  joining: 32,
  /** Another mark, which is one by itself when it stands between spaces. */
  lone: 64,
  /** Written otherwise in lower case, or where apostrophes are all '. */
  folding: 128,
} as const

/** The bits of every code unit; 0 for those that parse-english has to judge. */
export const kinds = new Uint8Array(0x10000)

function add(bits: number, characters: string): void {
  for (let i = 0; i < characters.length; i++) set(bits, characters.charCodeAt(i), characters.charCodeAt(i))
}

function set(bits: number, first: number, last: number): void {
  for (let code = first; code <= last; code++) (kinds[code] as number) |= bits
}

add(kind.space, '\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000')
set(kind.space, 0x2000, 0x200a)
set(kind.digit, 0x30, 0x39)
set(kind.letter, 0x61, 0x7a)
set(kind.letter | kind.folding, 0x41, 0x5a)
for (let code = 0xc0; code < 0x250; code++)
  if (code !== 0xd7 && code !== 0xf7) set(kind.letter | kind.folding, code, code)
add(kind.opening, '“"($')
add(kind.closing, '”",;:!?).%')
add(kind.joining, "'-")
add(kind.joining | kind.folding, '’')
add(kind.lone, '—–―…&')
