import { foldName } from '../../analysis/speakers/fold.ts'
import { indexKey, surprise } from '../alignment.ts'
import { speakerKind } from '../people.ts'
import type { Proposition } from '../propositions.ts'
import { stemOf } from '../stems.ts'
import type { Unit } from '../units.ts'

/** What an article speaks of: its names, figures and words by their keys (see `indexKey`), and what each weighs in it. */
export type Profile = ReadonlyMap<string, number>

/** The more often an article has a unit, and the rarer it is in news at large, the more it weighs. */
export function profileOf(propositions: readonly Proposition[]): Profile {
  const bag = new Map<string, { unit: Unit; times: number }>()
  for (const { units, speaker } of propositions)
    for (const unit of [...units.filter(({ framed }) => !framed), ...named(speaker)]) {
      const key = indexKey(unit)
      const entry = bag.get(key)
      if (entry) entry.times++
      else bag.set(key, { unit, times: 1 })
    }
  return new Map([...bag].map(([key, { unit, times }]) => [key, (1 + Math.log(times)) * surprise(unit)]))
}

/** A person who speaks is no unit of what is said, but tells what the article is about. */
function named(speaker: string | null): Unit[] {
  if (!speaker || speakerKind(speaker) !== 'person') return []
  return [{ kind: 'name', key: stemOf(foldName(speaker).split(' ').at(-1) ?? ''), start: 0, end: 0 }]
}
