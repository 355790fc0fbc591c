import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'
import { must } from './run.mjs'

/**
 * The `packages` of a lock file, by folder.
 *
 * @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} Packages
 */

/**
 * The first package whose installed version is not the locked one.
 *
 * @param {Packages} locked
 * @param {Packages} installed
 * @returns {string | undefined}
 */
export function outOfStep(locked, installed) {
  for (const [folder, { version, optional, devOptional, link }] of Object.entries(locked)) {
    if (folder === '' || link) continue
    const there = installed[folder]
    // Optional packages may be for other systems.
    if (!there && (optional || devOptional)) continue
    if (there?.version !== version) return folder
  }
  return undefined
}

/** Installs the packages the lock names where they are missing or others. */
export async function ensureDependencies() {
  const locked = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  if (locked && installed && outOfStep(locked, installed) === undefined) return
  console.log('Installing packages')
  await must('npm', ['ci', '--no-audit', '--no-fund'])
}

/**
 * @param {string} file
 * @returns {Packages | undefined} undefined when there is no such file
 */
function packagesIn(file) {
  const full = path.join(root, file)
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : undefined
}
