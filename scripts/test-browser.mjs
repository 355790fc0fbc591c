/** `npm run test:browser`: the extension-host suite and the workbench tests in the VS Code served to a browser. */
import { runStages } from './lib/stages.mjs'
import { browser, prepare, workbench } from './lib/suites.mjs'

await prepare()
process.exitCode = (await runStages([browser, workbench])) ? 0 : 1
