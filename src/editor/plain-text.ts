/** Text for a notification. VS Code makes links of `[label](command:…)` there: names of files must not do that. */
export function unlinked(text: string): string {
  return text.replaceAll('](', '] (')
}

/** Text for a label that may hold icons: `$(name)` in an article stays text. */
export function noIcon(text: string): string {
  return text.replaceAll('$(', '$ (')
}
