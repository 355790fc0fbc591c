/** Values of settings as they should be: VS Code underlines what is wrong in a settings file, and hands it on all the same. */

/** Texts in a list; one by itself is a list of one. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** A number above zero; `otherwise` when it is none. */
export function numberIn(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise
}

/** Texts by name. */
export function namedTextsIn(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
