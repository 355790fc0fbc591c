import * as l10n from '@vscode/l10n'
import { fewProblems, isObject } from '../../kept.ts'
import { numeral } from '../../wording.ts'
import { type Imported, type ImportedFile, longestFile, mostImported } from './imported.ts'
import { tooLongFile } from './read-brat.ts'

/**
 * Reads Web Annotations in JSON-LD: one, a list, a page or a collection with its first page in it; also the form in which
 * Hypothesis exports them. What is no annotation of words in a text is told, and the rest counts.
 *
 * https://www.w3.org/TR/annotation-model/
 */
export function readWebAnnotations(text: string): ImportedFile {
  if (text.length > longestFile) return tooLongFile()
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return {
      annotations: [],
      problems: [l10n.t('The file is not valid JSON: {0}', error instanceof Error ? error.message : String(error))],
    }
  }
  const items = itemsIn(value)
  if (!items) return { annotations: [], problems: [l10n.t('The file holds no Web Annotations.')] }
  const problems: string[] = []
  if (items.length > mostImported)
    problems.push(l10n.t('There are more than {0} annotations; the rest is left out.', numeral(mostImported)))
  const annotations = items.slice(0, mostImported).flatMap((item, index) => {
    const found = annotationsIn(item)
    if (typeof found === 'string') problems.push(l10n.t('Annotation {0}: {1}.', index + 1, found))
    return typeof found === 'string' ? [] : found
  })
  return { annotations, problems: fewProblems(problems) }
}

/** The annotations in a document; undefined when it is none that holds any. */
function itemsIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return undefined
  for (const key of ['items', '@graph', 'rows', 'annotations']) if (Array.isArray(value[key])) return value[key]
  if (isObject(value.first)) return itemsIn(value.first)
  return value.target === undefined ? undefined : [value]
}

/** An annotation, once for each text that it is about; or why it is none that can be taken in. */
function annotationsIn(item: unknown): Imported[] | string {
  if (!isObject(item)) return l10n.t('it is no object')
  const { types, identity, note, refers } = bodiesIn(item)
  // "This is the source of that statement": the statement itself says who.
  if (refers && types.every((type) => /^(?:source|cue)$/i.test(type))) return []
  const bySource = new Map<string | undefined, Imported>()
  for (const target of listOf(item.target)) {
    const place = placeIn(target)
    if (!place) continue
    const known = bySource.get(place.source)
    if (known) {
      known.parts.push(...place.parts)
      known.exact = [known.exact, place.exact].filter(Boolean).join(' ')
      known.suffix = place.suffix
    } else bySource.set(place.source, { ...place, types, identity, note })
  }
  return bySource.size ? [...bySource.values()] : l10n.t('it selects no words of a text')
}

function bodiesIn(item: Record<string, unknown>) {
  const types = strings(item.tags)
  const notes = strings(item.bodyValue).concat(strings(item.text))
  let identity: string | undefined
  let refers = false
  const described: string[] = []
  for (const body of listOf(item.body)) {
    if (typeof body === 'string') refers ||= body.startsWith('urn:')
    if (!isObject(body) || typeof body.value !== 'string') continue
    const purposes = strings(body.purpose ?? item.motivation)
    const is = (...names: string[]) => names.some((name) => purposes.includes(name))
    if (is('tagging')) types.push(body.value)
    else if (is('identifying')) identity ??= body.value
    else if (is('describing', 'classifying')) described.push(body.value)
    else notes.push(body.value)
  }
  // What describes something that is tagged says what the tag says.
  if (!types.length) notes.push(...described)
  return { types, identity, note: notes.join(' ').trim() || undefined, refers }
}

/** The words and the place that a target selects; undefined when it selects none. */
function placeIn(target: unknown): Pick<Imported, 'source' | 'parts' | 'exact' | 'prefix' | 'suffix'> | undefined {
  if (!isObject(target)) return undefined
  const source = isObject(target.source) ? target.source.id : (target.source ?? target.id)
  const selectors = listOf(target.selector).filter(isObject)
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')
  const position = selectors.find(({ type }) => type === 'TextPositionSelector')
  const exact = textIn(quote?.exact)
  const [start, end] = [position?.start, position?.end]
  const parts = isCount(start) && isCount(end) && start < end ? [{ start, end }] : []
  if (exact === undefined && !parts.length) return undefined
  return {
    ...(typeof source === 'string' ? { source } : {}),
    parts,
    ...(exact === undefined ? {} : { exact }),
    prefix: textIn(quote?.prefix),
    suffix: textIn(quote?.suffix),
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function strings(value: unknown): string[] {
  return listOf(value).filter((one) => typeof one === 'string')
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
