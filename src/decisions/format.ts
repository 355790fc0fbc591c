/** What a list of readers' decisions holds: the format of `.crossread/decisions.json`. */
import type { NumberKind } from '../analysis/article.ts'
import type { DifferenceKind } from '../comparison/claim.ts'

/** Where a folder keeps its list of decisions, relative to it. */
export const decisionsPath = '.crossread/decisions.json'

/** The version of the format that is read and written. */
export const formatVersion = 1

/** Bounds of what is read, for anybody may have written the list. Lengths are in UTF-16 code units. */
export const bounds = {
  /** Of the whole list. */
  list: 2_000_000,
  decisions: 5000,
  passages: 200,
  quote: 4000,
  context: 300,
  file: 1000,
  name: 200,
  note: 2000,
} as const

/**
 * A passage of an article, found again by its words and by what stands around it, as in a W3C TextQuoteSelector. White
 * space in all three texts is single spaces.
 */
export interface Passage {
  /** Path relative to the folder that keeps the list, with `/`. In a library: the path by which it knows the article. */
  file: string
  before: string
  quote: string
  after: string
  /** Where it stood in the article's text when it was written down (UTF-16 code units): a hint, no more. */
  at?: number
  /** Which of how many, from 1, where the same words stood in the same surroundings. */
  nth?: number
  of?: number
}

/** What a reader can mark, or say that it is none. */
export const markables = ['quote', 'statement', 'country', 'figure', 'speaker'] as const
export type Markable = (typeof markables)[number]

/** What can be said by somebody: a quote, a statement in the article's own words, or whom a mention stands for. */
export const spokenKinds = ['quote', 'statement', 'speaker'] as const
export type Spoken = (typeof spokenKinds)[number]

export const figureKinds = [
  'count',
  'percent',
  'money',
  'measure',
  'duration',
  'age',
  'ordinal',
] as const satisfies NumberKind[]
export type FigureKind = (typeof figureKinds)[number]

interface Decided {
  /** The passages that it is about; where one is set against others, that one comes first. */
  passages: Passage[]
  /** The reader's own words. */
  note?: string
  /** When it was made: ISO 8601, in UTC. */
  made?: string
}

export type Decision = Decided &
  (
    | { decision: 'not the same claim' | 'same claim' | 'confirm claim' }
    | { decision: 'ignore difference' | 'confirm difference'; difference: DifferenceKind; detail?: string }
    /** `speaker` null: nobody whom the article tells. */
    | { decision: 'another speaker'; of: Spoken; speaker: string | null }
    | { decision: `not a ${Markable}` }
    | { decision: 'mark as quote' | 'mark as statement'; speaker?: string }
    | { decision: 'mark as country'; code: string }
    | { decision: 'mark as figure'; value: number; kind: FigureKind; unit?: string; counted?: string }
    | { decision: 'mark as speaker'; speaker: string }
    | { decision: 'note'; note: string }
  )

export type DecisionName = Decision['decision']

/** Decisions about which mentions state one claim, and where their accounts differ. */
export type ClaimDecision = Extract<
  Decision,
  { decision: 'not the same claim' | 'same claim' | 'confirm claim' | 'ignore difference' | 'confirm difference' }
>

const aboutClaims: readonly DecisionName[] = [
  'not the same claim',
  'same claim',
  'confirm claim',
  'ignore difference',
  'confirm difference',
]

export function isAboutClaims(decision: Decision): decision is ClaimDecision {
  return aboutClaims.includes(decision.decision)
}

/** What of an article a decision says is none of its kind; undefined for other decisions. */
export function deniedBy({ decision }: Pick<Decision, 'decision'>): Markable | undefined {
  return decision.startsWith('not a ') ? markables.find((kind) => decision === `not a ${kind}`) : undefined
}

/** Fewest passages that a decision must have. */
export function leastPassages(decision: DecisionName): number {
  return decision === 'same claim' || decision === 'not the same claim' || decision === 'confirm claim' ? 2 : 1
}
