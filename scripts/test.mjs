/**
 * All checks: lint, types, unit tests, the sidebar's page, the extension-host suite and the workbench, after whatever
 * set-up is missing. The workbench is tested in parts, so that two stages run until the end.
 *
 *   npm test
 *
 * The extension-host suite runs in the desktop VS Code that VSCODE_EXECUTABLE names, else in the one served to a
 * browser, else in a downloaded one. What cannot be had here is counted as skipped. The last line sums everything up.
 */
import { ensureDependencies } from './lib/dependencies.mjs'
import { check, runStages } from './lib/stages.mjs'
import { anyHost, browserHost, unit, webview, workbenchPart } from './lib/suites.mjs'

await ensureDependencies()
const ok = await runStages([
  check('lint', 'npm', ['run', '--silent', 'lint']),
  check('types', 'npm', ['run', '--silent', 'types']),
  check('build', process.execPath, ['scripts/prepare.mjs']),
  browserHost,
  // The longest first, so that two of them end together.
  [unit, workbenchPart(1, 4), workbenchPart(3, 4), webview, anyHost, workbenchPart(4, 4), workbenchPart(2, 4)],
])
process.exitCode = ok ? 0 : 1
