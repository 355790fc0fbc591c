/**
 * `npm run bench:host`: in the real VS Code, how long the extension host is held up while a folder is read and compared,
 * and what becomes of its heap while documents are opened, edited and closed by the hundred. Reported, not judged: what
 * a thread is held up for depends on the machine.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildForHost, needBrowserHost, runInHost } from '../../scripts/lib/host-suite.mjs'
import { root } from '../../scripts/lib/paths.mjs'
import { corpusParagraphs, folderOf } from '../folder.ts'

const count = Number(process.argv[2] ?? 300)

const paragraphs = corpusParagraphs()
if (paragraphs) {
  await needBrowserHost()
  const output = join(root, 'out', 'bench')
  await buildForHost(['bench/host/measure.ts'], 'bench/host', output)
  const parent = mkdtempSync(join(tmpdir(), 'crossread-bench-'))
  const folder = join(parent, 'articles')
  mkdirSync(folder)
  try {
    for (const [at, text] of folderOf(paragraphs, count, 8).texts.entries())
      writeFileSync(join(folder, `${String(at).padStart(5, '0')}.txt`), text)
    const { said, code, log } = await runInHost(join(output, 'measure.cjs'), folder)
    console.log(said)
    if (code !== 0) console.error(log.slice(-20).join('\n'))
    process.exitCode = code
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
} else console.log('In the extension host: skipped, needs the corpora in ../shared')
