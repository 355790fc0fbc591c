/** Text for a notification. VS Code makes links of `[label](command:…)` there: names of files must not do that. */
export function unlinked(text: string): string {
  return text.replaceAll('](', '] (')
}
