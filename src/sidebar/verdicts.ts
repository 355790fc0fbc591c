import type { Verdict } from '../comparison/claim.ts'

/** How a verdict looks: its words, its codicon and the theme colour of the icon. */
export interface VerdictLook {
  label: string
  /** What the group holds, as one sentence. */
  help: string
  icon: string
  colour: string
}

export const verdictLooks: Readonly<Record<Verdict, VerdictLook>> = {
  conflict: {
    label: 'Contradict',
    help: 'Two accounts cannot both be right.',
    icon: 'warning',
    colour: 'charts.red',
  },
  number: {
    label: 'Figures differ',
    help: 'The accounts give different figures for the same thing.',
    icon: 'symbol-number',
    colour: 'charts.orange',
  },
  wording: {
    label: 'Words differ',
    help: 'The same words are quoted differently, or the wording changes what is said.',
    icon: 'quote',
    colour: 'charts.yellow',
  },
  attribution: {
    label: 'Said by someone else',
    help: 'The accounts give it to different people, or one states as its own what another credits.',
    icon: 'account',
    colour: 'charts.purple',
  },
  hedge: {
    label: 'More or less certain',
    help: 'One account is surer of it than another.',
    icon: 'question',
    colour: 'charts.blue',
  },
  agree: {
    label: 'Agree',
    help: 'The accounts report it alike: no difference found.',
    icon: 'check',
    colour: 'charts.green',
  },
  single: {
    label: 'Only one source',
    help: 'One article alone reports it.',
    icon: 'circle-outline',
    colour: 'descriptionForeground',
  },
}
