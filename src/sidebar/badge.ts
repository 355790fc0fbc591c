import type * as vscode from 'vscode'
import { plural } from '../wording.ts'

/**
 * The number on a view's icon; none where there is nothing to count.
 *
 * @param one the whole label for one
 * @param many the whole label for several
 */
export function badge(count: number, one: string, many: string): vscode.ViewBadge | undefined {
  return count ? { value: count, tooltip: plural(count, one, many) } : undefined
}
