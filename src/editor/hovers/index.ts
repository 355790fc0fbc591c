import * as vscode from 'vscode'
import type { Annotation } from '../../analysis/article.ts'
import type { FigureLine } from '../../comparison/figures/line-up.ts'
import type { FigureIndex } from '../../library/figure-index.ts'
import type { Entry } from '../../library/library.ts'
import type { ClaimsInText } from '../claims/claims-in-text.ts'
import { diffWordingsCommand } from '../claims/commands.ts'
import { claimHover } from '../claims/hover.ts'
import { differingAt } from '../claims/stated.ts'
import { mayHoldArticle } from '../documents.ts'
import { annotationsAt } from '../marks.ts'
import { revealCommand } from '../passage.ts'
import type { Readings } from '../readings.ts'
import { shownIn } from '../settings.ts'
import { showClaimCommand, showCountryCommand, showFigureCommand } from '../show-in-views.ts'
import { showSpeakerCommand } from '../show-speaker.ts'
import { countryHover } from './country.ts'
import type { Known } from './elsewhere.ts'
import { numberHover } from './number.ts'
import { quoteHover } from './quote.ts'
import { speakerHover } from './speaker.ts'

/**
 * Explains what the pointer or the caret rests on; where things lie within each other, the innermost comes first, and how
 * other articles report the passage comes last.
 */
export function registerHovers(
  readings: Readings,
  known: Known,
  figures: Pick<FigureIndex, 'lines'>,
  claims: ClaimsInText,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider('plaintext', {
    async provideHover(document, position) {
      if (!mayHoldArticle(document)) return undefined
      const entry = (await readings.current(document))?.entry
      if (!entry) return undefined
      const shown = shownIn(document)
      const offset = document.offsetAt(position)
      const found = annotationsAt(entry.article, offset, shown)
      const differing = shown.has('differences') ? differingAt(claims.in(document) ?? [], offset) : []
      const innermost = found[0] ?? differing[0]
      if (!innermost) return undefined
      const range = new vscode.Range(document.positionAt(innermost.start), document.positionAt(innermost.end))
      const lines = found.some(({ type }) => type === 'number') ? await figures.lines() : []
      const looking = found.flatMap((annotation) => known.lookInto(annotation) ?? [])
      if (looking.length) await Promise.all(looking)
      const texts = [
        ...found.flatMap((annotation) => hoverText(annotation, entry, known, lines) ?? []),
        ...differing.map((stated) => claimHover(stated, claims)),
      ]
      return new vscode.Hover(
        texts.map((text, index) => trusted(index ? `---\n\n${text}` : text)),
        range,
      )
    },
  })
}

function hoverText(
  annotation: Annotation,
  { uri, article }: Entry,
  known: Known,
  lines: readonly FigureLine[],
): string | undefined {
  switch (annotation.type) {
    case 'speaker':
      return speakerHover(annotation, uri, known)
    case 'quote':
      return quoteHover(annotation, uri, article)
    case 'country':
      return countryHover(annotation, uri, known)
    case 'number':
      return numberHover(annotation, uri, known, lines)
    default:
      return undefined
  }
}

const trustedCommands = [
  revealCommand,
  showSpeakerCommand,
  showFigureCommand,
  showCountryCommand,
  showClaimCommand,
  diffWordingsCommand,
]

/** Only links to passages, rows of the views and wordings may run; elements stay text. */
function trusted(markdown: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(markdown)
  text.isTrusted = { enabledCommands: trustedCommands }
  text.supportHtml = false
  return text
}
