/** `npm run test:desktop`: the extension-host suite in a desktop VS Code. */
import { runStages } from './lib/stages.mjs'
import { desktop, prepare } from './lib/suites.mjs'

await prepare()
process.exitCode = (await runStages([desktop])) ? 0 : 1
