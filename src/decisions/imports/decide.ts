import type { AnnotatedArticle, Span } from '../../analysis/article.ts'
import { entriesFor, normalise } from '../../analysis/countries/gazetteer.ts'
import { countryCodes } from '../../analysis/countries/short-names.ts'
import { foldName } from '../../analysis/speakers/fold.ts'
import { oneLine } from '../../kept.ts'
import { Positions } from '../../positions.ts'
import { passageOf } from '../anchor.ts'
import { figureFrom } from '../figure-input.ts'
import { bounds, type Decision } from '../format.ts'
import { isSame } from '../overlap.ts'
import { Searchable } from '../searchable.ts'
import { type Imported, placeOf } from './imported.ts'
import kinds from './kinds.json' with { type: 'json' }

/** An article that imported annotations are about. */
export interface ImportInto {
  /** By which decisions are to name it. */
  path: string
  text: string
  /** As it reads now: what it is annotated with already needs no decision. */
  article: AnnotatedArticle
}

export interface Decided {
  /** "Mark this too", and notes. */
  decisions: Decision[]
  /** How many say what the article says already. */
  known: number
  /** Annotations whose words are not in the text. */
  lost: Imported[]
}

type Kind = keyof typeof kinds
type Mark =
  Exclude<Decision, { decision: 'note' }> extends infer D ? (D extends Decision ? Omit<D, 'passages'> : never) : never

/** Makes a reader's own annotations of imported ones, as decisions about the article's passages. */
export function decide(imported: readonly Imported[], { path, text, article }: ImportInto): Decided {
  const target = { text, positions: new Positions(text), searchable: new Searchable(text) }
  const result: Decided = { decisions: [], known: 0, lost: [] }
  const made = new Set<string>()
  for (const one of imported) {
    const span = placeOf(one, target)
    if (!span) {
      result.lost.push(one)
      continue
    }
    const mark = markOf(one, oneLine(text.slice(span.start, span.end)))
    const passages = [passageOf(target.searchable, span, path)]
    const marked = mark && ({ ...mark, passages } as Decision)
    const isNew = marked && !isKnown(marked, one.identity, span, article)
    // What is marked already may have been written about all the same.
    const note = noteOf(one, marked !== undefined)
    const decision: Decision | undefined = isNew
      ? { ...marked, ...(note ? { note } : {}) }
      : note
        ? { decision: 'note', note, passages }
        : undefined
    const key = JSON.stringify(decision)
    if (!decision || made.has(key) || isKnown(decision, one.identity, span, article)) result.known++
    else result.decisions.push(decision)
    made.add(key)
  }
  return result
}

/** What a reader would decide to say the same; undefined where only a note can tell it. */
function markOf({ types, identity }: Imported, words: string): Omit<Mark, 'passages'> | undefined {
  const name = identity && oneLine(identity).slice(0, bounds.name)
  for (const kind of types.map(kindOf)) {
    if (kind === 'quote' || kind === 'statement')
      return { decision: `mark as ${kind}`, ...(name ? { speaker: name } : {}) } as Mark
    if (kind === 'speaker') return { decision: 'mark as speaker', speaker: name || words.slice(0, bounds.name) } as Mark
    const code = kind === 'country' ? codeOf(identity, words) : undefined
    if (code) return { decision: 'mark as country', code } as Mark
    const figure = kind === 'figure' ? (figureFrom(words) ?? figureFrom(identity ?? '')) : undefined
    if (figure) return { decision: 'mark as figure', ...figure } as Mark
  }
  return undefined
}

function kindOf(type: string): Kind | undefined {
  const plain = type.toLowerCase().replace(/[^a-z]/g, '')
  return (Object.keys(kinds) as Kind[]).find((kind) => kinds[kind].includes(plain))
}

function codeOf(identity: string | undefined, words: string): string | undefined {
  const given = identity?.trim().toUpperCase()
  if (given && countryCodes.includes(given)) return given
  const key = normalise(words.replace(/['’]s$/, ''))
  const first = /^\p{L}+/u.exec(key)?.[0] ?? ''
  return entriesFor(first)?.find((entry) => entry.key === key && entry.code && (!entry.exact || entry.exact === words))
    ?.code
}

/** What somebody wrote; where nothing else can be made of the annotation, what it was called too. */
function noteOf({ types, note }: Imported, marked: boolean): string | undefined {
  const called = types.filter((type) => !/^(?:note|comment|annotation|highlight)$/i.test(type)).join(', ')
  const parts = marked ? [note] : [called, note]
  const text = oneLine(parts.filter(Boolean).join(': ')).slice(0, bounds.note)
  return text || undefined
}

/** Does the article read so already? */
function isKnown(
  decision: Decision,
  identity: string | undefined,
  span: Span,
  { annotations, notes = [] }: AnnotatedArticle,
): boolean {
  const speaks = (name: string | null, wanted: string | undefined) =>
    wanted === undefined || (name !== null && foldName(name) === foldName(wanted))
  if (decision.decision === 'note')
    return notes.some((one) => isSame(one, span) && oneLine(one.note) === oneLine(decision.note))
  return annotations.some((one) => {
    if (!isSame(one, span)) return false
    switch (decision.decision) {
      case 'mark as quote':
        return one.type === 'quote' && speaks(one.speaker, decision.speaker)
      case 'mark as statement':
        return one.type === 'attribution' && speaks(one.speaker, decision.speaker)
      case 'mark as speaker':
        return one.type === 'speaker' && speaks(one.name, identity)
      case 'mark as country':
        return one.type === 'country' && one.code === decision.code
      case 'mark as figure':
        return one.type === 'number'
      default:
        return false
    }
  })
}
