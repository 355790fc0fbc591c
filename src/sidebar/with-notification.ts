import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Work } from '../library/engine/engine.ts'
import { numeral } from '../wording.ts'

/** Milliseconds between two reports of how far it is. */
const between = 100
/** Milliseconds after which work that mostly takes no time is told of. */
const late = 500

/**
 * Does long work on articles under a notification that tells how far it is, and from which it can be cancelled.
 *
 * @param reading the share of the time that reading takes, about, where comparing takes the rest
 */
export function withNotification<T>(title: string, run: (work: Work) => Promise<T>, reading = 1): Thenable<T> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => run(workOf(progress, token, reading)),
  )
}

/** Does work that mostly takes no time; where it does, under a notification from which it can be cancelled. */
export async function withLateNotification<T>(title: string, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const done = run(stop.signal)
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true }
    void vscode.window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => stop.abort())
      return done.then(
        () => {},
        () => {},
      )
    })
  }, late)
  return done.finally(() => clearTimeout(timer))
}

function workOf(
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
  reading: number,
): Work {
  const stop = new AbortController()
  token.onCancellationRequested(() => stop.abort())
  let before = 0
  let told = 0
  return {
    signal: stop.signal,
    progress: (done, total, step) => {
      // Each report is a message to another process.
      if (done < total && performance.now() - told < between) return
      told = performance.now()
      const share = total ? done / total : 0
      const now = 100 * (step === 'read' ? reading * share : reading + (1 - reading) * share)
      const [so, of] = [numeral(done), numeral(total)]
      progress.report({
        message:
          step === 'read' ? l10n.t('{0} of {1} articles read', so, of) : l10n.t('{0} of {1} articles compared', so, of),
        increment: Math.max(0, now - before),
      })
      before = Math.max(before, now)
    },
  }
}
