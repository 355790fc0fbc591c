import type { ArticleTree } from '../tree.ts'
import type { Names } from './names.ts'
import { isTitleWord, roleIn } from './titles.ts'

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
    const role = roleIn(run.title) || appositive(tree.text.slice(run.end, run.end + longest))
    if (role) roles.set(run.person, role)
  }
  return roles
}

function appositive(after: string): string | undefined {
  const [, words] = /^, (?:(?:the|a|an) )?([^,.;:()“”"«»\n]+)[,.;]/.exec(after) ?? []
  return words && !/^\S+(?:ed|ing|s) |\b(?:who|which|said|that|and)\b/.test(words) && words.split(' ').some(isRoleWord)
    ? words
    : undefined
}

function isRoleWord(word: string): boolean {
  return (
    isTitleWord(word.toLowerCase()) ||
    /^\p{Ll}\S*(?:-in-law|man|woman|person|wife|husband|daughter|son|mother|father|brother|sister)$/u.test(word)
  )
}
