/** Numbers from 0 to 1 by a linear congruential generator with a seed, so that a run can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** Fisher and Yates. */
export function shuffle(list: unknown[], seed: number): void {
  const random = randomFrom(seed)
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j], list[i]]
  }
}
