/**
 * How many checks passed, failed and were skipped.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

const closing = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm

/**
 * The line that ends every run of tests.
 *
 * @param {Tally} tally
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * What the last closing line in a run's output says.
 *
 * @param {string} output
 * @returns {Tally | undefined} undefined when there is no such line
 */
export function readClosingLine(output) {
  const last = [...output.replaceAll('\r\n', '\n').matchAll(closing)].at(-1)
  return last && { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3]) }
}

/**
 * What a run of tests comes to: a run that says nothing, runs nothing or ends badly without naming a failure is one
 * failure.
 *
 * @param {string} output
 * @param {number | null} code the exit code; null when it was killed
 * @returns {Tally}
 */
export function tallyOf(output, code) {
  const tally = readClosingLine(output) ?? { passed: 0, failed: 0, skipped: 0 }
  const ran = tally.passed + tally.failed + tally.skipped > 0
  return tally.failed === 0 && (code !== 0 || !ran) ? { ...tally, failed: 1 } : tally
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}
