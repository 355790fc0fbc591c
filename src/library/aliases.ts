import * as l10n from '@vscode/l10n'
import { type Aliases, aliasKey } from '../analysis/speakers/aliases.ts'
import { fewProblems, oneLine, parseList, quoted, type Rewritten, tooLongText, written } from '../kept.ts'

/** Where a folder keeps its list of aliases, relative to it. */
export const aliasesPath = '.crossread/aliases.json'

/** Longest list that is read: bytes of the file, and UTF-16 code units of its text. */
export const longestList = 500_000

const longestName = 200
const shape = () => l10n.t('a name, then a list of what else that speaker is called')

/** A list of aliases as read: what can be used of it, and what is wrong with the rest, in plain words. */
export interface ReadAliases {
  aliases: Aliases
  problems: string[]
}

export const noAliases: Aliases = new Map()

/** What a list that is too long to be read gives. */
export function tooLong(): ReadAliases {
  return { aliases: noAliases, problems: [tooLongText(longestList)] }
}

/** What a new list holds; keys that begin with `$` are not names. */
export function newList(): string {
  const comment = l10n.t(
    'A speaker’s full name, then what articles also call that speaker: {0}. Keys that begin with $ are ignored.',
    '"Full Name": ["the envoy", "Surname"]',
  )
  return written({ $comment: comment })
}

/**
 * Reads a list of aliases: `{ "Steve Witkoff": ["the envoy", "U.S. envoy"] }`. Anybody may have written it: what is no
 * such list is told, and the sound part of it counts.
 */
export function readAliases(text: string): ReadAliases {
  if (text.length > longestList) return tooLong()
  const parsed = parseList(text, shape())
  if (typeof parsed === 'string') return { aliases: noAliases, problems: [parsed] }
  const problems: string[] = []
  const direct = new Map<string, string>()
  const names = new Map<string, string>()
  for (const [given, list] of Object.entries(parsed)) {
    if (given.startsWith('$')) continue
    const name = nameFrom(given)
    if (name === undefined)
      problems.push(l10n.t('{0} is no name: it is empty, or longer than {1} characters.', quoted(given), longestName))
    else if (!Array.isArray(list))
      problems.push(l10n.t('{0} must have a list of names in square brackets.', quoted(name)))
    else {
      if (!names.has(aliasKey(name))) names.set(aliasKey(name), name)
      for (const item of list) {
        const alias = typeof item === 'string' ? nameFrom(item) : undefined
        if (alias === undefined)
          problems.push(
            l10n.t('{0} lists {1}, which is no name of up to {2} characters.', quoted(name), shown(item), longestName),
          )
        else add(alias, name)
      }
    }
  }
  const aliases = new Map<string, string>()
  for (const key of new Set([...names.keys(), ...direct.keys()])) aliases.set(key, settled(key))
  return { aliases, problems: fewProblems(problems) }

  function add(alias: string, name: string): void {
    const key = aliasKey(alias)
    const before = direct.get(key)
    if (before !== undefined && aliasKey(before) !== aliasKey(name))
      problems.push(
        l10n.t(
          '{0} is listed under {1} and under {2}; the first counts.',
          ...[quoted(alias), quoted(before), quoted(name)],
        ),
      )
    else if (key !== aliasKey(name)) direct.set(key, before ?? name)
  }

  /** A name may itself be listed under another one; where they go round in a circle, the first one met stays. */
  function settled(key: string): string {
    const seen = new Set([key])
    let name = direct.get(key) ?? (names.get(key) as string)
    for (let next = aliasKey(name); !seen.has(next); next = aliasKey(name)) {
      seen.add(next)
      name = direct.get(next) ?? names.get(next) ?? name
    }
    return name
  }
}

/**
 * The list with one more alias. What the alias stood for goes along; the rest is kept as it is.
 *
 * @param text of the list so far; undefined when there is none
 * @returns the new text, or why there is none: when the text so far is no list, or the new one could not be read
 */
export function withAlias(text: string | undefined, alias: string, name: string): Rewritten {
  const before = text?.trim() ? parseList(text, shape()) : {}
  if (typeof before === 'string') return { problem: before }
  const [from, to] = [aliasKey(alias), aliasKey(name)]
  const moved = [alias]
  const kept: [string, unknown][] = []
  for (const [key, list] of Object.entries(before)) {
    const sound = Array.isArray(list) && !key.startsWith('$')
    if (sound && aliasKey(key) === from) moved.push(...list)
    else if (sound) kept.push([key, list.filter((item) => typeof item !== 'string' || aliasKey(item) !== from)])
    else kept.push([key, list])
  }
  const own = kept.find(([key, list]) => aliasKey(key) === to && Array.isArray(list))
  if (own) own[1] = [...(own[1] as unknown[]), ...moved]
  else kept.push([name, moved])
  const next = written(Object.fromEntries(kept))
  return next.length > longestList ? { problem: tooLongText(longestList) } : { text: next }
}

/** One line without control characters; undefined when it is no name. */
function nameFrom(given: string): string | undefined {
  const name = oneLine(given)
  return name.length <= longestName && aliasKey(name) ? name : undefined
}

function shown(item: unknown): string {
  return typeof item === 'string'
    ? quoted(item)
    : Array.isArray(item)
      ? l10n.t('another list')
      : typeof item === 'object' && item
        ? l10n.t('an object')
        : String(item)
}
