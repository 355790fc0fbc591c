import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/analysis/article.ts'

/** One attribution as PolNeAR's annotators marked it. */
export interface Gold {
  source: Span[]
  cue: Span[]
  content: Span[]
}

export interface GoldArticle {
  text: string
  attributions: Gold[]
}

/** Reads a part of PolNeAR (brat standoff), the first annotation of each article. */
export function readCorpus(folder: string): GoldArticle[] {
  const first = new Map<string, string>()
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const base = file.replace(/_[0-9a-f]{4}\.ann$/, '')
    if (!first.has(base)) first.set(base, file)
  }
  return [...first].flatMap(([base, file]) => {
    const path = join(folder, 'text', `${base}.txt`)
    if (!existsSync(path)) return []
    const text = readFileSync(path, 'utf8')
    return { text, attributions: readAttributions(readFileSync(join(folder, 'attributions', file), 'utf8')) }
  })
}

function readAttributions(standoff: string): Gold[] {
  const spans = new Map<string, Span[]>()
  const found: Gold[] = []
  for (const line of standoff.split('\n')) {
    const [id, body] = line.split('\t')
    if (!id || !body) continue
    if (id.startsWith('T')) {
      const ranges = body.slice(body.indexOf(' ') + 1).split(';')
      spans.set(
        id,
        ranges
          .map((range) => range.split(' ').map(Number))
          .map(([start, end]) => ({ start: start as number, end: end as number })),
      )
    } else if (id.startsWith('E')) {
      const gold: Gold = { source: [], cue: [], content: [] }
      for (const part of body.split(' ').slice(1)) {
        const [name, ref] = part.split(':') as [string, string]
        const role = name.replace(/\d+$/, '').toLowerCase()
        if (role === 'source' || role === 'cue' || role === 'content') gold[role].push(...(spans.get(ref) ?? []))
      }
      found.push(gold)
    }
  }
  return found
}
