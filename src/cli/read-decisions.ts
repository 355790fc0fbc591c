import path from 'node:path'
import type { Aliases } from '../analysis/speakers/aliases.ts'
import { applyEdits } from '../decisions/annotations.ts'
import { Decisions, located, noDecisions } from '../decisions/decisions.ts'
import { bounds } from '../decisions/format.ts'
import { damagedList, readDecisions } from '../decisions/read.ts'
import { statesOf } from '../decisions/states.ts'
import { decisionName, troubleText } from '../decisions/wording.ts'
import type { ReadArticle } from './read.ts'
import { readListText } from './read-list.ts'

/** What readers decided, as a file has it; unusable when it is damaged. */
export interface ListedDecisions {
  problems: string[]
  unusable: boolean
  /** Decisions about these articles, passages under their paths. */
  about(articles: readonly ReadArticle[]): Decisions
}

/** Reads the list of decisions in a file; an empty one when no file is named. */
export async function readDecisionsFrom(file: string | undefined): Promise<ListedDecisions> {
  if (file === undefined) return { problems: [], unusable: false, about: () => noDecisions }
  const found = await readListText(file, 2 * bounds.list)
  const { decisions, problems, damaged } = 'problem' in found ? damagedList(found.problem) : readDecisions(found.text)
  const folder = folderOf(file)
  return {
    problems,
    unusable: damaged,
    about(articles) {
      const paths = new Map(articles.map((article) => [path.resolve(article.path), article.path]))
      const pathOf = (name: string) => paths.get(path.resolve(folder, name))
      // No path has a NUL: such a passage is of an article that is not read here.
      return new Decisions(decisions.map(({ decision }) => located(decision, (name) => pathOf(name) ?? `${name}\0`)))
    },
  }
}

/** The articles with what readers decided about them. */
export function withDecisions(articles: readonly ReadArticle[], decisions: Decisions, aliases: Aliases): ReadArticle[] {
  return articles.map((one) => ({ ...one, article: applyEdits(one.article, one.text, decisions.edits(one), aliases) }))
}

/** What needs another look, one line each. */
export function troublesIn(decisions: Decisions, articles: readonly ReadArticle[]): string[] {
  const texts = new Map(articles.map(({ path, text }) => [path, text]))
  return statesOf(decisions, (name) => texts.get(name) ?? null).flatMap(({ decision, troubles }) =>
    troubles.map((trouble) => `${decisionName(decision)}: ${troubleText(trouble, (name) => name)}`),
  )
}

/** The folder that a list keeps decisions about: the one that `.crossread` is in, else its own. */
function folderOf(file: string): string {
  const folder = path.dirname(path.resolve(file))
  return path.basename(folder) === '.crossread' ? path.dirname(folder) : folder
}
