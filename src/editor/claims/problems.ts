import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Span } from '../../analysis/article.ts'
import type { Difference, Mention } from '../../comparison/claim.ts'
import { isConfirmed, isMention } from '../../decisions/claims.ts'
import { inSlices } from '../../library/work/slices.ts'
import { voiceOf } from '../../report/claim-words.ts'
import { verdictWords } from '../../report/verdict-words.ts'
import type { Steps } from '../../steps.ts'
import { fileName, shorten } from '../../wording.ts'
import { kept } from '../kept-settings.ts'
import { locator } from '../locations.ts'
import type { ClaimsInText } from './claims-in-text.ts'
import { elsewhere, type Stated } from './stated.ts'

const setting = 'crossread.differencesAsProblems'

/** A difference as a problem of one article, and the claim that it belongs to. */
export class DifferenceProblem extends vscode.Diagnostic {
  readonly stated: Stated
  readonly difference: Difference
  /** The passage that states the claim. */
  readonly passage: vscode.Range

  /** @param range the words in which the difference shows */
  constructor(range: vscode.Range, passage: vscode.Range, stated: Stated, difference: Difference) {
    const { title } = verdictWords(difference.kind)
    super(range, l10n.t('{0}: {1}', title, difference.detail), vscode.DiagnosticSeverity.Information)
    this.source = 'Crossread'
    this.code = difference.kind
    this.passage = passage
    this.stated = stated
    this.difference = difference
  }
}

/** Lists differences among the problems, where the reader asks for it; those confirmed or ignored are settled. */
export class Problems implements vscode.Disposable {
  readonly #claims: ClaimsInText
  readonly #collection = vscode.languages.createDiagnosticCollection('crossread')
  readonly #subscriptions: vscode.Disposable
  /** Ends the listing of problems that are outdated. */
  #stop = new AbortController()

  constructor(claims: ClaimsInText) {
    this.#claims = claims
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      claims.onDidChange(() => void this.#show()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(setting)) void this.#show()
      }),
    )
    void this.#show()
  }

  /** Those of a document whose passages touch a range. */
  at(document: vscode.TextDocument, range: vscode.Range): DifferenceProblem[] {
    return (this.#collection.get(document.uri) ?? []).filter(
      (one): one is DifferenceProblem =>
        one instanceof DifferenceProblem && one.passage.intersection(range) !== undefined,
    )
  }

  dispose(): void {
    this.#stop.abort()
    this.#subscriptions.dispose()
  }

  /** What is outdated meanwhile is not gone on with. */
  async #show(): Promise<void> {
    this.#stop.abort()
    this.#stop = new AbortController()
    this.#collection.clear()
    const { signal } = this.#stop
    await inSlices(this.#listing(), signal).catch((error) => {
      if (!signal.aborted) throw error
    })
  }

  *#listing(): Steps<void> {
    const locate = locator((uri) => this.#claims.entryOf(uri)?.text)
    for (const { uri } of this.#claims.entries) {
      const parsed = vscode.Uri.parse(uri, true)
      if (isWanted(parsed)) this.#collection.set(parsed, this.#problemsOf(uri, locate))
      yield
    }
  }

  #problemsOf(uri: string, locate: Locate): DifferenceProblem[] {
    return this.#claims.stated(uri).flatMap((stated) =>
      stated.claim.differences.flatMap((difference): DifferenceProblem[] => {
        const span = isConfirmed(difference) ? undefined : partOf(stated, difference)
        const words = span && locate({ uri, ...span })
        const passage = locate({ uri, start: stated.start, end: stated.end })
        if (!words || !passage) return []
        const problem = new DifferenceProblem(words.range, passage.range, stated, difference)
        problem.relatedInformation = this.#accounts(elsewhere(stated), locate)
        return [problem]
      }),
    )
  }

  /** Where the others are, and what they say. */
  #accounts(others: readonly Mention[], locate: Locate): vscode.DiagnosticRelatedInformation[] {
    return others.flatMap((mention) => {
      const { path, start, end } = mention
      const location = locate({ uri: path, start, end })
      if (!location) return []
      const name = shorten(this.#claims.nameOf(path) ?? fileName(path), 60)
      const words = l10n.t('{0}: {1} ({2})', name, shorten(this.#claims.wordsOf(mention), 200), voiceOf(mention))
      return [new vscode.DiagnosticRelatedInformation(location, words)]
    })
  }
}

/** Does the reader ask for problems in an article? */
const isWanted = kept(
  (uri: vscode.Uri) => vscode.workspace.getConfiguration(undefined, uri).get(setting) === true,
  (uri) => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '',
)

type Locate = ReturnType<typeof locator>

/** The words of a passage in which the difference shows; undefined for a passage that has no part in it. */
function partOf({ mention }: Stated, { spans }: Difference): Span | undefined {
  const own = spans.filter((span) => isMention(span, mention))
  if (!own.length) return undefined
  return { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) }
}
