/**
 * Globs as VS Code's settings have them: `*`, `?`, `[abc]`, `{one,other}`, `**` for any folders. They are matched in time
 * that is in line with the glob and the path: settings come with a folder, and anybody may have written them. As regular
 * expressions, which is how globs are mostly matched, `*a*a*a*a*b` and the like take for ever.
 */

/** Longest glob, in UTF-16 code units, and most globs that its alternatives may stand for; others match nothing. */
const longest = 2000
const mostAlternatives = 1000

/** One place in a name: a character, one of several, any one (`?`), or any number of them (`*`). */
type Token = string | '*' | '?' | { among: string; not: boolean }
/** A part of a path between slashes; `**` stands for any number of parts. */
type Part = '**' | readonly Token[]

/** A path taken apart: its names, and these into characters. */
type Names = readonly (readonly string[])[]

const compiled = new Map<string, (names: Names) => boolean>()

/**
 * Does a path match any of the globs? Paths are relative to the workspace, with `/`. As in ignore files, a glob without
 * `/` matches a name in any folder. Case does not matter.
 */
export function matchesAny(path: string, globs: readonly string[]): boolean {
  if (!globs.length) return false
  const names = namesIn(path.toLowerCase())
  return globs.some((glob) => matcher(glob)(names))
}

function matcher(glob: string): (names: Names) => boolean {
  const known = compiled.get(glob)
  if (known) return known
  const pattern = glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`
  const matches = namesMatcher(pattern.toLowerCase())
  compiled.set(glob, matches)
  return matches
}

/** What a glob matches: whole paths, names that begin with a point among them. Case matters. */
export function globMatcher(glob: string): (path: string) => boolean {
  const matches = namesMatcher(glob)
  return (path) => matches(namesIn(path))
}

function namesMatcher(glob: string): (names: Names) => boolean {
  const patterns = glob.length > longest ? [] : alternativesOf(glob).map((one) => one.split('/').map(partOf))
  const matchers = patterns.map((parts) => {
    const [folders, name] = parts
    // Most tell a name in any folder.
    if (parts.length === 2 && folders === '**' && name !== undefined && name !== '**')
      return (names: Names) => matchesName(name, names.at(-1) ?? [])
    return (names: Names) => fits(parts, names, (part) => part === '**', matchesName)
  })
  return (names) => matchers.some((matches) => matches(names))
}

function namesIn(path: string): Names {
  return path.split('/').map((name) => [...name])
}

/** What is within braces, each choice written out. */
function alternativesOf(glob: string): string[] {
  const done: string[] = []
  const open = [glob]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const choices = firstChoices(next)
    if (!choices) done.push(next)
    else open.push(...choices)
    if (done.length + open.length > mostAlternatives) return []
  }
  return done
}

/** A glob once for each choice within its first braces; undefined when it has none. */
function firstChoices(glob: string): string[] | undefined {
  let depth = 0
  let start = 0
  const commas: number[] = []
  for (let at = 0; at < glob.length; at++) {
    const mark = glob[at]
    if (mark === '\\') at++
    else if (mark === '{' && depth++ === 0) start = at
    else if (mark === ',' && depth === 1) commas.push(at)
    else if (mark === '}' && depth > 0 && --depth === 0) {
      const ends = [...commas, at]
      return ends.map((end, index) => {
        const from = index ? (ends[index - 1] as number) : start
        return glob.slice(0, start) + glob.slice(from + 1, end) + glob.slice(at + 1)
      })
    }
  }
  return undefined
}

function partOf(part: string): Part {
  if (part === '**') return part
  const tokens: Token[] = []
  const marks = [...part]
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at] as string
    const end = mark === '[' ? marks.indexOf(']', at + 2) : -1
    if (mark === '\\' && at + 1 < marks.length) tokens.push({ among: marks[++at] as string, not: false })
    else if (end > 0) {
      tokens.push(classOf(marks.slice(at + 1, end)))
      at = end
    } else if (mark !== '*' || tokens.at(-1) !== '*') tokens.push(mark)
  }
  return tokens
}

function classOf(marks: readonly string[]): Token {
  const not = marks[0] === '!' || marks[0] === '^'
  const among: string[] = []
  const own = not ? marks.slice(1) : marks
  for (let at = 0; at < own.length; at++) {
    const [from, dash, to] = own.slice(at, at + 3)
    if (from === undefined) break
    if (dash !== '-' || to === undefined) among.push(from)
    else {
      const [first, last] = [from.codePointAt(0) as number, to.codePointAt(0) as number]
      for (let code = first; code <= Math.min(last, first + 1000); code++) among.push(String.fromCodePoint(code))
      at += 2
    }
  }
  return { among: among.join(''), not }
}

function matchesName(part: Part, name: readonly string[]): boolean {
  return part !== '**' && fits(part, name, (token) => token === '*', matchesCharacter)
}

function matchesCharacter(token: Token, character: string): boolean {
  if (typeof token === 'string') return token === '?' || token === character
  return token.among.includes(character) !== token.not
}

/**
 * Do tokens, of which some stand for any number of items, fit all items? When a token does not fit, it is enough to let
 * the last of those take one item more: what those before it took need never be tried again.
 */
function fits<T, I>(
  tokens: readonly T[],
  items: readonly I[],
  isAny: (token: T) => boolean,
  matches: (token: T, item: I) => boolean,
): boolean {
  let [token, item] = [0, 0]
  let any: { token: number; item: number } | undefined
  while (item < items.length) {
    const next = tokens[token]
    if (next !== undefined && isAny(next)) any = { token: token++, item }
    else if (next !== undefined && matches(next, items[item] as I)) {
      token++
      item++
    } else if (any) {
      token = any.token + 1
      item = ++any.item
    } else return false
  }
  return tokens.slice(token).every(isAny)
}
