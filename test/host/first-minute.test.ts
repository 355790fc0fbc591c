import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { clear, fileAt, folder, pause, read, until, write } from './workspace.ts'

const headline = 'Bridge over the Lind is open again'
const body = 'The bridge over the Lind opened again on Monday after two years of repairs, the council said.'
const file = 'valley-courier-bridge-over-the-lind-is-open-again'

/** Counts the questions that the extension asks from now on. */
function countQuestions() {
  const { window } = vscode
  const { showInputBox, showQuickPick } = window
  const questions = { asked: 0, stop: () => Object.assign(window, { showInputBox, showQuickPick }) }
  const counted =
    <Given extends unknown[], Answer>(ask: (...given: Given) => Answer) =>
    (...given: Given) => {
      const answer = ask.apply(window, given)
      questions.asked++
      return answer
    }
  Object.assign(window, { showInputBox: counted(showInputBox), showQuickPick: counted(showQuickPick) })
  return questions
}

describe('the first minute', () => {
  const own = () => fileAt('pasted by a test')
  const names = async (uri: vscode.Uri) => (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name).sort()
  const command = (name: string, ...given: unknown[]) => vscode.commands.executeCommand(name, ...given)

  /** Runs a command that asks, and answers each of its questions by a command, as Enter and Escape would. */
  async function answered(name: string, answers: readonly ('accept' | 'close')[]): Promise<vscode.Uri | undefined> {
    const questions = countQuestions()
    try {
      let done = false
      const running = Promise.resolve(command(name) as Thenable<vscode.Uri | undefined>).finally(() => {
        done = true
      })
      for (const [at, answer] of answers.entries()) {
        await until(`question ${at + 1}`, () => questions.asked > at)
        // It is asked a moment before it is on screen; what does not reach it is said again.
        for (const answered = () => done || questions.asked > at + 1; !answered(); await pause(100)) {
          await command(
            answer === 'accept' ? 'workbench.action.acceptSelectedQuickOpenItem' : 'workbench.action.closeQuickOpen',
          )
          for (const start = Date.now(); Date.now() - start < 3000 && !answered(); ) await pause(20)
        }
      }
      return await running
    } finally {
      questions.stop()
    }
  }

  before(async () => {
    const other = vscode.Uri.joinPath(own(), 'other.txt')
    await write(other, `Ferry\n\n${body}\n`)
  })

  beforeEach(() => vscode.window.showTextDocument(vscode.Uri.joinPath(own(), 'other.txt')))

  after(async () => {
    await clear(own())
  })

  describe('an article from the clipboard', () => {
    it('becomes a file beside the one in the editor, and is read with its outlet and date', async () => {
      await vscode.env.clipboard.writeText(`Valley Courier\r\n${headline}\r\n\r\nJanuary 6, 2026\r\n\r\n${body}\r\n`)
      const uri = await answered('crossread.newArticle', ['accept', 'accept'])
      assert.equal(uri?.toString(), vscode.Uri.joinPath(own(), `${file}.txt`).toString())
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri?.toString())
      assert.equal(uri && (await read(uri)), `Valley Courier\n${headline}\n\nJanuary 6, 2026\n\n${body}\n`)
    })

    it('never takes the place of another', async () => {
      const first = vscode.Uri.joinPath(own(), `${file}.txt`)
      const before = await read(first)
      await vscode.env.clipboard.writeText(`Valley Courier\n${headline}\n\nMay 7, 2026\n\n${body}`)
      const uri = await answered('crossread.newArticle', ['accept', 'accept'])
      assert.ok(uri?.path.endsWith(`/${file}-2.txt`), uri?.path)
      assert.equal(await read(first), before)
      assert.match(await read(uri as vscode.Uri), /May 7, 2026/)
    })

    it('is given today’s date when it has none', async () => {
      await vscode.env.clipboard.writeText(`${headline}\n\n${body}`)
      const uri = await answered('crossread.newArticle', ['accept', 'accept'])
      assert.ok(uri?.path.endsWith('/bridge-over-the-lind-is-open-again.txt'), uri?.path)
      assert.match(
        await read(uri as vscode.Uri),
        new RegExp(`^${headline}\n\n${new Date().getFullYear()}-\\d\\d-\\d\\d\n\n${body}\n$`),
      )
    })

    it('leaves nothing behind when a question is cancelled', async () => {
      const before = await names(own())
      await vscode.env.clipboard.writeText(body)
      assert.equal(await answered('crossread.newArticle', ['close']), undefined)
      assert.equal(await answered('crossread.newArticle', ['accept', 'close']), undefined)
      assert.equal(await answered('crossread.newArticle', ['accept', 'accept', 'close']), undefined)
      assert.deepEqual(await names(own()), before)
    })

    it('is not made of an empty clipboard or of data', async () => {
      const before = await names(own())
      for (const text of ['', ' \n ', '\u0000\u0001 binary \u0002', 'https://news.example/a']) {
        await vscode.env.clipboard.writeText(text)
        assert.equal(await command('crossread.newArticle'), undefined)
      }
      assert.deepEqual(await names(own()), before)
    })
  })

  describe('the sample articles', () => {
    it('are copied to where they can be changed, and changes stay', async () => {
      const samples = (await answered('crossread.openSamples', ['close'])) as vscode.Uri
      const seeds = vscode.Uri.joinPath(
        vscode.extensions.getExtension('crossread.crossread')?.extensionUri as vscode.Uri,
        'seeds',
      )
      const shipped = (await names(seeds)).filter((name) => name.endsWith('.txt'))
      assert.ok(shipped.length >= 2)
      assert.deepEqual(await names(samples), shipped)
      const [first = '', second = ''] = shipped
      const at = (name: string) => vscode.Uri.joinPath(samples, name)
      assert.deepEqual(
        await vscode.workspace.fs.readFile(at(second)),
        await vscode.workspace.fs.readFile(vscode.Uri.joinPath(seeds, second)),
      )

      await write(at(first), 'Mine.\n')
      await vscode.workspace.fs.delete(at(second))
      await answered('crossread.openSamples', ['close'])
      assert.equal(await read(at(first)), 'Mine.\n')
      assert.deepEqual(await names(samples), shipped)
      await vscode.workspace.fs.delete(samples, { recursive: true })
    })

    it('leave the window as it is until a choice is made', async () => {
      const before = folder().toString()
      await answered('crossread.openSamples', ['close'])
      assert.equal(folder().toString(), before)
    })
  })
})
