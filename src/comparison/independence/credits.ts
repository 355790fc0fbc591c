import type { AnnotatedArticle, SentenceSpan, Span } from '../../analysis/article.ts'
import type { ArticleAt } from '../claim.ts'
import type { Credit } from './contract.ts'
import patterns from './data/patterns.json' with { type: 'json' }
import type { SourceNames } from './names.ts'

const article = '(?:the |an? )?'
const before = new RegExp(`(?:^|[^\\p{L}])(?:${patterns.before.join('|')})\\s+${article}$`, 'iu')
const after = new RegExp(`^(?:['’]s?)?[,”"]?\\s+(?:${patterns.after.join('|')})(?![\\p{L}])`, 'iu')
const note = new RegExp(patterns.note.join('|'), 'iu')
/** "MEXICO CITY (AP)", "LONDON, Jan 6 (Reuters)" at the head of a paragraph, with or without a dash to follow. */
const dateline = /^\p{Lu}[\p{Lu}.,’' -]{2,40}(?:, [\p{L}\d. ]{2,24}){0,2}\s*\((?<who>[^()\n]{2,40})\)/u

/** Paragraphs from the top in which a source named stands for the article. */
const opening = 3
/** A source named so often anywhere stands for the article too. */
const often = 3
/** Longer lines are no lists of agencies. */
const longestLine = 120

/** Whom an article credits with what it reports: agencies and other outlets, in the order of the text. */
export function creditsOf({ path, article }: ArticleAt, names: SourceNames): Credit[] {
  const structural = [...inBlocks(article, names), ...inBoilerplate(article, names)]
  const cited = inSentences(article, names)
  const times = new Map<string, number>()
  for (const { source } of cited) times.set(source, (times.get(source) ?? 0) + 1)
  return [
    ...structural.map((found) => ({ ...found, whole: true })),
    ...cited.map(({ early, ...found }) => ({ ...found, whole: early || (times.get(found.source) ?? 0) >= often })),
  ]
    .map((found) => ({ path, ...found }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

type Found = Omit<Credit, 'path' | 'whole'>

/** Bylines ("By Jane Doe, Associated Press") and datelines ("PARIS (AFP)"). */
function inBlocks({ blocks }: AnnotatedArticle, names: SourceNames): Found[] {
  return blocks.flatMap(({ kind, text, start }): Found[] => {
    if (text === undefined) return []
    return names.in(text, true).map((found) => ({ source: found.name, how: kind as Found['how'], ...at(start, found) }))
  })
}

/** Credit lines ("Sources: Reuters") and lines that hold nothing but agencies ("AFP/Reuters"). */
function inBoilerplate({ annotations }: AnnotatedArticle, names: SourceNames): Found[] {
  return annotations.flatMap((one): Found[] => {
    if (one.type !== 'boilerplate') return []
    const known = names.in(one.text, true)
    const isList = one.text.length <= longestLine && onlyNames(one.text, known)
    if (one.kind !== 'credit' && !isList && !note.test(one.text)) return []
    const listed = known.map((found): Found => ({ source: found.name, how: 'credit', ...at(one.start, found) }))
    // Elsewhere names that are not known are reporters'.
    if (listed.length || !one.source || !/^\W*(?:sources?|agenc(?:y|ies)|via|credits?)\b/iu.test(one.text))
      return listed
    return one.source.split(/[,;/&+]|\band\b/u).flatMap((part): Found[] => {
      const name = part.trim()
      const place = one.text.indexOf(name)
      if (!/^\p{Lu}/u.test(name) || place < 0) return []
      return [{ source: name, how: 'credit', start: one.start + place, end: one.start + place + name.length }]
    })
  })
}

/** Is there nothing in the line beside names of sources, marks and a few small words? */
function onlyNames(line: string, known: readonly Span[]): boolean {
  let rest = line
  for (const { start, end } of known.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  return known.length > 0 && /^(?:[^\p{L}]|\b(?:and|with|via|source|sources|from|by|staff|the)\b)*$/iu.test(rest)
}

/** "according to Reuters", "officials told AFP", "the Herald reported", "The AP contributed to this report". */
function inSentences(article: AnnotatedArticle, names: SourceNames): (Found & { early: boolean })[] {
  const paragraphs = new Set<number>()
  return article.sentences.flatMap((sentence) => {
    const kind = article.blocks[sentence.block]?.kind
    if (kind === 'paragraph') paragraphs.add(sentence.block)
    const early = paragraphs.size <= opening
    return cited(sentence, early, article, names).map((found) => ({ ...found, early: early || found.how !== 'text' }))
  })
}

function cited({ text, start }: SentenceSpan, early: boolean, article: AnnotatedArticle, names: SourceNames): Found[] {
  const whole = note.test(text)
  const place = early ? dateline.exec(text)?.groups?.who : undefined
  const head = place === undefined ? 0 : text.indexOf(place) + place.length
  return [
    ...names.in(text.slice(0, head), true).map(
      (found): Found => ({
        source: found.name,
        how: 'dateline',
        ...at(start, found),
      }),
    ),
    ...names.in(text, whole).flatMap((found): Found[] => {
      const span = at(start, found)
      if (found.start < head || isPerson(span, article)) return []
      if (whole) return [{ source: found.name, how: 'credit', ...span }]
      const told = before.test(text.slice(0, found.start)) || after.test(text.slice(found.end))
      return told ? [{ source: found.name, how: 'text', ...span }] : []
    }),
  ]
}

/** Bloomberg the mayor is no agency. */
function isPerson(span: Span, { annotations }: AnnotatedArticle): boolean {
  return annotations.some(
    (one) => one.type === 'speaker' && one.category === 'person' && one.start <= span.start && span.end === one.end,
  )
}

function at(offset: number, { start, end }: Span): Span {
  return { start: offset + start, end: offset + end }
}
