/**
 * How much faster is an article that was kept on disk than one that is read? Every article of a folder made of the
 * corpus, through the worker's engine: read and kept, then had again by an engine that has not seen it. Prints the ratio
 * of the two in this run and what is kept of an article.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledKeeping } from './bundle.ts'
import { corpusParagraphs, folderOf } from './folder.ts'

const least = 10
const count = 400

const paragraphs = corpusParagraphs()
if (paragraphs) {
  const { DiskStore, InThreadEngine } = await bundledKeeping()
  const { texts } = folderOf(paragraphs, count, 8)
  const folder = mkdtempSync(join(tmpdir(), 'crossread-bench-'))
  try {
    const run = async () => {
      const engine = new InThreadEngine()
      engine.keepIn(new DiskStore(folder, 'bench'))
      const before = performance.now()
      for (const text of texts) await engine.annotate({ path: '', text }, { keep: true })
      return performance.now() - before
    }
    const first = await run()
    const again = [await run(), await run(), await run()].toSorted((a, b) => a - b)[1] as number
    const kept = join(folder, 'bench')
    const size = readdirSync(kept).reduce((sum, name) => sum + statSync(join(kept, name)).size, 0)
    console.log(`Articles kept on disk, ${count} made of PolNeAR`)
    console.log(`  read and kept, by had again    ${(first / again).toFixed(1)}  (at least ${least})`)
    console.log(`  kept of an article             ${(size / count / 1000).toFixed(1)} KB`)
    if (first / again < least) {
      console.error('keeping misses a bound')
      process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
} else console.log('Articles kept on disk: skipped, needs the corpora in ../shared')
