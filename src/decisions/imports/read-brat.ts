import * as l10n from '@vscode/l10n'
import { fewProblems } from '../../kept.ts'
import { numeral } from '../../wording.ts'
import { type Imported, type ImportedFile, longestFile, mostImported } from './imported.ts'

/** What is said of a file that is too long to be read. */
export function tooLongFile(): ImportedFile {
  const problem = l10n.t('The file is longer than {0} characters.', numeral(longestFile))
  return { annotations: [], problems: [problem] }
}

/** Roles that name who says something, and what is said, in events and relations. */
const sayers = /^(?:source|speaker|holder|agent|author)\d*$/i
const sayings = /^(?:content|statement|quote|quotation|message|target)\d*$/i

/**
 * Reads annotations in brat's standoff format: text-bound ones with their notes and normalisations. An event or relation
 * that ties a content to a source tells who says it. Lines that are not understood are told, and the rest counts.
 *
 * https://brat.nlplab.org/standoff.html
 */
export function readBrat(text: string): ImportedFile {
  if (text.length > longestFile) return tooLongFile()
  const found = new Map<string, Imported>()
  const ties: { id: string; arguments: Map<string, string> }[] = []
  const problems: string[] = []
  const later: (() => void)[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (!line.trim()) continue
    const [id = '', data = '', tail = ''] = line.split('\t')
    if (id.startsWith('T')) {
      const annotation = textBound(data, tail)
      if (annotation && !found.has(id)) found.set(id, annotation)
      else problems.push(l10n.t('Line {0} is no annotation of a text.', index + 1))
    } else if (id.startsWith('#')) later.push(() => note(data, tail))
    else if (id.startsWith('N')) later.push(() => normalise(data, tail))
    else if (id.startsWith('E') || id.startsWith('R')) ties.push({ id, arguments: argumentsOf(data) })
    // Attributes tell nothing that a reader could have decided.
    else if (!/^[AM*]/.test(id)) problems.push(l10n.t('Line {0} is not understood.', index + 1))
    if (found.size > mostImported) {
      problems.push(l10n.t('There are more than {0} annotations; the rest is left out.', numeral(mostImported)))
      break
    }
  }
  for (const act of later) act()
  const parts = new Set(ties.flatMap(tie))
  return {
    annotations: [...found].flatMap(([id, annotation]) => (parts.has(id) ? [] : [annotation])),
    problems: fewProblems(problems),
  }

  function note(data: string, words: string): void {
    const annotation = found.get(data.split(' ')[1] ?? '')
    if (annotation && words.trim()) annotation.note = [annotation.note, words.trim()].filter(Boolean).join(' ')
  }

  /** A country goes by its code; anything else by its name, where the normalisation has one. */
  function normalise(data: string, words: string): void {
    const [, id = '', reference = ''] = data.split(' ')
    const annotation = found.get(id)
    const entry = reference.slice(reference.indexOf(':') + 1)
    const name = reference.startsWith('ISO-3166:') ? entry : words.trim() || entry
    if (annotation && name) annotation.identity ??= name
  }

  /** Takes down who says a content. Returns the parts of the tie that are no annotations by themselves. */
  function tie({ arguments: roles }: (typeof ties)[number]): string[] {
    const at = (kind: RegExp) =>
      [...roles].flatMap(([role, id]) => (kind.test(role) || kind.test(typeOf(id)) ? [id] : []))
    const contents = at(sayings)
    const sources = at(sayers).filter((id) => !contents.includes(id))
    if (!contents.length) return []
    const who = found.get(sources[0] ?? '')
    for (const id of contents) {
      const content = found.get(id)
      if (content && who) content.identity ??= who.identity ?? who.exact
    }
    return [...roles.values()].filter((id) => !contents.includes(id))
  }

  function typeOf(id: string): string {
    return found.get(id)?.types[0] ?? ''
  }
}

function textBound(data: string, words: string): Imported | undefined {
  const match = /^(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)$/.exec(data.trim())
  if (!match) return undefined
  const parts = (match[2] as string).split(';').map((place) => {
    const [start = 0, end = 0] = place.split(' ').map(Number)
    return { start, end }
  })
  return { types: [match[1] as string], parts, ...(words.trim() ? { exact: words.trim() } : {}) }
}

/** Ids by their roles: "Cue:T2 Source:T1 Content:T3", "SaidBy Arg1:T3 Arg2:T1". */
function argumentsOf(data: string): Map<string, string> {
  return new Map(
    [...data.matchAll(/(?<![^\s:])([^\s:]+):(T\d+)/g)].map((match) => [match[1] as string, match[2] as string]),
  )
}
