import { type Claim, type Comparison, type Mention, type Verdict, verdicts } from '../comparison/claim.ts'
import { decidedOf, isConfirmed } from '../decisions/claims.ts'
import { sizeOf } from '../wording.ts'
import { repeats } from './claim-words.ts'
import { type Page, padded, printable, type Style, wrapped } from './text-lines.ts'
import { verdictWords } from './verdict-words.ts'

/** An article's path and what a person would call it. */
export interface NamedPath {
  path: string
  name: string
}

const styles: Readonly<Record<Verdict, Style>> = {
  conflict: 'red',
  number: 'yellow',
  wording: 'magenta',
  attribution: 'cyan',
  hedge: 'blue',
  agree: 'green',
  single: 'dim',
}

/** The claims grouped by verdict, gravest first; articles go by their number in the list on top. */
export function claimsAsText({ claims }: Comparison, articles: readonly NamedPath[], page: Page): string {
  const numbers = new Map(articles.map(({ path }, index) => [path, String(index + 1)]))
  const lines = [...listOf(articles, page), '', page.colour('bold', `${sizeOf(claims.length, articles.length)}`)]
  for (const verdict of verdicts) {
    const group = claims.filter((claim) => claim.verdict === verdict)
    if (!group.length) continue
    lines.push('', page.colour(styles[verdict], `${verdictWords(verdict).title} (${group.length})`))
    for (const claim of group) {
      lines.push(...(verdict === 'single' ? singleLines(claim, numbers, page) : claimLines(claim, numbers, page)))
    }
  }
  return `${lines.join('\n')}\n`
}

function listOf(articles: readonly NamedPath[], { colour }: Page): string[] {
  const width = Math.max(0, ...articles.map(({ path }) => printable(path).length))
  const numberWidth = String(articles.length).length
  return articles.map(({ path, name }, index) => {
    const shown = printable(path)
    const number = String(index + 1).padStart(numberWidth)
    return path.endsWith(name)
      ? `${number}  ${shown}`
      : `${number}  ${padded(shown, width)}  ${colour('dim', printable(name))}`
  })
}

function claimLines(claim: Claim, numbers: ReadonlyMap<string, string>, { width, colour }: Page): string[] {
  const all = new Set([...claim.mentions.map(({ path }) => path), ...claim.absent]).size
  const { confirmed, ignored = [] } = decidedOf(claim)
  const of = `${all - claim.absent.length} of ${all}${confirmed ? ', confirmed' : ''}`
  const label = wrapped(printable(claim.label), width - of.length - 2, '', '  ')
  const lines = ['', ...label.map((line, index) => (index ? line : `${colour('bold', line)}  ${colour('dim', of)}`))]
  if (claim.independence) lines.push(...wrapped(printable(claim.independence.detail), width, '  = ', '    '))
  for (const difference of claim.differences) {
    const seen = isConfirmed(difference) ? ' (confirmed)' : ''
    lines.push(...wrapped(`${printable(difference.detail)}${seen}`, width, '  ! ', '    '))
  }
  for (const { detail } of ignored)
    lines.push(...wrapped(`Ignored: ${printable(detail)}`, width, '  - ', '    ').map((line) => colour('dim', line)))
  for (const mention of claim.mentions) lines.push(...mentionLines(claim, mention, numbers, width))
  if (claim.absent.length) {
    const absent = claim.absent.map((path) => numbers.get(path) ?? printable(path)).join(', ')
    lines.push(colour('dim', `  not in ${absent}`))
  }
  return lines
}

function mentionLines(claim: Claim, mention: Mention, numbers: ReadonlyMap<string, string>, width: number): string[] {
  const number = numbers.get(mention.path) ?? printable(mention.path)
  const speaker = mention.speaker ? `${printable(mention.speaker)}: ` : ''
  const copy = mention.copyOf
    ? ` (${repeats(claim, mention, String(numbers.get(mention.copyOf) ?? printable(mention.copyOf)))})`
    : ''
  return wrapped(`${speaker}${printable(mention.text)}${copy}`, width, `  ${number}  `, ' '.repeat(number.length + 4))
}

function singleLines(claim: Claim, numbers: ReadonlyMap<string, string>, { width, colour }: Page): string[] {
  const lines = claim.mentions.flatMap((mention) => mentionLines(claim, mention, numbers, width))
  return decidedOf(claim).confirmed ? [...lines, colour('dim', '  confirmed as one claim')] : lines
}
