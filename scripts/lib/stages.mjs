import { run } from './run.mjs'
import { closingLine, sum, tallyOf } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ name: string, run: (quietly: boolean) => Promise<Tally> }} Stage quietly: it prints nothing before its end */
/** @typedef {{ name: string, tally: Tally, seconds: number }} Result */

/** What a stage needs cannot be had on this machine: it is skipped, and says why. */
export class Unavailable extends Error {}

/**
 * Runs stages one after the other, whether or not one fails, and ends with the closing line summed over them.
 *
 * @param {readonly (Stage | readonly Stage[])[]} stages a list among them runs two at a time, in its order
 * @returns {Promise<boolean>} whether none failed
 */
export async function runStages(stages) {
  /** @type {Result[]} */
  const results = []
  for (const stage of stages) {
    if ('run' in stage) results.push(await runStage(stage, false))
    else results.push(...(await runInPairs(stage)))
  }
  console.log('\n== results')
  const width = Math.max(...results.map(({ name }) => name.length))
  for (const { name, tally, seconds } of results) {
    console.log(`${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${closingLine(tally)}`)
  }
  const total = sum(results.map(({ tally }) => tally))
  console.log(`\n${closingLine(total)}`)
  return total.failed === 0
}

/**
 * Whichever of two ends first takes the next that is left.
 *
 * @param {readonly Stage[]} stages
 * @returns {Promise<Result[]>}
 */
async function runInPairs(stages) {
  const results = /** @type {Result[]} */ ([])
  const left = stages.entries()
  const lane = async () => {
    for (const [at, stage] of left) results[at] = await runStage(stage, true)
  }
  await Promise.all([lane(), lane()])
  return results
}

/**
 * @param {Stage} stage
 * @param {boolean} quietly
 * @returns {Promise<Result>}
 */
async function runStage(stage, quietly) {
  console.log(`\n== ${stage.name}${quietly ? ', beside others' : ''}`)
  const started = Date.now()
  const tally = await stage.run(quietly).catch(tallyOfError)
  return { name: stage.name, tally, seconds: (Date.now() - started) / 1000 }
}

/**
 * A stage that is one check: the program ends well or not.
 *
 * @param {string} name
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Stage}
 */
export function check(name, program, args) {
  return {
    name,
    async run() {
      const { code } = await run(program, args)
      return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
    },
  }
}

/**
 * Runs a program that ends its output with a closing line.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {boolean} quietly
 */
export async function suite(program, args, quietly) {
  const { code, output } = await run(program, args, { capture: quietly ? 'quietly' : true })
  return tallyOf(output, code)
}

/** @param {unknown} error */
function tallyOfError(error) {
  if (error instanceof Unavailable) {
    console.log(`Skipped: ${error.message}`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  console.error(error)
  return { passed: 0, failed: 1, skipped: 0 }
}
