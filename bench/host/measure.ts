/** Runs in the extension host, beside the extension: how long it is held up, and whether it lets go of what it closes. */
import { appendFileSync } from 'node:fs'
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import * as vscode from 'vscode'

const rounds = 5
/** Documents opened, edited and closed between two looks at the heap, and how often. */
const documents = 60
const looks = 5

const report = process.env.CROSSREAD_TEST_REPORT as string
const say = (line: string) => appendFileSync(report, `${line}\n`)

export async function run(): Promise<void> {
  const files = (await vscode.workspace.findFiles('**/*.txt')).sort((a, b) => a.path.localeCompare(b.path))
  const idle = median(await times(rounds, () => longest(() => sleep(1500))))
  const first = await longest(() => vscode.commands.executeCommand('crossread.compareClaims'))
  const again: number[] = []
  for (let round = 1; round < rounds; round++) {
    await touch(files, round)
    again.push(await longest(() => vscode.commands.executeCommand('crossread.compareClaims')))
  }
  say(`The extension host while ${files.length} articles are read and compared`)
  say(`  held up at the longest, first         ${first.toFixed(0)} ms`)
  say(`  the same, files changed, median of ${rounds}  ${median([first, ...again]).toFixed(0)} ms (wanted: at most 50)`)
  say(`  held up while nothing is done          ${idle.toFixed(0)} ms`)
  await soak(files)
}

/** The longest that the thread does not come back to its events, in milliseconds, while something is done. */
async function longest(act: () => PromiseLike<unknown>): Promise<number> {
  const delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 5 })
  await turn()
  delay.enable()
  await act()
  await sleep(50)
  delay.disable()
  return delay.max / 1e6
}

/** Changes every file, so that all of them are read anew. */
async function touch(files: readonly vscode.Uri[], round: number): Promise<void> {
  for (const file of files) {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
    const added = `${text}\n\nThe council met in room ${round}, said Mayor Ana Ruiz.\n`
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(added))
  }
}

/** Opens, edits and closes documents by the hundred, and looks at the heap in between. */
async function soak(files: readonly vscode.Uri[]): Promise<void> {
  say(`The heap of the extension host while documents are opened, edited and closed`)
  for (let look = 0; look <= looks; look++) {
    say(`  after ${String(look * documents).padStart(4)}  ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`)
    if (look === looks) return
    for (let at = 0; at < documents; at++) {
      const file = files[(look * documents + at) % files.length] as vscode.Uri
      const editor = await vscode.window.showTextDocument(file, { preview: true })
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late: '))
      await sleep(120)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    }
    await sleep(1000)
  }
}

async function times(count: number, act: () => Promise<number>): Promise<number[]> {
  const found: number[] = []
  for (let at = 0; at < count; at++) found.push(await act())
  return found
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}
