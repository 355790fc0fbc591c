/** Serves the real VS Code, workbench and extension host, to a browser on this machine. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hostNode, serverEntry } from './install.mjs'

/** Quiet, the same on every run, and fit for reading prose. */
const defaults = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
}

/**
 * @typedef {object} Server
 * @property {string} address
 * @property {string} data its own folder, gone once it stops: settings, log, reports
 * @property {Promise<unknown>} ended settles when it ends
 * @property {() => void} renew has the user's settings, storage and history as they were at the start
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server with settings of its own.
 *
 * @param {object} [options]
 * @param {number} [options.port] a free one when left out
 * @param {Record<string, unknown>} [options.settings] the user's, over the quiet ones
 * @param {string} [options.extension] folder of an extension to have installed
 * @param {boolean} [options.driver] for tests: lets the address name an extension under development and its tests, and
 *   hides notifications that pop up
 * @returns {Promise<Server>}
 */
export async function startServer({ port, settings = {}, extension, driver = false } = {}) {
  const data = mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'))
  const user = path.join(data, 'data', 'User')
  const extensions = path.join(data, 'extensions')
  const config = path.join(data, 'config.yaml')
  const logFile = path.join(data, 'server.log')
  mkdirSync(extensions)
  writeFileSync(config, '')
  renew()
  if (extension) link(extension, extensions)

  const at = port ?? (await freePort())
  const address = `http://127.0.0.1:${at}`
  const args = [
    serverEntry,
    ...['--config', config, '--auth', 'none', '--bind-addr', `127.0.0.1:${at}`],
    ...['--user-data-dir', path.join(data, 'data'), '--extensions-dir', extensions],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    ...['--disable-getting-started-override', '--ignore-last-opened'],
    ...(driver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ]
  const log = openSync(logFile, 'w')
  // A group of its own, so that its children end with it.
  const child = spawn(hostNode(), args, { stdio: ['ignore', log, log], env: environment(), detached: true })
  closeSync(log)
  const ended = Promise.race([once(child, 'exit'), once(child, 'error')])

  function renew() {
    rmSync(user, { recursive: true, force: true, maxRetries: 5 })
    mkdirSync(user, { recursive: true })
    writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...defaults, ...settings }, null, 2))
  }

  async function stop() {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      const { pid } = child
      signal(pid, 'SIGTERM')
      const impatience = setTimeout(() => signal(pid, 'SIGKILL'), 5000)
      await ended
      clearTimeout(impatience)
    }
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }

  const deadline = Date.now() + 60_000
  while (!(await answers(`${address}/healthz`))) {
    if (child.exitCode !== null || child.pid === undefined || Date.now() > deadline) {
      const said = readFileSync(logFile, 'utf8')
      await stop()
      throw new Error(`the VS Code host did not start on ${address}\n${said}`)
    }
    await sleep(100)
  }
  return { address, data, ended, renew, stop }
}

/**
 * The address of the workbench on a folder.
 *
 * @param {Server} server
 * @param {object} what
 * @param {string} what.folder
 * @param {string} [what.file] to open in the editor
 * @param {string} [what.extension] folder of the extension under development (with the `driver` only)
 * @param {string} [what.tests] entry of its tests (with the `driver` only)
 * @param {Record<string, string>} [what.env] variables for its extension host
 */
export function workbenchAddress(server, { folder, file, extension, tests, env }) {
  const { host } = new URL(server.address)
  const remote = (/** @type {string} */ target) => `vscode-remote://${host}${encodeURI(path.resolve(target))}`
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]
  if (file) payload.push(['openFile', remote(file)])
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)])
  if (tests) payload.push(['extensionTestsPath', remote(tests)])
  if (env) payload.push(['extensionEnvironment', JSON.stringify(env)])
  const query = new URLSearchParams({ folder: path.resolve(folder), payload: JSON.stringify(payload) })
  return `${server.address}/?${query}`
}

/**
 * Has an extension installed where it stands.
 *
 * @param {string} extension
 * @param {string} extensions
 */
function link(extension, extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'))
  symlinkSync(path.resolve(extension), path.join(extensions, `${publisher}.${name}-${version}`), 'dir')
}

/** What the server sees of the environment: no gallery to look for, nothing of a VS Code around it. */
function environment() {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_'))
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{"serviceUrl":""}' }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

/**
 * Signals a whole group of processes, if it is still there.
 *
 * @param {number} group
 * @param {NodeJS.Signals} name
 */
function signal(group, name) {
  try {
    process.kill(-group, name)
  } catch {
    // It has ended.
  }
}
