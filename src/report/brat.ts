import type { Annotation, AttributionAnnotation, Span } from '../analysis/article.ts'
import { oneLine } from '../kept.ts'
import { Positions } from '../positions.ts'
import { detailOf } from './annotation-words.ts'
import type { ReportedArticle } from './articles.ts'

/** The types that are written, as brat's `annotation.conf` has to declare them for brat to show them. */
export const bratConfiguration = `[entities]
Country
Number
Quote
Speaker
Content
Source
Cue
Boilerplate
Note

[relations]
SaidBy	Arg1:Content, Arg2:Source
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
Cue	Source*:Source, Content*:Content

[attributes]
Form	Arg:Country, Value:noun|adjective|metonym
Kind	Arg:Number, Value:count|percent|money|measure|duration|age|ordinal|date|vague
Speech	Arg:Quote
Manner	Arg:Content, Value:direct|mixed|indirect
`

/**
 * The annotations of an article in brat's standoff format. Offsets count code points of the text as it was read: a file
 * in UTF-8 without a byte order mark. Passages that run over a line end are written as discontinuous, as brat wants them.
 *
 * https://brat.nlplab.org/standoff.html
 */
export function annotationsAsBrat(article: ReportedArticle): string {
  const writer = new BratWriter(article.text)
  for (const one of article.article.annotations) writer.add(one)
  for (const { note, ...span } of article.article.notes ?? []) writer.note(writer.textBound('Note', [span]), note)
  return writer.toString()
}

class BratWriter {
  readonly #text: string
  readonly #positions: Positions
  readonly #lines: string[] = []
  readonly #counts = new Map<string, number>()

  constructor(text: string) {
    this.#text = text
    this.#positions = new Positions(text)
  }

  add(one: Annotation): void {
    if (one.type === 'attribution') {
      this.#attribution(one)
      return
    }
    const types = {
      country: 'Country',
      number: 'Number',
      quote: 'Quote',
      speaker: 'Speaker',
      boilerplate: 'Boilerplate',
    }
    const id = this.textBound(types[one.type], [one])
    if (one.type === 'country') this.#attribute('Form', id, one.form)
    if (one.type === 'number') this.#attribute('Kind', id, one.kind)
    if (one.type === 'quote' && one.speech) this.#attribute('Speech', id)
    this.#reference(one, id)
  }

  /** @returns the new annotation's id */
  textBound(type: string, spans: readonly Span[]): string {
    const parts = spans.flatMap((span) => this.#withinLines(span))
    const id = this.#next('T')
    const places = parts.map(
      ({ start, end }) => `${this.#positions.toCodePoints(start)} ${this.#positions.toCodePoints(end)}`,
    )
    const words = parts.map(({ start, end }) => this.#text.slice(start, end))
    this.#lines.push(`${id}\t${type} ${places.join(';')}\t${words.join(' ')}`)
    return id
  }

  note(id: string, note: string): void {
    const text = oneLine(note)
    if (text) this.#lines.push(`${this.#next('#')}\tAnnotatorNotes ${id}\t${text}`)
  }

  toString(): string {
    return this.#lines.map((line) => `${line}\n`).join('')
  }

  /**
   * Who or what it stands for, as a normalisation: a country's ISO code, a speaker's name, a figure's value. Notes are
   * left to people.
   */
  #reference(one: Annotation, id: string): void {
    const put = (reference: string, words: string) =>
      this.#lines.push(`${this.#next('N')}\tReference ${id} ${reference.replace(/\s+/gu, '_')}\t${words}`)
    if (one.type === 'country') put(`ISO-3166:${one.code}`, one.name)
    else if (one.type === 'number') put(`Value:${one.date ?? one.value ?? 'none'}`, detailOf(one))
    else if (one.type === 'boilerplate') {
      if (one.source) put(`Credit:${oneLine(one.source)}`, oneLine(one.source))
    } else {
      const name = oneLine((one.type === 'speaker' ? one.name : one.speaker) ?? '')
      if (name) put(`Name:${name}`, name)
    }
  }

  /** An event of the cue with its source and content; without a cue, a relation of content and source. */
  #attribution(one: AttributionAnnotation): void {
    const content = this.textBound('Content', one.content.length ? one.content : [one])
    this.#attribute('Manner', content, one.kind)
    this.#reference(one, content)
    const source = one.source.length ? this.textBound('Source', one.source) : undefined
    if (one.cue.length) {
      const trigger = this.textBound('Cue', one.cue)
      const roles = [`Cue:${trigger}`, ...(source ? [`Source:${source}`] : []), `Content:${content}`]
      this.#lines.push(`${this.#next('E')}\t${roles.join(' ')}`)
    } else if (source) this.#lines.push(`${this.#next('R')}\tSaidBy Arg1:${content} Arg2:${source}`)
  }

  #attribute(name: string, id: string, value?: string): void {
    this.#lines.push(`${this.#next('A')}\t${name} ${id}${value === undefined ? '' : ` ${value}`}`)
  }

  /** A span's parts between line ends, without white space around them; the span itself where nothing else is in it. */
  #withinLines({ start, end }: Span): Span[] {
    const parts = [...this.#text.slice(start, end).matchAll(/[^\p{Cc}\u2028\u2029]+/gu)].flatMap(
      ({ 0: line, index }) => {
        const words = line.trim()
        const at = start + index + line.indexOf(words)
        return words ? [{ start: at, end: at + words.length }] : []
      },
    )
    return parts.length ? parts : [{ start, end }]
  }

  #next(letter: string): string {
    const count = (this.#counts.get(letter) ?? 0) + 1
    this.#counts.set(letter, count)
    return `${letter}${count}`
  }
}
