/**
 * The name under which a damaged file is kept beside a new one: `decisions.damaged.json`, `decisions.damaged-2.json`.
 *
 * @param taken names that are there already
 */
export function nameAside(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.')
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  for (let count = 1; ; count++) {
    const aside = `${base}.damaged${count > 1 ? `-${count}` : ''}${extension}`
    if (!taken.has(aside)) return aside
  }
}
