/** Work in small steps, between which others may have their turn; returns what comes of it. */
export type Steps<T> = Generator<void, T, void>

/** Does all steps in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What is made of each item, one at a step. */
export function* mapped<T, Made>(items: Iterable<T>, make: (item: T) => Made): Steps<Made[]> {
  const all: Made[] = []
  for (const item of items) {
    all.push(make(item))
    yield
  }
  return all
}

/** Items sorted at a time before others may have their turn. */
const run = 2000

/** The items in order, those that are equal as they were. */
export function* sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = []
  for (let at = 0; at < items.length; at += run) {
    runs.push(items.slice(at, at + run).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergedRuns(runs[at] ?? [], runs[at + 1] ?? [], compare))
    runs = merged
  }
  return runs[0] ?? []
}

function* mergedRuns<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (merged.length % run === 0) yield
    const first = j === b.length || (i < a.length && compare(a[i] as T, b[j] as T) <= 0)
    merged.push((first ? a[i++] : b[j++]) as T)
  }
  return merged
}
