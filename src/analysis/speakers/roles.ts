import type { Span } from '../article.ts'
import type { ArticleTree } from '../tree.ts'
import type { NameRun } from './name-runs.ts'
import type { Names } from './names.ts'
import { isClauseWord, isRoleWord, roleIn, withoutDeterminer } from './titles.ts'

/** An appositive is no longer than this, in UTF-16 code units. */
const longest = 80

/**
 * What the text says each person is, by name: the title before the name ("French President"), or the appositive after
 * it ("Keir Starmer, Britain’s prime minister,"); the first that is met counts.
 */
export function rolesOf(tree: ArticleTree, names: Names): Map<string, string> {
  const roles = new Map<string, string>()
  for (const run of names.runs) {
    if (!run.person || roles.has(run.person)) continue
    const role = roleIn(fullTitle(tree.text, run)) || appositiveOf(tree.text, run)
    if (role) roles.set(run.person, role)
  }
  return roles
}

/** "Secretary of State" of "Secretary of State Ann Lee": small words end a run of capitals. */
function fullTitle(text: string, { start, title }: NameRun): string {
  const from = start - title.length - 1
  const [, before] =
    (title && /((?:\p{Lu}\S+ )+of (?:the )?)$/u.exec(text.slice(Math.max(0, from - longest), from))) || []
  return before ? before + title : title
}

/** The role in the appositive after a name: "doctor" of ", a doctor, …". */
export function appositiveOf(text: string, { end }: Span): string | undefined {
  const after = text.slice(end, end + longest)
  const [, determiner, words] = /^, ((?:the|a|an) )?([^,.;:()“”"«»\n]+)[,.;]/.exec(after) ?? []
  if (!words || (!determiner && /^\S+(?:ed|ing|s) /.test(words))) return
  if (/\b(?:who|whom|which|said|that|and)\b/.test(words)) return
  const all = words.split(' ')
  const to = all.findIndex((word) => /^(?:of|for|at|in|on|by|to|with|from)$/.test(word))
  return isRoleWord(all[to < 0 ? all.length - 1 : to - 1] ?? '') && !all.some(isClauseWord)
    ? withoutDeterminer(words)
    : undefined
}
