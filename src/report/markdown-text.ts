/**
 * Text as Markdown that shows it as it is, on one line: nothing in it becomes a mark, a link, an element, a formula or a
 * cell of a table. It stays readable in the source, so only what has a meaning is escaped.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=\S)/g, '\\:')
    .replace(/@(?=\w)/g, '\\@')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/^[-+#=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

/** Bold text between other text. Where asterisks would not be read as marks an element is written. */
export function bold(text: string, before = '', after = ''): string {
  const inner = text.trim()
  if (!inner) return text
  const [start, end] = [text.slice(0, text.indexOf(inner)), text.slice(text.indexOf(inner) + inner.length)]
  const plain = (start || !isWord(before.at(-1))) && (end || !isWord(after[0]))
  const escaped = markdownText(inner)
  return start + (plain ? `**${escaped}**` : `<b>${escaped}</b>`) + end
}

/** A link; the address must be percent-encoded. */
export function link(label: string, address: string | undefined): string {
  return address === undefined ? markdownText(label) : `[${markdownText(label)}](${address})`
}

/** White space and control characters as single spaces, marks that turn the direction of writing left out. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[^\s\p{P}\p{S}]/u.test(character)
}
