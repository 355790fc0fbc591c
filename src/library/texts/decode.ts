import * as l10n from '@vscode/l10n'
import { numeral, plural } from '../../wording.ts'

/** A file's text without its byte order mark, line ends as they are. */
export interface Decoded {
  text: string
  /** `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`. */
  encoding: string
  /** Damage met on the way, in plain words. */
  problems: string[]
}

/** Bytes that are not text, and why, in plain words. */
export interface Refusal {
  reason: string
}

/** Files that are no plain text, by their first bytes. */
const signatures: readonly { bytes: readonly number[]; reason: () => string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], reason: () => l10n.t('a PDF document, not plain text') },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], reason: () => l10n.t('a rich text (RTF) document, not plain text') },
  { bytes: [0x50, 0x4b, 0x03, 0x04], reason: () => l10n.t('a zip archive or an office document, not plain text') },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], reason: () => l10n.t('an office document, not plain text') },
  { bytes: [0xff, 0xfe, 0x00, 0x00], reason: () => l10n.t('encoded as UTF-32, which is not supported') },
  { bytes: [0x00, 0x00, 0xfe, 0xff], reason: () => l10n.t('encoded as UTF-32, which is not supported') },
]

const marks: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

const binary = (): Refusal => ({ reason: l10n.t('binary data, not text') })

/** Bytes looked at to tell text from binary data. */
const sampleLength = 8192

/** Decodes the bytes of a file that should be text: UTF-8, UTF-16 or, when it is neither, Windows-1252. */
export function decode(bytes: Uint8Array): Decoded | Refusal {
  const signature = signatures.find((known) => startsWith(bytes, known.bytes))
  if (signature) return { reason: signature.reason() }
  const mark = marks.find((known) => startsWith(bytes, known.bytes))
  if (mark) return decoded(bytes.subarray(mark.bytes.length), mark.encoding)
  const sample = bytes.subarray(0, sampleLength)
  if (sample.includes(0)) {
    const encoding = utf16ByNuls(sample)
    return encoding ? decoded(bytes, encoding) : binary()
  }
  if (controlShare(sample) > 0.02) return binary()
  const text = strictUtf8(bytes)
  if (text !== undefined) return { text, encoding: 'utf-8', problems: [] }
  if (mostlyUtf8(bytes)) return decoded(bytes, 'utf-8')
  return {
    text: windows1252(bytes),
    encoding: 'windows-1252',
    problems: [l10n.t('The file is not valid UTF-8 and was read as Windows-1252.')],
  }
}

/** Says how many characters of a text were lost when it was decoded; nothing when none were. */
export function lostCharacters(text: string): string[] {
  const count = text.split('\uFFFD').length - 1
  if (!count) return []
  return [
    plural(
      count,
      l10n.t('{0} character could not be read and is shown as {1}.', numeral(count), '\uFFFD'),
      l10n.t('{0} characters could not be read and are shown as {1}.', numeral(count), '\uFFFD'),
    ),
  ]
}

/**
 * What is to be said of a text that an editor decoded: the characters that it lost, and where the file holds them after
 * all, that it was opened in the wrong encoding.
 *
 * @param encoding the file's, as far as it is known
 */
export function lostInEditor(text: string, encoding: string | undefined): string[] {
  const lost = lostCharacters(text)
  const name = lost.length && encoding !== 'utf-8' ? names.get(encoding ?? '') : undefined
  return name ? [...lost, l10n.t('The file is in another encoding than it was opened in: {0}.', name)] : lost
}

/** Encodings as VS Code calls them. */
const names: ReadonlyMap<string, string> = new Map([
  ['windows-1252', 'Western (Windows 1252)'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
])

function decoded(bytes: Uint8Array, encoding: string): Decoded | Refusal {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  if (text.includes('\0')) return binary()
  return { text, encoding, problems: lostCharacters(text) }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** Text in a Latin script has its NULs in one half of each pair of bytes, hardly any in the other. */
function utf16ByNuls(sample: Uint8Array): string | undefined {
  const nuls: [number, number] = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[(index % 2) as 0 | 1]++
  })
  const pairs = sample.length / 2
  if (nuls[1] > pairs * 0.5 && nuls[0] < pairs * 0.02) return 'utf-16le'
  if (nuls[0] > pairs * 0.5 && nuls[1] < pairs * 0.02) return 'utf-16be'
  return undefined
}

function controlShare(sample: Uint8Array): number {
  let count = 0
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] as number
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) count++
  }
  return sample.length ? count / sample.length : 0
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-8 with a few damaged bytes: far more of its characters beyond ASCII are well formed than not. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let sound = 0
  let damaged = 0
  for (const character of new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) {
    if (character === '\uFFFD') damaged++
    else if (character > '\x7F') sound++
  }
  return sound > damaged * 2
}

/** What Windows-1252 has at 0x80 to 0x9F; a gap keeps its control character. */
const upperControls = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

/** Some versions of Node decode Windows-1252 as Latin-1, which leaves control characters where the marks should be. */
function windows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9F]/g, (control) => upperControls[control.charCodeAt(0) - 0x80] ?? control)
}
