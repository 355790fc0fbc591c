import { existsSync } from 'node:fs'
import { isProgram, run, which } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const command = 'apt-get update && apt-get install -y chromium'

/** Offline, without a sandbox of its own (it refuses to run as root otherwise) and quiet. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
]

/**
 * The Chromium at hand: the one that the variable CHROMIUM names, else one on the PATH or where it usually is.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM names ${named}, which is not a program`)
    return named
  }
  for (const name of names) {
    const found = which(name)
    if (found) return found
  }
  return elsewhere.find((file) => existsSync(file))
}

/**
 * The Chromium at hand, or one installed now, where that can be done unasked: on Debian and its kin, as root.
 *
 * @returns {Promise<string>} rejects with what to do when there is none
 */
export async function ensureChromium() {
  const found = findChromium()
  if (found) return found
  const debian = which('apt-get') !== undefined
  if (debian && process.getuid?.() === 0) {
    console.log(`Installing Chromium: ${command}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('sh', ['-c', `(${command}) >&2`], { env })
    const installed = findChromium()
    if (installed) return installed
  }
  const advice = debian ? `run \`${command}\` as root` : 'install Chromium or Chrome'
  throw new Error(`no Chromium: ${advice}, or name one in the variable CHROMIUM`)
}

/** Opens it without a window. */
export async function openChromium() {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath: await ensureChromium(), args: flags })
}
