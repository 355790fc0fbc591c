/** Entry of the extension-host suite: VS Code calls `run` in its extension host, with the sample articles open. */
import { appendFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { format } from 'node:util'
import { closingLine } from '../../scripts/lib/tally.mjs'

/** Runs every test beside this file. Rejects when one fails or none ran. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha')
  const report = process.env.CROSSREAD_TEST_REPORT
  const say = (...words: unknown[]) =>
    report ? appendFileSync(report, `${format(...words)}\n`) : console.log(...words)
  Mocha.reporters.Base.consoleLog = say

  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000, reporter: 'spec' })
  for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, file))
  }
  await mocha.loadFilesAsync()
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {}
      say(closingLine({ passed: passes, failed: failures, skipped: pending }))
      if (failures > 0) reject(new Error(`${failures} failed`))
      else if (passes === 0) reject(new Error('no test ran'))
      else resolve()
    })
  })
}
