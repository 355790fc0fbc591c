import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

/** The worker as it is shipped, in a folder of its own, with the module that keeps articles on disk. */
export interface BundledWorker {
  folder: string
  worker: string
  kept: string
  remove(): Promise<void>
}

export async function bundledWorker(): Promise<BundledWorker> {
  const folder = await mkdtemp(path.join(tmpdir(), 'crossread-'))
  const [worker, kept] = [path.join(folder, 'worker.cjs'), path.join(folder, 'kept-articles.cjs')]
  for (const [entry, outfile] of [
    ['src/library/engine/worker.ts', worker],
    ['src/library/cache/open.ts', kept],
  ] as const)
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    })
  return { folder, worker, kept, remove: () => rm(folder, { recursive: true }) }
}
