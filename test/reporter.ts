import { type MochaOptions, type Runnable, type Runner, reporters } from 'mocha'
import { closingLine } from '../scripts/lib/tally.mjs'

/**
 * Mocha's own report, and the closing line that `npm test` sums up. With `--reporter-option slowest=25`, before that
 * line, the tests and hooks that took longest, and what all of them came to.
 */
export default class ClosingReporter extends reporters.Spec {
  constructor(runner: Runner, options?: MochaOptions) {
    super(runner, options)
    const ran: Runnable[] = []
    for (const event of ['test end', 'hook end']) runner.on(event, (one: Runnable) => ran.push(one))
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats
      reportSlowest(ran, Number(options?.reporterOptions?.slowest ?? 0))
      reporters.Base.consoleLog(closingLine({ passed: passes, failed: failures, skipped: pending }))
    })
  }
}

function reportSlowest(ran: readonly Runnable[], count: number): void {
  if (!count) return
  const seconds = ({ duration = 0 }: Runnable) => duration / 1000
  const line = (time: number, what: string) => reporters.Base.consoleLog(`${time.toFixed(1).padStart(7)} s  ${what}`)
  for (const one of ran.toSorted((a, b) => seconds(b) - seconds(a)).slice(0, count))
    line(seconds(one), one.titlePath().join(' > '))
  line(
    ran.reduce((sum, one) => sum + seconds(one), 0),
    'all tests and hooks\n',
  )
}
