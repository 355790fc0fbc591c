import type { Claim, PathSpan } from '../../comparison/claim.ts'
import type { Credit, Relation } from '../../comparison/independence/contract.ts'
import { reportedBy, voiceOf } from '../../report/claim-words.ts'
import { changeTitle } from '../../report/report.ts'
import { count, fileName, list, shorten } from '../../wording.ts'
import { around } from '../around.ts'
import type { Drawn } from '../drawn.ts'
import { verdictLooks } from '../verdicts.ts'
import type { AloneKind, Credited, SourceRow, Standing } from './source-rows.ts'

/** What one article is to another: as the one that goes back to the other, and as that other. */
const relations: Readonly<
  Record<Relation['kind'], { goesBack(name: string): string; givesRise(name: string): string; icon: string }>
> = {
  version: {
    goesBack: (name) => `A later version of ${name}`,
    givesRise: (name) => `Has a later version: ${name}`,
    icon: 'history',
  },
  copy: { goesBack: (name) => `A copy of ${name}`, givesRise: (name) => `Copied by ${name}`, icon: 'copy' },
  rewrite: { goesBack: (name) => `A rewrite of ${name}`, givesRise: (name) => `Rewritten by ${name}`, icon: 'edit' },
  passages: {
    goesBack: (name) => `Has passages of ${name}`,
    givesRise: (name) => `Has passages taken over by ${name}`,
    icon: 'copy',
  },
}

const alones: Readonly<Record<AloneKind, { label: string; help: string; icon: string }>> = {
  reports: {
    label: 'Alone reports',
    help: 'Claims that no other article on the event reports; articles that share their text count as one.',
    icon: 'circle-outline',
  },
  leavesOut: {
    label: 'Alone leaves out',
    help: 'Claims that every other article on the event reports; articles that share their text count as one.',
    icon: 'circle-slash',
  },
}

const places: Readonly<Record<Credit['how'], string>> = {
  byline: 'in the byline',
  dateline: 'in the dateline',
  credit: 'in a credit line',
  text: 'in the text',
}

/** Draws what articles have alone, whose text they repeat and whom they credit. */
export class SourceDrawing {
  readonly #standings: ReadonlyMap<string, Standing>
  readonly #credited: readonly Credited[]
  readonly #name: (uri: string) => string

  /** @param name what to call an article where room is short */
  constructor(standings: ReadonlyMap<string, Standing>, credited: readonly Credited[], name: (uri: string) => string) {
    this.#standings = standings
    this.#credited = credited
    this.#name = name
  }

  /** "2 articles repeat another, 1 source credited" */
  get summary(): string {
    const repeating = [...this.#standings].filter(([uri, one]) => one.relations.some(({ path }) => path === uri)).length
    const parts = [
      repeating ? count(repeating, 'article repeats another', 'articles repeat another') : '',
      this.#credited.length ? count(this.#credited.length, 'source credited', 'sources credited') : '',
    ].filter(Boolean)
    return parts.length ? parts.join(', ') : count(this.#standings.size, 'article')
  }

  /** @param filled are there rows beneath it? */
  draw(row: SourceRow, filled: boolean): Drawn {
    return { ...this.#draw(row), children: filled ? 'collapsed' : 'none' }
  }

  #draw(row: SourceRow): Omit<Drawn, 'children'> {
    switch (row.type) {
      case 'article':
        return this.#article(row.uri)
      case 'alone':
        return this.#alone(row.uri, row.kind)
      case 'claim':
        return this.#claim(row.uri, row.kind, row.claim)
      case 'elsewhere':
        return this.#mention(`elsewhere ${row.uri}`, row.claim, row.index)
      case 'repeated':
        return this.#mention(`repeated ${row.uri} ${row.relation.path} ${row.relation.of}`, row.claim, row.index)
      case 'relation':
        return this.#relation(row.uri, row.relation)
      case 'change':
        return this.#change(row.uri, row.relation, row.index)
      case 'credits':
        return this.#credits(row.uri, row.credited)
      case 'sources':
        return this.#sources()
      case 'source':
        return this.#source(row.credited)
      case 'credit':
        return this.#credit(row.credit, row.parent)
    }
  }

  #article(uri: string): Omit<Drawn, 'children'> {
    const { alone, relations: all = [], credited = [] } = this.#standings.get(uri) ?? {}
    const full = this.#full(uri)
    const [first] = all.filter(({ path }) => path === uri).map((relation) => this.#related(uri, relation))
    const counts = alone && [
      alone.reports.length ? `${alone.reports.length} alone` : '',
      alone.leavesOut.length ? `${alone.leavesOut.length} left out` : '',
    ]
    const short = counts ? counts.filter(Boolean).join(', ') : 'on another event'
    const told = [
      ...(alone
        ? [
            `It alone reports ${count(alone.reports.length, 'claim')}.`,
            `It alone leaves out ${count(alone.leavesOut.length, 'claim')}.`,
          ]
        : ['No other article seems to be on its event.']),
      ...all.map((relation) => `${this.#related(uri, relation)}.`),
      ...(credited.length ? [`It credits ${list(credited.map(({ source }) => source))}.`] : []),
    ]
    return {
      id: `article ${uri}`,
      label: this.#name(uri),
      description: [short, first].filter(Boolean).join(' · '),
      tooltip: [full, ...told].join('\n'),
      spoken: `${full}. ${told.join(' ')}`,
      icon: first ? 'copy' : 'file-text',
      context: 'article',
    }
  }

  #alone(uri: string, kind: AloneKind): Omit<Drawn, 'children'> {
    const { label, help, icon } = alones[kind]
    const size = this.#standings.get(uri)?.alone?.[kind].length ?? 0
    return {
      id: `${kind} ${uri}`,
      label,
      description: String(size),
      tooltip: help,
      spoken: `${label}: ${count(size, 'claim')}. ${help}`,
      icon,
    }
  }

  #claim(uri: string, kind: AloneKind, claim: Claim): Omit<Drawn, 'children'> {
    const { label, icon, colour } = verdictLooks[claim.verdict]
    const own = claim.mentions.find(({ path }) => path === uri)
    const id = `${kind} ${uri} ${claim.id}`
    if (kind === 'reports')
      return {
        id,
        label: shorten(claim.label, 200),
        tooltip: [claim.label, own ? shorten(own.text, 1000) : '', own ? `${voiceOf(own)}.` : ''].join('\n').trim(),
        spoken: `${claim.label}. ${own ? `${voiceOf(own)}: ${own.text}` : ''}`.trim(),
        icon: 'location',
      }
    const told = `${label}. In ${reportedBy(claim)} articles, not in ${this.#full(uri)}.`
    return {
      id,
      label: `${reportedBy(claim)} · ${shorten(claim.label, 200)}`,
      tooltip: `${claim.label}\n${told}`,
      spoken: `${claim.label}. ${told}`,
      icon,
      colour,
    }
  }

  /** A passage of another article. */
  #mention(id: string, claim: Claim, index: number): Omit<Drawn, 'children'> {
    const mention = claim.mentions[index] as Claim['mentions'][number]
    const { path, start, text, speaker } = mention
    const voice = speaker ? `${shorten(speaker, 40)}: ` : ''
    return {
      id: `${id} ${claim.id} ${path} ${start}`,
      label: this.#name(path),
      description: voice + shorten(text, 160),
      tooltip: `${this.#full(path)}, ${voiceOf(mention)}\n${shorten(text, 1000)}`,
      spoken: `${this.#full(path)}, ${voiceOf(mention)}: ${text}`,
      icon: 'location',
    }
  }

  #relation(uri: string, relation: Relation): Omit<Drawn, 'children'> {
    const { path, of, kind, share, changes } = relation
    const { goesBack, icon } = relations[kind]
    const part = `${Math.round(share * 100)}% of the shorter one in common`
    const changed = changes.length ? `, ${count(changes.length, 'change')}` : ''
    return {
      id: `relation ${uri} ${path} ${of}`,
      label: this.#related(uri, relation),
      description: part + changed,
      tooltip: `${this.#full(path)}: ${goesBack(this.#full(of))}.\n${part}${changed}.`,
      spoken: `${this.#full(path)}: ${goesBack(this.#full(of))}. ${part}${changed}.`,
      icon,
    }
  }

  #change(uri: string, { path, of, changes }: Relation, index: number): Omit<Drawn, 'children'> {
    const { kind, headline, now, before } = changes[index] as Relation['changes'][number]
    const [new_, old] = [this.#words(now), this.#words(before)]
    const title = changeTitle(kind, headline)
    const lines = [...(old ? [`${this.#name(of)}: ${old}`] : []), ...(new_ ? [`${this.#name(path)}: ${new_}`] : [])]
    return {
      id: `change ${uri} ${path} ${of} ${index}`,
      label: title,
      description: shorten(new_ || old, 160),
      tooltip: [title, ...lines.map((line) => shorten(line, 600))].join('\n'),
      spoken: `${title}. ${lines.join('. ')}`,
      icon: kind === 'added' ? 'diff-added' : kind === 'removed' ? 'diff-removed' : 'diff-modified',
    }
  }

  #credits(uri: string, { source, credits }: Credited): Omit<Drawn, 'children'> {
    const where = list([...new Set(credits.map(({ how }) => places[how]))])
    const told = `${this.#full(uri)} credits ${source} ${where}.`
    return {
      id: `credits ${uri} ${source}`,
      label: `Credits ${shorten(source, 60)}`,
      description: where,
      tooltip: told,
      spoken: told,
      icon: 'megaphone',
    }
  }

  #sources(): Omit<Drawn, 'children'> {
    const told = `${count(this.#credited.length, 'source')} that articles credit. Articles with one source count once.`
    return {
      id: 'sources',
      label: 'Credited sources',
      description: String(this.#credited.length),
      tooltip: told,
      spoken: `Credited sources: ${told}`,
      icon: 'references',
    }
  }

  #source({ source, credits }: Credited): Omit<Drawn, 'children'> {
    const names = [...new Set(credits.map(({ path }) => path))].map(this.#name)
    const told = `${source} is credited by ${list(names)}.`
    return {
      id: `source ${source}`,
      label: shorten(source, 60),
      description: count(names.length, 'article'),
      tooltip: told,
      spoken: told,
      icon: 'megaphone',
    }
  }

  #credit({ path, start, end, how, source }: Credit, parent: SourceRow): Omit<Drawn, 'children'> {
    const entry = this.#standings.get(path)?.entry
    const { text, highlight } = entry ? around(entry, { start, end }) : { text: source, highlight: undefined }
    const told = `${this.#full(path)} credits ${source} ${places[how]}`
    const under = parent.type === 'credits'
    return {
      id: `credit ${under ? path : 'all'} ${path} ${start}`,
      // Under its article the name is told already.
      label: under ? text : this.#name(path),
      ...(under && highlight ? { highlights: [highlight] } : {}),
      description: under ? places[how] : text,
      tooltip: `${told}.\n${text}`,
      spoken: `${told}: ${text}`,
      icon: 'location',
    }
  }

  #related(uri: string, { path, of, kind }: Relation): string {
    const { goesBack, givesRise } = relations[kind]
    return path === uri ? goesBack(this.#name(of)) : givesRise(this.#name(path))
  }

  #full(uri: string): string {
    return this.#standings.get(uri)?.entry.name ?? fileName(uri)
  }

  #words(span: PathSpan | null): string {
    return (span && this.#standings.get(span.path)?.entry.text.slice(span.start, span.end)) || ''
  }
}
