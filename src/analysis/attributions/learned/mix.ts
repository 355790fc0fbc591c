/**
 * Features are hashed (Weinberger et al., "Feature hashing for large scale multitask learning", 2009): each function
 * writes hashes into `out` from place `n` on and gives the place after the last. A table of weights takes as many bits
 * of a hash as it has.
 */
export type Out = Int32Array

/**
 * Mixes an identity and up to three values into a hash (the finaliser of MurmurHash3).
 *
 * Nothing runs more often: it is cut into steps so small that the engine writes each of them out where it is called.
 */
export function mix(id: number, x: number, y: number, z: number): number {
  return third(pair(id, x, y), z)
}

function pair(id: number, x: number, y: number): number {
  return second(first(seed(id), x), y)
}

const { imul } = Math

function seed(id: number): number {
  return imul(id + 0x9e3779b9, 0x85ebca6b)
}

function first(h: number, x: number): number {
  const mixed = imul(h ^ x, 0xc2b2ae35)
  return mixed ^ (mixed >>> 15)
}

function second(h: number, y: number): number {
  const mixed = imul(h ^ y, 0x27d4eb2f)
  return mixed ^ (mixed >>> 13)
}

function third(h: number, z: number): number {
  const mixed = imul(h ^ z, 0x165667b1)
  return mixed ^ (mixed >>> 16)
}
