import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { alias } from '../scripts/lib/alias.mjs'

type Analysis = typeof import('../src/analysis/index.ts')
type Comparison = typeof import('../src/comparison/index.ts') & typeof import('../src/comparison/figures/line-up.ts')

/** The analysis as it ships. */
export function bundledAnalysis(): Promise<Analysis> {
  return bundled<Analysis>('analysis/index.ts')
}

type Amending = Analysis & typeof import('../src/analysis/amend/amendment.ts')

/** The same with what a keystroke changes. */
export function bundledAmending(): Promise<Amending> {
  return bundled<Amending>('analysis/index.ts', 'analysis/amend/amendment.ts')
}

/** The same with the comparison and the line-up of figures. */
export function bundledComparison(): Promise<Analysis & Comparison> {
  return bundled('analysis/index.ts', 'comparison/index.ts', 'comparison/figures/line-up.ts')
}

type Keeping = typeof import('../src/library/cache/disk-store.ts') & typeof import('../src/library/engine/in-thread.ts')

/** The engine of the worker, and where it keeps articles. */
export function bundledKeeping(): Promise<Keeping> {
  return bundled('library/cache/disk-store.ts', 'library/engine/in-thread.ts')
}

/**
 * All that some of the sources export, bundled by esbuild as it is for the extension. Run from its sources by tsx it is
 * slower, since that wraps every closure to keep its name.
 */
async function bundled<Exports>(...sources: readonly string[]): Promise<Exports> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-bench-'))
  const outfile = join(folder, 'bundle.mjs')
  try {
    await bundleTo(outfile, sources)
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/**
 * Bundles sources into a file.
 *
 * @param outfile ends with .cjs or .mjs, and is of that kind
 * @param sources relative to src
 */
export async function bundleTo(outfile: string, sources: readonly string[]): Promise<void> {
  await build({
    alias,
    stdin: {
      contents: sources.map((source) => `export * from './${source}'`).join('\n'),
      resolveDir: join(import.meta.dirname, '../src'),
    },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: outfile.endsWith('.cjs') ? 'cjs' : 'esm',
    minify: true,
    logLevel: 'warning',
  })
}
