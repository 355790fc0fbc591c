/** Files that a folder of articles may hold, however odd, and what is to come of each. */

const story = `Mayor opens the northern bridge after two years of repairs

The mayor of the town, Ana Ruiz, said on Monday that the bridge would carry 12,000 cars a day. “Italy’s steel is safe,” Ruiz said. Visitors from France came to see it, and they stayed for the whole of the afternoon.

The repairs took two years. Engineers had found cracks in three of its pillars, and the council closed the road at once.
`

/** What comes of a file: it is left alone for a reason, or read, with speakers, figures and damage as told. */
export type Outcome =
  | { leftAlone: RegExp }
  | { encoding: string; quotes?: number; speakers?: readonly string[]; problems?: readonly RegExp[] }

export interface HostileFile {
  what: string
  bytes: () => Uint8Array
  comes: Outcome
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const marked = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes])
/** As Windows-1252 has it; only what the story needs beyond ASCII. */
const windows = (text: string) =>
  Uint8Array.from([...text], (one) => ({ '“': 0x93, '”': 0x94, '’': 0x92 })[one] ?? one.charCodeAt(0))
/** Noise that is the same in every run. */
const noise = (length: number) => Uint8Array.from({ length }, (_, at) => (Math.imul(at + 1, 2654435761) >>> 13) & 255)

const asRead = { quotes: 1, speakers: ['Ana Ruiz'], problems: [] }

export const hostileFiles: readonly HostileFile[] = [
  { what: 'UTF-8', bytes: () => utf8(story), comes: { encoding: 'utf-8', ...asRead } },
  {
    what: 'UTF-8 with a byte order mark',
    bytes: () => marked([0xef, 0xbb, 0xbf], utf8(story)),
    comes: { encoding: 'utf-8', ...asRead },
  },
  {
    what: 'UTF-16, little end first',
    bytes: () => marked([0xff, 0xfe], utf16le(story)),
    comes: { encoding: 'utf-16le', ...asRead },
  },
  {
    what: 'UTF-16, big end first',
    bytes: () => marked([0xfe, 0xff], utf16be(story)),
    comes: { encoding: 'utf-16be', ...asRead },
  },
  { what: 'UTF-16 without a mark', bytes: () => utf16le(story), comes: { encoding: 'utf-16le', ...asRead } },
  {
    what: 'UTF-16 that ends within a character',
    bytes: () => marked([0xff, 0xfe], utf16le(story).slice(0, -1)),
    comes: { encoding: 'utf-16le', quotes: 1, speakers: ['Ana Ruiz'], problems: [/^1 character could not be read/] },
  },
  { what: 'UTF-32', bytes: () => marked([0xff, 0xfe, 0, 0], utf8(story)), comes: { leftAlone: /UTF-32/ } },
  {
    what: 'Windows-1252',
    bytes: () => windows(story),
    comes: { encoding: 'windows-1252', ...asRead, problems: [/read as Windows-1252/] },
  },
  {
    what: 'Latin-1',
    bytes: () =>
      Uint8Array.from(
        story.replace(/[“”]/g, '"').replaceAll('’', "'").replace('town', 'ville d’été'.replace('’', "'")),
        (one) => one.charCodeAt(0),
      ),
    comes: { encoding: 'windows-1252', ...asRead, problems: [/read as Windows-1252/] },
  },
  {
    what: 'marks that turned into one Thai letter',
    bytes: () => utf8(story.replace(/[“”’]/g, 'โ')),
    comes: { encoding: 'utf-8', ...asRead, problems: [/^A wrong encoding has damaged/] },
  },
  {
    what: 'marks of UTF-8 read as Windows-1252',
    bytes: () => utf8(story.replaceAll('“', 'â€œ').replaceAll('”', 'â€\u009d').replaceAll('’', 'â€™')),
    comes: { encoding: 'utf-8', ...asRead, problems: [/^A wrong encoding has damaged/] },
  },
  {
    what: 'lines that end with CR LF',
    bytes: () => utf8(story.replaceAll('\n', '\r\n')),
    comes: { encoding: 'utf-8', ...asRead },
  },
  {
    what: 'lines that end with CR',
    bytes: () => utf8(story.replaceAll('\n', '\r')),
    comes: { encoding: 'utf-8', ...asRead },
  },
  {
    what: 'lines that end with U+2028',
    bytes: () => utf8(story.replaceAll('\n', '\u2028')),
    comes: { encoding: 'utf-8', ...asRead },
  },
  {
    what: 'NUL bytes in the text',
    bytes: () => utf8(story.replace('bridge', 'bri\0dge')),
    comes: { leftAlone: /binary/ },
  },
  {
    what: 'a program named .txt',
    bytes: () => marked([0x7f, 0x45, 0x4c, 0x46], noise(4096)),
    comes: { leftAlone: /binary/ },
  },
  { what: 'noise', bytes: () => noise(65_536), comes: { leftAlone: /binary/ } },
  { what: 'a PDF document', bytes: () => utf8('%PDF-1.7\n%âãÏÓ'), comes: { leftAlone: /PDF/ } },
  {
    what: '50 MB of text',
    bytes: () => utf8(story.repeat(Math.ceil(50_000_000 / story.length))),
    comes: { leftAlone: /longer than the limit/ },
  },
  {
    what: 'one line of 10 MB',
    bytes: () => utf8('The mayor said so again. '.repeat(400_000)),
    comes: { leftAlone: /longer than the limit/ },
  },
  {
    what: 'a million quotation marks',
    bytes: () => utf8('“'.repeat(1_000_000)),
    comes: { leftAlone: /not running text|longer/ },
  },
  {
    what: 'a thousand quotation marks none of which closes, in an article',
    bytes: () => utf8(`${story}\n${'“The river rose again on Monday, the mayor said. '.repeat(1000)}\n`),
    comes: { encoding: 'utf-8', speakers: ['Ana Ruiz'] },
  },
  {
    what: 'quotations in quotations, three hundred deep',
    bytes: () =>
      utf8(`${story}\n${'“He said ‘she told us '.repeat(150)}it was over${'’ on Monday” '.repeat(150)}, Ruiz said.\n`),
    comes: { encoding: 'utf-8', speakers: ['Ana Ruiz'] },
  },
  {
    what: 'brackets in brackets, ten thousand deep',
    bytes: () =>
      utf8(`${story}\nThe council ${'('.repeat(10_000)}met${')'.repeat(10_000)} on Monday to talk about it.\n`),
    comes: { leftAlone: /not running text/ },
  },
  {
    what: 'Arabic',
    bytes: () =>
      utf8('قال رئيس البلدية إن الجسر سيحمل اثني عشر ألف سيارة في اليوم الواحد. وأضاف أن الصلب آمن.\n'.repeat(5)),
    comes: { leftAlone: /not English/ },
  },
  {
    what: 'French',
    bytes: () =>
      utf8(
        'La maire de la ville a dit lundi que le pont porterait douze mille voitures par jour. « L’acier est sûr », a-t-elle ajouté devant la presse.\n'.repeat(
          4,
        ),
      ),
    comes: { leftAlone: /not English/ },
  },
  {
    what: 'marks that turn the direction of writing',
    bytes: () => utf8(story.replace('Ana Ruiz', '\u202eAna Ruiz\u202c').replace('Monday', '\u2067Monday\u2069')),
    comes: { encoding: 'utf-8', quotes: 1 },
  },
  {
    what: 'emoji and combining marks',
    bytes: () =>
      utf8(story.replaceAll('bridge', 'bridge 👩‍👩‍👧‍👦🇫🇷').replaceAll('a', 'a\u0301\u0302').replace('Ana', 'Ana')),
    comes: { encoding: 'utf-8' },
  },
  {
    what: 'half a pair of surrogates',
    bytes: () => marked([0xff, 0xfe], utf16le(story.replace('town', 'town \ud83d'))),
    comes: { encoding: 'utf-16le', quotes: 1, speakers: ['Ana Ruiz'], problems: [/^1 character could not be read/] },
  },
  { what: 'nothing', bytes: () => utf8(''), comes: { leftAlone: /empty/ } },
  { what: 'white space alone', bytes: () => utf8(' \n\t\r\n\u00a0'), comes: { leftAlone: /empty/ } },
  { what: 'a byte order mark alone', bytes: () => Uint8Array.of(0xef, 0xbb, 0xbf), comes: { leftAlone: /empty/ } },
  { what: 'one word', bytes: () => utf8('Bridge'), comes: { leftAlone: /not running text/ } },
]
