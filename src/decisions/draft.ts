import type {
  AnnotatedArticle,
  Annotation,
  AnnotationType,
  AttributionAnnotation,
  Note,
  QuoteAnnotation,
  Span,
  SpeakerAnnotation,
  SpeakerCategory,
  TextSpan,
} from '../analysis/article.ts'
import { shortName } from '../analysis/countries/short-names.ts'
import { type Aliases, aliasKey, categoryOf } from '../analysis/speakers/aliases.ts'
import { foldName } from '../analysis/speakers/fold.ts'
import { type Decision, deniedBy, type Markable } from './format.ts'
import { isSame, isWithin, shared } from './overlap.ts'

/** A decision about one passage of an article, and where that passage is. */
export interface Edit {
  decision: Decision
  span: Span
}

const types: Readonly<Record<Markable, AnnotationType>> = {
  quote: 'quote',
  statement: 'attribution',
  country: 'country',
  figure: 'number',
  speaker: 'speaker',
}

/** An article while edits are made to it. */
export class Draft {
  readonly #before: AnnotatedArticle
  readonly #text: string
  readonly #aliases: Aliases
  #annotations: Annotation[]
  #notes: Note[]

  constructor(article: AnnotatedArticle, text: string, aliases: Aliases) {
    this.#before = article
    this.#text = text
    this.#aliases = aliases
    this.#annotations = [...article.annotations]
    this.#notes = [...(article.notes ?? [])]
  }

  article(): AnnotatedArticle {
    const order = (a: Span, b: Span) => a.start - b.start || b.end - a.end
    const notes = this.#notes.sort(order)
    return { ...this.#before, annotations: this.#annotations.sort(order), ...(notes.length ? { notes } : {}) }
  }

  apply({ decision, span }: Edit): void {
    const denied = deniedBy(decision)
    if (denied) this.#deny(denied, span)
    if (decision.note) this.#notes.push({ ...this.#spanned(span), note: decision.note })
    switch (decision.decision) {
      case 'another speaker':
        this.#respeak(decision.of, span, decision.speaker)
        break
      case 'mark as quote':
        this.#markQuote(span, decision.speaker ?? null)
        break
      case 'mark as statement':
        this.#markStatement(span, decision.speaker ?? null)
        break
      case 'mark as speaker':
        this.#markSpeaker(span, decision.speaker)
        break
      case 'mark as country': {
        const { code } = decision
        const known = this.#remove('country', span)
        const form = known?.type === 'country' ? known.form : 'noun'
        this.#add({ ...this.#decided(span), type: 'country', code, name: shortName(code), form })
        break
      }
      case 'mark as figure': {
        const { value, kind, unit, counted } = decision
        this.#remove('figure', span)
        const more = { ...(unit ? { unit } : {}), ...(counted ? { counted } : {}) }
        this.#add({ ...this.#decided(span), type: 'number', kind, value, ...more })
        break
      }
    }
  }

  #deny(kind: Markable, span: Span): void {
    const removed = this.#remove(kind, span)
    if (kind === 'quote') {
      // Words that are not quoted may still be said, but not in quotation marks.
      this.#change('attribution', (said) => {
        if (said.kind === 'direct' && said.content.every((part) => isWithin(part, [span]))) return undefined
        if (said.kind === 'indirect' || !said.content.some((part) => shared(part, span))) return said
        const quotes = this.#annotations.filter(
          (one) => one.type === 'quote' && said.content.some((p) => shared(p, one)),
        )
        return quotes.length ? said : { ...said, kind: 'indirect', decided: true }
      })
    } else if (kind === 'statement' && removed?.type === 'attribution') {
      const others = this.#annotations.flatMap((one) => (one.type === 'attribution' ? one.content : []))
      this.#change('quote', (quote) =>
        isWithin(quote, removed.content) && !isWithin(quote, others)
          ? { ...quote, speech: false, speaker: null, source: null, cue: null, decided: true }
          : quote,
      )
    }
  }

  /** Gives what is said in a passage, or what a mention stands for, to somebody else. */
  #respeak(of: 'quote' | 'statement' | 'speaker', span: Span, given: string | null): void {
    const speaker = given === null ? null : this.#name(given)
    const known = this.#find(of, span)
    if (of === 'speaker') {
      if (speaker === null) return
      if (known) this.#markSpeaker(known, speaker)
      else this.#markSpeaker(span, speaker)
      const here = known ?? span
      this.#change('attribution', (said) => (isWithin(here, said.source) ? withSpeaker(said, speaker) : said))
      this.#change('quote', (said) => (said.source && shared(said.source, here) ? withSpeaker(said, speaker) : said))
    } else if (known?.type === 'quote') {
      // The parts of a quotation that is interrupted ("…," she said, "…") are one statement.
      const parts = this.#annotations.flatMap((one) =>
        one.type === 'attribution' && isWithin(known, one.content) ? one.content : [],
      )
      const whole = parts.length ? parts : [known]
      this.#change('quote', (quote) => (isWithin(quote, whole) ? this.#respoken(quote, speaker) : quote))
      this.#change('attribution', (said) => (isWithin(known, said.content) ? this.#respoken(said, speaker) : said))
    } else if (known?.type === 'attribution') {
      this.#change('attribution', (said) => (said === known ? this.#respoken(said, speaker) : said))
      this.#change('quote', (quote) => (isWithin(quote, known.content) ? this.#respoken(quote, speaker) : quote))
    } else if (of === 'quote') this.#markQuote(span, speaker)
    else this.#markStatement(span, speaker)
    if (speaker) this.#markNames(speaker)
  }

  #markQuote(span: Span, given: string | null): void {
    const speaker = given === null ? null : this.#name(given)
    this.#remove('quote', span)
    const said = { speech: speaker !== null, speaker, source: null, cue: null }
    this.#add({ ...this.#decided(span), type: 'quote', ...said })
    if (speaker === null) return
    const known = this.#annotations.some(
      (one) => one.type === 'attribution' && one.speaker === speaker && isWithin(span, one.content),
    )
    if (known) return
    this.#remove('statement', span)
    this.#addStatement(span, speaker)
  }

  #markStatement(span: Span, given: string | null): void {
    const speaker = given === null ? null : this.#name(given)
    this.#remove('statement', span)
    this.#change('quote', (quote) =>
      isWithin(quote, [span]) ? { ...withSpeaker(quote, speaker), speech: true, source: null, cue: null } : quote,
    )
    this.#addStatement(span, speaker)
  }

  #addStatement(span: Span, speaker: string | null): void {
    const quotes = this.#annotations.filter(
      (one): one is QuoteAnnotation => one.type === 'quote' && shared(one, span) > 0,
    )
    const quoted = quotes.reduce((sum, quote) => sum + shared(quote, span), 0)
    const kind = !quoted ? 'indirect' : quoted >= 0.9 * (span.end - span.start) ? 'direct' : 'mixed'
    const content = [{ start: span.start, end: span.end }]
    this.#add({ ...this.#decided(span), type: 'attribution', kind, source: [], cue: [], content, speaker })
    if (speaker) this.#markNames(speaker)
  }

  #markSpeaker(span: Span, given: string): void {
    const name = this.#name(given)
    const before = this.#remove('speaker', span)
    const known = before?.type === 'speaker' ? before : undefined
    const [written, last] = [this.#text.slice(span.start, span.end), name].map((one) => foldName(one).split(' ').at(-1))
    this.#add({
      ...this.#decided(span),
      type: 'speaker',
      name,
      mention: written === last ? 'name' : (known?.mention ?? 'description'),
      ...this.#cast(name, known?.category),
    })
    this.#markNames(name)
  }

  /** Who speaks is marked wherever the article names them. */
  #markNames(name: string): void {
    const taken = this.#annotations.filter(({ type }) => type === 'speaker' || type === 'boilerplate')
    const cast = this.#cast(name)
    for (let at = this.#text.indexOf(name); at >= 0; at = this.#text.indexOf(name, at + name.length)) {
      const span = { start: at, end: at + name.length }
      const around = `${this.#text[at - 1] ?? ' '}${this.#text[span.end] ?? ' '}`
      if (/[\p{L}\p{N}]/u.test(around) || taken.some((other) => shared(other, span))) continue
      this.#add({ ...this.#decided(span), type: 'speaker', name, mention: 'name', ...cast })
    }
  }

  /** What the article tells of a speaker of that name, or what the name itself tells. */
  #cast(name: string, before: SpeakerCategory = 'unnamed'): Pick<SpeakerAnnotation, 'category' | 'role'> {
    const key = foldName(name)
    const same = this.#annotations.filter(
      (one): one is SpeakerAnnotation => one.type === 'speaker' && foldName(one.name) === key,
    )
    const role = same.find((one) => one.role)?.role
    return { category: same[0]?.category ?? categoryOf(name, { category: before }), ...(role ? { role } : {}) }
  }

  /** A source that is another's name no longer tells who speaks. */
  #respoken<T extends QuoteAnnotation | AttributionAnnotation>(said: T, speaker: string | null): T {
    const names = this.#annotations.filter(
      (one) => one.type === 'speaker' && one.mention === 'name' && foldName(one.name) !== foldName(speaker ?? ''),
    )
    const others = (part: Span) => names.some((name) => shared(name, part))
    const next = { ...withSpeaker(said, speaker) }
    if (next.type === 'quote') {
      next.speech = true
      if (next.source && others(next.source)) next.source = null
    } else next.source = next.source.filter((part) => !others(part))
    return next
  }

  #name(given: string): string {
    return this.#aliases.get(aliasKey(given)) ?? given
  }

  #find(kind: Markable, span: Span): Annotation | undefined {
    return this.#annotations
      .filter((one) => one.type === types[kind] && isSame(one, span))
      .sort((a, b) => shared(b, span) - shared(a, span))[0]
  }

  /** Takes out what is marked as one kind of thing in the passage, and says what stood there. */
  #remove(kind: Markable, span: Span): Annotation | undefined {
    const found = this.#find(kind, span)
    this.#annotations = this.#annotations.filter((one) => one.type !== types[kind] || !isSame(one, span))
    return found
  }

  #add(annotation: Annotation): void {
    this.#annotations.push(annotation)
  }

  /** Puts others in the place of the annotations of a type; undefined takes one out. */
  #change<T extends 'quote' | 'attribution'>(
    type: T,
    change: (annotation: Extract<Annotation, { type: T }>) => Annotation | undefined,
  ): void {
    this.#annotations = this.#annotations.flatMap((one) =>
      one.type === type ? (change(one as Extract<Annotation, { type: T }>) ?? []) : [one],
    )
  }

  #decided(span: Span) {
    return { ...this.#spanned(span), decided: true as const }
  }

  #spanned({ start, end }: Span): TextSpan {
    return { start, end, text: this.#text.slice(start, end) }
  }
}

function withSpeaker<T extends QuoteAnnotation | AttributionAnnotation>(said: T, speaker: string | null): T {
  const { confidence: _, ...sure } = said
  return { ...sure, speaker, decided: true } as T
}
