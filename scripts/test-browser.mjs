/** `npm run test:browser`: the sidebar's page, then the extension-host suite and the workbench in the VS Code served to a browser. */
import { runStages } from './lib/stages.mjs'
import { browser, prepare, webview, workbench } from './lib/suites.mjs'

await prepare()
process.exitCode = (await runStages([webview, browser, workbench])) ? 0 : 1
