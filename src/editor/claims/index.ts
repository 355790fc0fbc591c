import * as vscode from 'vscode'
import type { Library } from '../../library/library.ts'
import type { Readings } from '../readings.ts'
import type { ClaimsInText } from './claims-in-text.ts'
import { diffArticles } from './diff-articles.ts'
import { registerFixes } from './fixes.ts'
import { registerLenses } from './lens.ts'
import { registerClaimMarks } from './marks.ts'
import { peekClaim } from './peek.ts'
import { Problems } from './problems.ts'
import { step } from './steps.ts'
import { Wordings } from './wordings.ts'

/** What was compared, in the text of the articles: marks, lines above paragraphs, problems, ways to the same claim. */
export function registerClaimsInText(readings: Readings, claims: ClaimsInText, library: Library): vscode.Disposable {
  const { registerCommand } = vscode.commands
  const problems = new Problems(claims)
  return vscode.Disposable.from(
    problems,
    registerFixes(problems),
    registerClaimMarks(claims),
    registerLenses(claims, readings),
    new Wordings(claims).register(),
    registerCommand('crossread.peekClaim', () => peekClaim(claims, library)),
    registerCommand('crossread.nextClaim', () => step(claims, 1)),
    registerCommand('crossread.previousClaim', () => step(claims, -1)),
    registerCommand('crossread.diffArticles', (clicked, selected) => diffArticles(library, clicked, selected)),
  )
}
