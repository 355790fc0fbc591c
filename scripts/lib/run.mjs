import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

const windows = process.platform === 'win32'

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean | 'quietly' }} [options] with `capture`, the
 *   output is shown and also returned; quietly, it is shown when all of it is there
 * @returns {Promise<{ code: number | null, output: string }>} rejects when the program cannot be started
 */
export function run(program, args, { cwd = root, env = process.env, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    // Windows starts npm, npx and code, which are .cmd files there, only through its shell.
    const shell = windows && !path.isAbsolute(program)
    const child = spawn(program, shell ? args.map(quoted) : args, {
      cwd,
      env,
      shell,
      stdio: ['inherit', capture ? 'pipe' : 'inherit', capture === 'quietly' ? 'pipe' : 'inherit'],
    })
    let output = ''
    const take = (/** @type {string} */ chunk) => {
      output += chunk
      if (capture !== 'quietly') process.stdout.write(chunk)
    }
    child.stdout?.setEncoding('utf8').on('data', take)
    child.stderr?.setEncoding('utf8').on('data', take)
    child.once('error', reject)
    child.once('close', (code) => {
      if (capture === 'quietly') process.stdout.write(output)
      resolve({ code, output })
    })
  })
}

/**
 * Runs a program that has to succeed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export async function must(program, args, options) {
  const { code } = await run(program, args, options)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code ?? 'a signal'}`)
}

/**
 * Where on the PATH a program is, if it is.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function which(name) {
  const endings = windows ? (process.env.PATHEXT ?? '.EXE;.CMD').split(';') : ['']
  for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending)
      if (isProgram(file)) return file
    }
  }
  return undefined
}

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** @param {string} argument */
function quoted(argument) {
  return /[\s&|<>^"]/.test(argument) ? `"${argument.replaceAll('"', '""')}"` : argument
}
