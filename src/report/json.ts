import { mapped, type Steps } from '../steps.ts'

/** The value in JSON as `JSON.stringify` writes it with two spaces, an item of a list at a step. */
export function* json(value: unknown, margin = ''): Steps<string> {
  const inner = `${margin}  `
  if (Array.isArray(value) && value.length) {
    const items = yield* mapped(
      value,
      (item) => inner + (JSON.stringify(item, null, 2) ?? 'null').replaceAll('\n', `\n${inner}`),
    )
    return `[\n${items.join(',\n')}\n${margin}]`
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value)
  const parts: string[] = []
  for (const [key, part] of Object.entries(value))
    if (part !== undefined) parts.push(`${inner}${JSON.stringify(key)}: ${yield* json(part, inner)}`)
  return parts.length ? `{\n${parts.join(',\n')}\n${margin}}` : '{}'
}
