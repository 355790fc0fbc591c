import { type MochaOptions, type Runner, reporters } from 'mocha'
import { closingLine } from '../scripts/lib/tally.mjs'

/** Mocha's own report, and the closing line that `npm test` sums up. */
export default class ClosingReporter extends reporters.Spec {
  constructor(runner: Runner, options?: MochaOptions) {
    super(runner, options)
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats
      reporters.Base.consoleLog(closingLine({ passed: passes, failed: failures, skipped: pending }))
    })
  }
}
