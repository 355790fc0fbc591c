import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'

/** The box in which a reader types what to look for among the claims, which are narrowed with every key. */
export class FilterInput {
  readonly #show: (filter: string) => Promise<void>
  readonly #found: () => number
  readonly #left: vscode.Event<unknown>
  #box: vscode.InputBox | undefined
  #kept = false
  /** Closes the box; what is shown stays. */
  readonly keep = () => {
    this.#kept = true
    this.#box?.hide()
  }

  /**
   * @param show shows the claims that a filter leaves
   * @param found how many these are
   * @param left tells that the reader goes on with what was found
   */
  constructor(show: (filter: string) => Promise<void>, found: () => number, left: vscode.Event<unknown>) {
    this.#show = show
    this.#found = found
    this.#left = left
  }

  /** Is the reader typing? */
  get isOpen(): boolean {
    return this.#box !== undefined
  }

  /**
   * Asks. Enter keeps the filter, and so does going on with what is found; Escape shows again what was shown before.
   *
   * @param before the filter until now
   */
  ask(before: string): void {
    if (this.#box) {
      this.#box.show()
      return
    }
    const box = vscode.window.createInputBox()
    this.#box = box
    box.title = l10n.t('Filter claims')
    box.placeholder = l10n.t('Words of a claim or a quote, a speaker, an article')
    box.prompt = l10n.t('The claims are narrowed as you type. Quotation marks hold words together.')
    box.value = before
    // What is found can be looked at while the box is there.
    box.ignoreFocusOut = true
    this.#kept = false
    const listening = vscode.Disposable.from(
      box.onDidChangeValue(async (value) => {
        await this.#show(value)
        // What has been typed meanwhile tells by itself.
        if (box.value === value) box.validationMessage = this.#found() ? undefined : nothing()
      }),
      box.onDidAccept(this.keep),
      this.#left(this.keep),
      box.onDidHide(() => {
        listening.dispose()
        box.dispose()
        this.#box = undefined
        if (!this.#kept) void this.#show(before)
      }),
    )
    box.show()
  }
}

function nothing(): vscode.InputBoxValidationMessage {
  return { message: l10n.t('No claim has all of these words.'), severity: vscode.InputBoxValidationSeverity.Info }
}
