/**
 * Opens VS Code on the sample articles with the extension in it, after whatever set-up is missing.
 *
 *   npm start                       the VS Code that is installed, else one served to the browser
 *   npm start -- --browser          the one served to the browser in any case
 *   npm start -- --port 8080        ... at this port
 *   npm start -- --check            looks at the workbench without a window, saves a picture and says what it saw
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { installHost } from '../tools/vscode-host/install.mjs'
import { startServer, workbenchAddress } from '../tools/vscode-host/server.mjs'
import { firstArticle, seeds } from './lib/articles.mjs'
import { checkWorkbench } from './lib/check.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { root } from './lib/paths.mjs'
import { must, which } from './lib/run.mjs'

const { values: options } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    port: { type: 'string' },
  },
})

await ensureDependencies()
await must(process.execPath, ['scripts/prepare.mjs'])
const article = firstArticle(seeds)
if (which('code') && !options.browser && !options.check) {
  await must('code', [`--extensionDevelopmentPath=${root}`, seeds, article])
  console.log(`VS Code opens on ${seeds}.`)
} else {
  await installHost()
  process.exitCode = options.check ? await check() : await serve()
}

/** Serves the workbench until Ctrl-C. */
async function serve() {
  const port = options.port === undefined ? undefined : Number(options.port)
  const server = await startServer({ port, extension: root })
  const address = workbenchAddress(server, { folder: seeds, file: article })
  console.log(`\nCrossread is open in VS Code at:\n\n  ${address}\n\nCtrl-C ends it.`)
  openBrowser(address)
  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => true)
  const byPerson = await Promise.race([interrupted, server.ended.then(() => false)])
  await server.stop()
  if (!byPerson) console.error('The VS Code host ended by itself.')
  return byPerson ? 0 : 1
}

async function check() {
  const server = await startServer({ extension: root })
  try {
    return (await checkWorkbench(workbenchAddress(server, { folder: seeds, file: article }))) ? 0 : 1
  } finally {
    await server.stop()
  }
}

/**
 * Shows the address in the person's browser, where there is a display.
 *
 * @param {string} address
 */
function openBrowser(address) {
  const [program, ...args] = opener(address)
  if (!program || !which(program)) return
  spawn(program, args, { stdio: 'ignore', detached: true })
    .once('error', () => {})
    .unref()
}

/** @param {string} address */
function opener(address) {
  if (process.platform === 'darwin') return ['open', address]
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', address] : []
}
