import * as vscode from 'vscode'
import type { Span } from '../../analysis/article.ts'
import type { Difference, Mention } from '../../comparison/claim.ts'
import { isConfirmed, isMention } from '../../decisions/claims.ts'
import type { Entry } from '../../library/library.ts'
import { voiceOf } from '../../report/claim-words.ts'
import { verdictWords } from '../../report/verdict-words.ts'
import { shorten } from '../../wording.ts'
import { rangesIn } from '../locations.ts'
import type { ClaimsInText } from './claims-in-text.ts'
import { elsewhere, type Stated } from './stated.ts'

const setting = 'crossread.differencesAsProblems'

/** A difference as a problem of one article, and the claim that it belongs to. */
export class DifferenceProblem extends vscode.Diagnostic {
  readonly stated: Stated
  readonly difference: Difference

  constructor(range: vscode.Range, stated: Stated, difference: Difference) {
    const { title } = verdictWords[difference.kind]
    super(range, `${title}: ${difference.detail}`, vscode.DiagnosticSeverity.Information)
    this.source = 'Crossread'
    this.code = difference.kind
    this.stated = stated
    this.difference = difference
  }
}

/** Lists differences among the problems, where the reader asks for it; those confirmed or ignored are settled. */
export class Problems implements vscode.Disposable {
  readonly #claims: ClaimsInText
  readonly #collection = vscode.languages.createDiagnosticCollection('crossread')
  readonly #subscriptions: vscode.Disposable

  constructor(claims: ClaimsInText) {
    this.#claims = claims
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      claims.onDidChange(() => this.#show()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(setting)) this.#show()
      }),
    )
    this.#show()
  }

  /** Those of a document that touch a range. */
  at(document: vscode.TextDocument, range: vscode.Range): DifferenceProblem[] {
    return (this.#collection.get(document.uri) ?? []).filter(
      (one): one is DifferenceProblem =>
        one instanceof DifferenceProblem && one.range.intersection(range) !== undefined,
    )
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  #show(): void {
    this.#collection.clear()
    for (const entry of this.#claims.entries) {
      const uri = vscode.Uri.parse(entry.uri, true)
      if (vscode.workspace.getConfiguration(undefined, uri).get(setting))
        this.#collection.set(uri, this.#problemsOf(entry))
    }
  }

  #problemsOf({ uri, text }: Entry): DifferenceProblem[] {
    const rangeOf = rangesIn(text)
    return this.#claims.stated(uri).flatMap((stated) =>
      stated.claim.differences.flatMap((difference): DifferenceProblem[] => {
        const span = partOf(stated, difference)
        if (!span || isConfirmed(difference)) return []
        const problem = new DifferenceProblem(rangeOf(span), stated, difference)
        problem.relatedInformation = this.#accounts(elsewhere(stated))
        return [problem]
      }),
    )
  }

  /** Where the others are, and what they say. */
  #accounts(others: readonly Mention[]): vscode.DiagnosticRelatedInformation[] {
    return others.flatMap((mention) => {
      const entry = this.#claims.entries.find(({ uri }) => uri === mention.path)
      if (!entry) return []
      const location = new vscode.Location(vscode.Uri.parse(entry.uri, true), rangesIn(entry.text)(mention))
      const words = `${shorten(entry.name, 60)}: ${shorten(this.#claims.wordsOf(mention), 200)} (${voiceOf(mention)})`
      return [new vscode.DiagnosticRelatedInformation(location, words)]
    })
  }
}

/** The words of a passage in which the difference shows; undefined for a passage that has no part in it. */
function partOf({ mention }: Stated, { spans }: Difference): Span | undefined {
  const own = spans.filter((span) => isMention(span, mention))
  if (!own.length) return undefined
  return { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) }
}
