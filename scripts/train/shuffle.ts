/** Fisher and Yates, by a generator with a seed, so that a training can be repeated. */
export function shuffle(list: unknown[], seed: number): void {
  let state = seed
  for (let i = list.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = Math.floor((state / 4294967296) * (i + 1))
    ;[list[i], list[j]] = [list[j], list[i]]
  }
}
