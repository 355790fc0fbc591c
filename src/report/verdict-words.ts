import type { Verdict } from '../comparison/claim.ts'

/** A verdict in words: its title, and what claims with it have in common. */
export const verdictWords: Readonly<Record<Verdict, { title: string; help: string }>> = {
  conflict: { title: 'Contradict', help: 'Two accounts cannot both be right.' },
  number: { title: 'Figures differ', help: 'The accounts give different figures for the same thing.' },
  wording: {
    title: 'Words differ',
    help: 'The same words are quoted differently, or the wording changes what is said.',
  },
  attribution: {
    title: 'Said by someone else',
    help: 'The accounts give it to different people, or one states as its own what another credits.',
  },
  hedge: { title: 'More or less certain', help: 'One account is surer of it than another.' },
  agree: { title: 'Agree', help: 'The accounts report it alike: no difference found.' },
  single: { title: 'Only one source', help: 'One article alone reports it.' },
}
