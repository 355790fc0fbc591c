import * as l10n from '@vscode/l10n'
import type { Claim, PathSpan } from '../../comparison/claim.ts'
import type { Credit, Relation } from '../../comparison/independence/contract.ts'
import { reportedBy, reportedText, voiceOf } from '../../report/claim-words.ts'
import { changeTitle } from '../../report/report.ts'
import { fileName, list, numeral, percentage, plural, shorten } from '../../wording.ts'
import { around } from '../around.ts'
import type { Drawn } from '../drawn.ts'
import { verdictLooks } from '../verdicts.ts'
import type { AloneKind, Credited, SourceRow, Standing } from './source-rows.ts'
import { alones, givesRise, goesBack, places, relationIcons } from './source-words.ts'

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

  /** "2 articles repeat another, 1 source credited"; "" where neither is known. */
  get summary(): string {
    const repeating = [...this.#standings].filter(([uri, one]) => one.relations.some(({ path }) => path === uri)).length
    const credited = this.#credited.length
    const parts = [
      repeating
        ? plural(
            repeating,
            l10n.t('{0} article repeats another', numeral(repeating)),
            l10n.t('{0} articles repeat another', numeral(repeating)),
          )
        : '',
      credited
        ? plural(
            credited,
            l10n.t('{0} source credited', numeral(credited)),
            l10n.t('{0} sources credited', numeral(credited)),
          )
        : '',
    ]
    return parts.filter(Boolean).join(', ')
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
      alone.reports.length
        ? l10n.t({ message: '{0} alone', args: [numeral(alone.reports.length)], comment: 'claims' })
        : '',
      alone.leavesOut.length
        ? l10n.t({ message: '{0} left out', args: [numeral(alone.leavesOut.length)], comment: 'claims' })
        : '',
    ]
    const short = counts ? counts.filter(Boolean).join(', ') : l10n.t('on another event')
    const told = [
      ...(alone
        ? [
            l10n.t('Claims that it alone reports: {0}.', numeral(alone.reports.length)),
            l10n.t('Claims that it alone leaves out: {0}.', numeral(alone.leavesOut.length)),
          ]
        : [l10n.t('No other article seems to be on its event.')]),
      ...all.map((relation) => l10n.t('{0}.', this.#related(uri, relation))),
      ...(credited.length ? [l10n.t('It credits {0}.', list(credited.map(({ source }) => source)))] : []),
    ]
    return {
      id: `article ${uri}`,
      label: this.#name(uri),
      description: [short, first].filter(Boolean).join(' · '),
      tooltip: [full, ...told].join('\n'),
      spoken: [l10n.t('{0}.', full), ...told].join(' '),
      icon: first ? 'copy' : 'file-text',
      context: 'article',
    }
  }

  #alone(uri: string, kind: AloneKind): Omit<Drawn, 'children'> {
    const { label, help, icon } = alones()[kind]
    const size = this.#standings.get(uri)?.alone?.[kind].length ?? 0
    return {
      id: `${kind} ${uri}`,
      label,
      description: numeral(size),
      tooltip: help,
      spoken: l10n.t(
        '{0}: {1}. {2}',
        label,
        plural(size, l10n.t('{0} claim', numeral(size)), l10n.t('{0} claims', numeral(size))),
        help,
      ),
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
        tooltip: [claim.label, ...(own ? [shorten(own.text, 1000), l10n.t('{0}.', voiceOf(own))] : [])].join('\n'),
        spoken: own ? l10n.t('{0}, {1}: {2}', claim.label, voiceOf(own), own.text) : claim.label,
        icon: 'location',
      }
    const told = l10n.t('{0}. In {1}, not in {2}.', label, reportedText(claim), this.#full(uri))
    return {
      id,
      label: `${reportedBy(claim)} · ${shorten(claim.label, 200)}`,
      tooltip: `${claim.label}\n${told}`,
      spoken: l10n.t('{0}. {1}', claim.label, told),
      icon,
      colour,
    }
  }

  /** A passage of another article. */
  #mention(id: string, claim: Claim, index: number): Omit<Drawn, 'children'> {
    const mention = claim.mentions[index] as Claim['mentions'][number]
    const { path, start, text, speaker } = mention
    const words = shorten(text, 160)
    return {
      id: `${id} ${claim.id} ${path} ${start}`,
      label: this.#name(path),
      description: speaker ? l10n.t('{0}: {1}', shorten(speaker, 40), words) : words,
      tooltip: [this.#full(path), shorten(text, 1000), l10n.t('{0}.', voiceOf(mention))].join('\n'),
      spoken: l10n.t('{0}, {1}: {2}', this.#full(path), voiceOf(mention), text),
      icon: 'location',
    }
  }

  #relation(uri: string, relation: Relation): Omit<Drawn, 'children'> {
    const { path, of, kind, share, changes } = relation
    const part = l10n.t('{0} of the shorter one in common', percentage(Math.round(share * 100)))
    const size = changes.length
    const changed = plural(size, l10n.t('{0} change', numeral(size)), l10n.t('{0} changes', numeral(size)))
    const told = size ? l10n.t('{0}, {1}', part, changed) : part
    const what = l10n.t('{0}: {1}.', this.#full(path), goesBack(kind, this.#full(of)))
    return {
      id: `relation ${uri} ${path} ${of}`,
      label: this.#related(uri, relation),
      description: told,
      tooltip: `${what}\n${l10n.t('{0}.', told)}`,
      spoken: `${what} ${l10n.t('{0}.', told)}`,
      icon: relationIcons[kind],
    }
  }

  #change(uri: string, { path, of, changes }: Relation, index: number): Omit<Drawn, 'children'> {
    const { kind, headline, now, before } = changes[index] as Relation['changes'][number]
    const [new_, old] = [this.#words(now), this.#words(before)]
    const title = changeTitle(kind, headline)
    const lines = [
      ...(old ? [l10n.t('{0}: {1}', this.#name(of), old)] : []),
      ...(new_ ? [l10n.t('{0}: {1}', this.#name(path), new_)] : []),
    ]
    return {
      id: `change ${uri} ${path} ${of} ${index}`,
      label: title,
      description: shorten(new_ || old, 160),
      tooltip: [title, ...lines.map((line) => shorten(line, 600))].join('\n'),
      spoken: [l10n.t('{0}.', title), ...lines].join(' '),
      icon: kind === 'added' ? 'diff-added' : kind === 'removed' ? 'diff-removed' : 'diff-modified',
    }
  }

  #credits(uri: string, { source, credits }: Credited): Omit<Drawn, 'children'> {
    const where = list([...new Set(credits.map(({ how }) => places()[how]))])
    const told = l10n.t('{0} credits {1} {2}.', this.#full(uri), source, where)
    return {
      id: `credits ${uri} ${source}`,
      label: l10n.t('Credits {0}', shorten(source, 60)),
      description: where,
      tooltip: told,
      spoken: told,
      icon: 'megaphone',
    }
  }

  #sources(): Omit<Drawn, 'children'> {
    const help = l10n.t('Whom the articles credit. Articles with one source count once.')
    const [label, size] = [l10n.t('Credited sources'), numeral(this.#credited.length)]
    return {
      id: 'sources',
      label,
      description: size,
      tooltip: help,
      spoken: l10n.t('{0}: {1}. {2}', label, size, help),
      icon: 'references',
    }
  }

  #source({ source, credits }: Credited): Omit<Drawn, 'children'> {
    const names = [...new Set(credits.map(({ path }) => path))].map(this.#name)
    const told = l10n.t('{0} is credited by {1}.', source, list(names))
    return {
      id: `source ${source}`,
      label: shorten(source, 60),
      description: plural(
        names.length,
        l10n.t('{0} article', numeral(names.length)),
        l10n.t('{0} articles', numeral(names.length)),
      ),
      tooltip: told,
      spoken: told,
      icon: 'megaphone',
    }
  }

  #credit({ path, start, end, how, source }: Credit, parent: SourceRow): Omit<Drawn, 'children'> {
    const entry = this.#standings.get(path)?.entry
    const { text, highlight } = entry ? around(entry, { start, end }) : { text: source, highlight: undefined }
    const told = l10n.t('{0} credits {1} {2}.', this.#full(path), source, places()[how])
    const under = parent.type === 'credits'
    return {
      id: `credit ${under ? path : 'all'} ${path} ${start}`,
      // Under its article the name is told already.
      label: under ? text : this.#name(path),
      ...(under && highlight ? { highlights: [highlight] } : {}),
      description: under ? places()[how] : text,
      tooltip: `${told}\n${text}`,
      spoken: `${told} ${text}`,
      icon: 'location',
    }
  }

  #related(uri: string, { path, of, kind }: Relation): string {
    return path === uri ? goesBack(kind, this.#name(of)) : givesRise(kind, this.#name(path))
  }

  #full(uri: string): string {
    return this.#standings.get(uri)?.entry.name ?? fileName(uri)
  }

  #words(span: PathSpan | null): string {
    return (span && this.#standings.get(span.path)?.entry.text.slice(span.start, span.end)) || ''
  }
}
