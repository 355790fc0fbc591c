import * as l10n from '@vscode/l10n'
import type { DifferenceKind } from '../comparison/claim.ts'
import { fewProblems, isObject, oneLine, parseList, tooLongText } from '../kept.ts'
import { numeral } from '../wording.ts'
import {
  bounds,
  type Decision,
  deniedBy,
  type FigureKind,
  figureKinds,
  formatVersion,
  leastPassages,
  type Passage,
  type Spoken,
  spokenKinds,
} from './format.ts'

/** A decision with its entry in the list as it stands there. */
export interface Listed {
  decision: Decision
  entry: unknown
}

/** An entry that is not understood. */
export interface NotUnderstood {
  /** Its place in the list, from 1. */
  place: number
  why: string
  entry: unknown
}

/** A list as read: what can be used of it, and what is wrong with the rest, in plain words. */
export interface ReadDecisions {
  decisions: Listed[]
  notUnderstood: NotUnderstood[]
  problems: string[]
  /** Nothing of it can be relied on: it must be left as it is. */
  damaged: boolean
}

export const noList: ReadDecisions = { decisions: [], notUnderstood: [], problems: [], damaged: false }

const shape = () => l10n.t('"version": {0} and a list of "decisions"', formatVersion)
const differences: readonly DifferenceKind[] = ['conflict', 'number', 'wording', 'attribution', 'hedge']

/** What a list that cannot be read at all gives. */
export function damagedList(problem: string): ReadDecisions {
  return { ...noList, problems: [problem], damaged: true }
}

/** The object in the text of a list and the entries in it, or what is wrong with it. */
export function entriesIn(text: string): { list: Record<string, unknown>; entries: unknown[] } | string {
  if (text.length > bounds.list) return tooLongText(bounds.list)
  const list = parseList(text, shape())
  if (typeof list === 'string') return list
  const { version = formatVersion, decisions = [] } = list
  if (version !== formatVersion)
    return l10n.t(
      'The list has the version {0}, and this version of Crossread reads only {1}.',
      JSON.stringify(version)?.slice(0, 40),
      formatVersion,
    )
  if (!Array.isArray(decisions)) return l10n.t('The list must have its "decisions" in square brackets.')
  if (decisions.length > bounds.decisions)
    return l10n.t('The list has more than {0} decisions.', numeral(bounds.decisions))
  return { list, entries: decisions }
}

/** Reads a list of decisions. Anybody may have written it: what is no decision is told, and the sound part counts. */
export function readDecisions(text: string): ReadDecisions {
  const found = entriesIn(text)
  if (typeof found === 'string') return damagedList(found)
  const decisions: Listed[] = []
  const notUnderstood: NotUnderstood[] = []
  for (const [index, entry] of found.entries.entries()) {
    const decision = decisionFrom(entry)
    if (typeof decision === 'string') notUnderstood.push({ place: index + 1, why: decision, entry })
    else decisions.push({ decision, entry })
  }
  const problems = notUnderstood.map(({ place, why }) => l10n.t('Decision {0} is not understood: {1}.', place, why))
  return { decisions, notUnderstood, problems: fewProblems(problems), damaged: false }
}

/** The decision in an entry, or why there is none. */
export function decisionFrom(entry: unknown): Decision | string {
  if (!isObject(entry)) return l10n.t('it is no object')
  const { decision: name, passages } = entry
  if (typeof name !== 'string') return l10n.t('its "decision" is missing')
  if (!Array.isArray(passages) || !passages.length) return l10n.t('its list of "passages" is missing')
  if (passages.length > bounds.passages) return l10n.t('it has more than {0} passages', bounds.passages)
  const read: Passage[] = []
  for (const given of passages) {
    const passage = passageFrom(given)
    if (typeof passage === 'string') return passage
    read.push(passage)
  }
  const note = textFrom(entry.note, bounds.note)
  if (entry.note !== undefined && note === undefined)
    return l10n.t('its "note" is no text of up to {0} characters', bounds.note)
  const made = typeof entry.made === 'string' && !Number.isNaN(Date.parse(entry.made)) ? entry.made : undefined
  const kind = kindFrom(name, entry, note)
  if (typeof kind === 'string') return kind
  if (read.length < leastPassages(kind.decision)) return l10n.t('it needs {0} passages', leastPassages(kind.decision))
  return { ...kind, ...(note ? { note } : {}), ...(made ? { made } : {}), passages: read } as Decision
}

/** The part of a decision that is its own, or what is wrong with it. */
function kindFrom(
  name: string,
  entry: Record<string, unknown>,
  note: string | undefined,
): { decision: Decision['decision'] } | string {
  const speaker = textFrom(entry.speaker, bounds.name)
  switch (name) {
    case 'not the same claim':
    case 'same claim':
    case 'confirm claim':
      return { decision: name }
    case 'ignore difference':
    case 'confirm difference': {
      const difference = differences.find((one) => one === entry.difference)
      if (!difference) return l10n.t('its "difference" is none of {0}', differences.join(', '))
      const detail = textFrom(entry.detail, bounds.note)
      return { decision: name, difference, ...(detail ? { detail } : {}) } as Decision
    }
    case 'another speaker': {
      const of = spokenKinds.find((one): one is Spoken => one === entry.of)
      if (!of) return l10n.t('its "of" is none of {0}', spokenKinds.join(', '))
      if (!speaker && !(entry.speaker === null && of !== 'speaker')) return l10n.t('its "speaker" is no name')
      return { decision: name, of, speaker: speaker ?? null } as Decision
    }
    case 'mark as quote':
    case 'mark as statement':
      if (entry.speaker !== undefined && !speaker) return l10n.t('its "speaker" is no name')
      return { decision: name, ...(speaker ? { speaker } : {}) }
    case 'mark as speaker':
      return speaker ? ({ decision: name, speaker } as Decision) : l10n.t('its "speaker" is no name')
    case 'mark as country': {
      const { code } = entry
      if (typeof code !== 'string' || !/^[A-Z]{2}$/.test(code))
        return l10n.t('its "code" is no country code of two capitals')
      return { decision: name, code } as Decision
    }
    case 'mark as figure':
      return figureFrom(entry)
    case 'note':
      return note ? { decision: name } : l10n.t('its "note" is missing')
    default: {
      const denied = deniedBy({ decision: name as Decision['decision'] })
      return denied ? { decision: `not a ${denied}` } : l10n.t('"{0}" is no decision that it knows', name.slice(0, 40))
    }
  }
}

function figureFrom({ value, kind = 'count', unit, counted }: Record<string, unknown>): Decision | string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return l10n.t('its "value" is no number')
  const known = figureKinds.find((one): one is FigureKind => one === kind)
  if (!known) return l10n.t('its "kind" is none of {0}', figureKinds.join(', '))
  const words = { unit: textFrom(unit, bounds.name), counted: textFrom(counted, bounds.name) }
  return {
    decision: 'mark as figure',
    value,
    kind: known,
    ...(words.unit ? { unit: words.unit } : {}),
    ...(words.counted ? { counted: words.counted } : {}),
  } as Decision
}

function passageFrom(given: unknown): Passage | string {
  if (!isObject(given)) return l10n.t('one of its passages is no object')
  const file = typeof given.file === 'string' && given.file.length <= bounds.file ? given.file : ''
  if (!file.trim() || file.includes('\0')) return l10n.t('one of its passages names no "file"')
  const quote = quoteFrom(given.quote)
  if (!quote) return l10n.t('one of its passages has no "quote" of up to {0} characters', numeral(bounds.quote))
  const [before, after] = [given.before ?? '', given.after ?? ''].map(contextFrom)
  if (before === undefined || after === undefined)
    return l10n.t('a passage’s "before" or "after" is no text of up to {0} characters', bounds.context)
  const [at, nth, of] = [given.at, given.nth, given.of].map(countFrom)
  return {
    file,
    before,
    quote,
    after,
    ...(at === undefined ? {} : { at }),
    ...(nth && of && nth <= of ? { nth, of } : {}),
  }
}

/** A text on one line; undefined when it is none, empty or too long. */
function textFrom(given: unknown, most: number): string | undefined {
  if (typeof given !== 'string' || given.length > 2 * most) return undefined
  const text = oneLine(given)
  return text && text.length <= most ? text : undefined
}

/** Every mark in it counts, white space apart: it is looked for in an article. */
function quoteFrom(given: unknown): string | undefined {
  const quote = typeof given === 'string' && given.length <= 2 * bounds.quote ? given.replace(/\s+/g, ' ').trim() : ''
  return quote.length <= bounds.quote ? quote : undefined
}

/** Spaces at the ends of surroundings count: they tell whether a word goes on. */
function contextFrom(given: unknown): string | undefined {
  return typeof given === 'string' && given.length <= bounds.context ? given.replace(/\s+/g, ' ') : undefined
}

function countFrom(given: unknown): number | undefined {
  return Number.isSafeInteger(given) && (given as number) >= 0 ? (given as number) : undefined
}
