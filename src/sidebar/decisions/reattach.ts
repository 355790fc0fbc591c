import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Span } from '../../analysis/article.ts'
import { bounds, type Decision, type Passage } from '../../decisions/format.ts'
import { Searchable } from '../../decisions/searchable.ts'
import { suggestionsFor } from '../../decisions/suggest.ts'
import { decisionName } from '../../decisions/wording.ts'
import { tellTooLong } from '../../editor/decisions/ask.ts'
import type { Deciding } from '../../editor/decisions/deciding.ts'
import type { Kept } from '../../editor/decisions/decision-files.ts'
import { noIcon, unlinked } from '../../editor/plain-text.ts'
import type { Entry, Library } from '../../library/library.ts'
import { shorten } from '../../wording.ts'

interface Place extends vscode.QuickPickItem {
  uri: string
  span: Span
}

/** Command: asks where the passages of a decision are now that cannot be found any more, and keeps it with these. */
export async function reattach(deciding: Deciding, library: Library, kept: Kept): Promise<boolean> {
  const { current } = deciding.files
  const passages: Passage[] = []
  for (const passage of kept.decision.passages) {
    const text = library.get(passage.file)?.text
    const anchor = text === undefined ? undefined : current.anchor(passage, text)
    // What is still there is written down anew, with the words that it has now.
    const place = anchor ? { uri: passage.file, span: anchor } : await ask(library, kept.decision, passage)
    if (!place) return false
    if (place.span.end - place.span.start > bounds.quote) {
      tellTooLong()
      return false
    }
    const next = deciding.passage(place.uri, place.span)
    if (!next) return false
    passages.push(next)
  }
  const { made: _, ...decision } = kept.decision
  return deciding.decide([{ ...decision, passages } as Decision], [kept])
}

async function ask(library: Library, decision: Decision, passage: Passage): Promise<Place | undefined> {
  const places = placesFor(library, passage)
  if (!places.length) {
    const text = l10n.t(
      'Nothing like “{0}” was found. Select the passage in its article, then choose Attach Again once more.',
      shorten(passage.quote, 80),
    )
    void vscode.window.showInformationMessage(unlinked(text))
    return undefined
  }
  return vscode.window.showQuickPick(places, {
    title: unlinked(l10n.t('{0}: where is “{1}” now?', decisionName(decision), shorten(passage.quote, 60))),
    placeHolder: l10n.t('Choose the passage. A passage that you select in an article is offered too.'),
    matchOnDetail: true,
  })
}

/** The selection in the editor, then what is like the passage in its article, or in the others when that is gone. */
function placesFor(library: Library, passage: Passage): Place[] {
  const own = library.get(passage.file)
  const editor = vscode.window.activeTextEditor
  const open = editor && library.get(editor.document.uri.toString())
  const selected = editor && {
    start: editor.document.offsetAt(editor.selection.start),
    end: editor.document.offsetAt(editor.selection.end),
  }
  const entries = own ? [own] : library.entries()
  return [
    ...(open && selected && selected.end > selected.start && open.text === editor.document.getText()
      ? [place(open, selected, l10n.t('selected in the editor'))]
      : []),
    ...entries.flatMap((entry) =>
      suggestionsFor(new Searchable(entry.text), passage, own ? 5 : 2).map((span) => place(entry, span)),
    ),
  ]
}

function place({ uri, name, text }: Entry, span: Span, description?: string): Place {
  const around = `${text.slice(Math.max(0, span.start - 40), span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end, span.end + 40)}`
  return {
    label: noIcon(shorten(text.slice(span.start, span.end), 100)),
    description: description ?? noIcon(name),
    detail: noIcon(`… ${shorten(around, 240)} …`),
    uri,
    span,
  }
}
