import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * The analysis as it ships: bundled by esbuild. Run from its sources by tsx it is slower, since that wraps every closure
 * to keep its name.
 */
export async function bundledAnalysis(): Promise<typeof import('../src/analysis/index.ts')> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-bench-'))
  const outfile = join(folder, 'analysis.mjs')
  try {
    await build({
      entryPoints: [join(import.meta.dirname, '../src/analysis/index.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      minify: true,
      logLevel: 'warning',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}
