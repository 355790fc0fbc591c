import type { Proposition } from './propositions.ts'
import type { Unit } from './units.ts'

/** Adds to clauses that begin with "who" or "which" what it stands for: the last thing named before it. */
export function addAntecedents(propositions: readonly Proposition[]): void {
  const named = propositions.map(({ units }) => units)
  for (const [at, proposition] of propositions.entries()) {
    const first = proposition.tokens.find(({ kind }) => kind === 'word')?.text.toLowerCase()
    if ((first !== 'who' && first !== 'which') || propositions[at - 1]?.sentence !== proposition.sentence) continue
    const last = lastBefore(proposition.start, named[at - 1] ?? [])
    if (!last || last.framed || proposition.units.some((unit) => unit.kind === last.kind && unit.key === last.key))
      continue
    const { kind, key, start, end } = last
    proposition.units = [...proposition.units, { kind, key, start, end, framed: true }]
  }
}

function lastBefore(place: number, units: readonly Unit[]): Unit | undefined {
  return units
    .filter(({ end }) => end <= place)
    .reduce<Unit | undefined>((last, unit) => (last && last.start > unit.start ? last : unit), undefined)
}
