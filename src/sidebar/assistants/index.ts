import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Library } from '../../library/library.ts'
import type { Comparing } from '../comparing.ts'
import type { Compared } from '../rows.ts'
import { type ListInput, listClaims, type ShowInput, showClaim } from './claims.ts'
import { type SaidInput, whoSaidWhat } from './statements.ts'

/**
 * Lets the reader's assistant ask what the articles say. Each answer is JSON with passages that can be checked; nothing
 * is shown, written or sent by Crossread.
 */
export function registerAssistants(library: Library, comparing: Comparing): vscode.Disposable {
  // Editors built on VS Code may lack it.
  const register = vscode.lm?.registerTool as typeof vscode.lm.registerTool | undefined
  if (!register) return new vscode.Disposable(() => {})

  /** The comparison that is shown where it holds for the whole workspace, else one made for the answer alone. */
  async function compared(signal: AbortSignal): Promise<Compared> {
    const { current } = comparing
    return current && comparing.isCurrent && !comparing.scope
      ? current.compared
      : library.compare(undefined, { signal })
  }

  function tool<Input>(
    name: string,
    doing: () => string,
    answer: (input: Input, signal: AbortSignal) => Promise<object>,
  ): vscode.Disposable {
    return vscode.lm.registerTool<Input>(name, {
      prepareInvocation: () => ({ invocationMessage: doing() }),
      async invoke({ input }, token) {
        const stop = new AbortController()
        const cancelling = token.onCancellationRequested(() => stop.abort())
        try {
          const text = JSON.stringify(await answer(input, stop.signal))
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)])
        } finally {
          cancelling.dispose()
        }
      },
    })
  }

  return vscode.Disposable.from(
    tool<ListInput>(
      'crossread_list_claims',
      () => l10n.t('Comparing claims'),
      async (input, signal) => listClaims(await compared(signal), input),
    ),
    tool<ShowInput>(
      'crossread_show_claim',
      () => l10n.t('Looking up a claim'),
      async (input, signal) => {
        const found = showClaim(await compared(signal), input)
        if (!found) throw new Error('There is no such claim: crossread_list_claims gives the claims and their ids.')
        return found
      },
    ),
    tool<SaidInput>(
      'crossread_who_said_what',
      () => l10n.t('Looking up statements'),
      async (input, signal) => whoSaidWhat((await library.index(undefined, { signal })).entries, input),
    ),
  )
}
