import { spawn } from 'node:child_process'
import { closeSync, copyFileSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** A temporary folder with the product's command line in it, and the scorers to hold its output against. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), 'crossread-evaluate-'))
  readonly shared: string
  private files = 0

  /** @param shared the folder that holds `score` and `corpora`; need not exist */
  constructor(shared: string) {
    this.shared = shared
  }

  /** Builds the command line, and keeps a copy, so that one and the same is measured throughout. */
  async build(): Promise<void> {
    await end(['scripts/build.mjs'])
    copyFileSync(join(root, 'dist/cli.mjs'), this.cli)
  }

  /** Runs `crossread annotate` or `crossread compare` and returns the path of its JSON. */
  async read(command: 'annotate' | 'compare', articles: readonly string[]): Promise<string> {
    const out = join(this.folder, `${++this.files}.json`)
    await end([this.cli, command, '--format', 'json', ...articles], out)
    return out
  }

  /** Runs a scorer and returns the JSON that it prints, if it prints any. */
  async score(
    scorer: string,
    args: Readonly<Record<string, string>>,
    command: readonly string[] = [],
  ): Promise<unknown> {
    const options = Object.entries(args).flatMap(([name, value]) => [`--${name}`, value])
    const printed = await end([join(this.shared, 'score', scorer), ...command, ...options, '--json', '1'])
    const json = printed.split('\n').findLast((line) => line.startsWith('{'))
    return json === undefined ? undefined : JSON.parse(json)
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private get cli(): string {
    return join(this.folder, 'cli.mjs')
  }
}

/**
 * Runs Node to its end.
 *
 * @param to a file for what it prints; without one, that is returned
 * @throws with the first line of its complaint when it ends badly
 */
function end(args: readonly string[], to?: string): Promise<string> {
  const file = to === undefined ? undefined : openSync(to, 'w')
  return new Promise<string>((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', file ?? 'pipe', 'pipe'] })
    let printed = ''
    let complaint = ''
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk
    })
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      complaint += chunk
    })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(printed)
      else reject(new Error(complaint.trim().split('\n')[0] || `ended with ${code ?? 'a signal'}`))
    })
  }).finally(() => {
    if (file !== undefined) closeSync(file)
  })
}
