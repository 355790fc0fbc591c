import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'
import { simple } from 'acorn-walk'
import { transformSync } from 'esbuild'

/** A regular expression of the sources. */
export interface Expression {
  file: string
  source: string
  flags: string
}

/** All regular expressions that stand in the sources of a folder as literals. */
export function expressionsIn(folder: string): Expression[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return files.flatMap((file) => {
    const { code } = transformSync(readFileSync(path.join(folder, file), 'utf8'), { loader: 'ts', target: 'es2022' })
    const found: Expression[] = []
    simple(parse(code, { ecmaVersion: 2022, sourceType: 'module' }), {
      Literal({ regex }) {
        if (regex) found.push({ file, source: regex.pattern, flags: regex.flags })
      },
    })
    return found
  })
}
