import * as l10n from '@vscode/l10n'
import { type Claim, type Comparison, type Difference, type Verdict, verdicts } from '../comparison/claim.ts'
import { decidedOf, isConfirmed } from '../decisions/claims.ts'
import type { Entry, Skipped } from '../library/library.ts'
import { type ShortNames, shortNames } from '../library/short-names.ts'
import { repeats, reportedBy, reports, voiceOf } from '../report/claim-words.ts'
import { count, fileName, list, shorten } from '../wording.ts'
import { ClaimKeys } from './claim-keys.ts'
import type { Drawn, RowSource } from './drawn.ts'
import { isOriginRow, type OriginRow, OriginRows } from './origin-rows.ts'
import { verdictLooks } from './verdicts.ts'

/** What was compared, and what came of it. Paths in the claims are URIs. */
export interface Compared {
  comparison: Comparison
  entries: Entry[]
  skipped: Skipped[]
}

export type Row =
  | { type: 'group'; verdict: Verdict; claims: Claim[] }
  | { type: 'claim'; claim: Claim }
  | { type: 'mention'; claim: Claim; index: number }
  | { type: 'difference'; claim: Claim; index: number }
  | { type: 'ignored'; claim: Claim; difference: Difference }
  | { type: 'absent'; claim: Claim; uri: string }
  | { type: 'independence'; claim: Claim }
  | OriginRow
  | { type: 'leftOut' }
  | { type: 'skipped'; skipped: Skipped }

/** The rows of the tree of claims. Children are made when they are asked for. */
export class Rows implements RowSource<Row> {
  readonly keys: ClaimKeys
  readonly #compared: Compared
  readonly #groups: Extract<Row, { type: 'group' }>[]
  readonly #names: ShortNames
  readonly #full: ReadonlyMap<string, string>
  readonly #origins: OriginRows

  /** @param before the keys of the rows shown until now */
  constructor(compared: Compared, before?: ClaimKeys) {
    this.#compared = compared
    this.keys = new ClaimKeys(compared.comparison.claims, before)
    this.#names = shortNames(compared.entries)
    this.#full = new Map(compared.entries.map(({ uri, name }) => [uri, name]))
    this.#origins = new OriginRows(compared, (uri) => this.#name(uri))
    this.#groups = verdicts.flatMap((verdict) => {
      const claims = compared.comparison.claims.filter((claim) => claim.verdict === verdict)
      return claims.length ? [{ type: 'group', verdict, claims: claims.sort((a, b) => reports(b) - reports(a)) }] : []
    })
  }

  /** "52 claims in 5 articles", and what was left out. */
  get summary(): string {
    const { comparison, entries, skipped } = this.#compared
    const told = `${count(comparison.claims.length, 'claim')} in ${count(entries.length, 'article')}`
    return skipped.length ? `${told}, ${count(skipped.length, 'file')} left out` : told
  }

  /** The claim of a key. */
  claim(key: string): Claim | undefined {
    return this.#compared.comparison.claims.find((claim) => this.keys.of(claim) === key)
  }

  /** The claim stated at an offset of an article; the shortest passage counts. */
  claimAt(uri: string, offset: number): Claim | undefined {
    let found: { claim: Claim; length: number } | undefined
    for (const claim of this.#compared.comparison.claims)
      for (const { path, start, end } of claim.mentions)
        if (path === uri && start <= offset && offset < end && end - start < (found?.length ?? Infinity))
          found = { claim, length: end - start }
    return found?.claim
  }

  children(row?: Row): Row[] {
    if (!row)
      return [
        ...this.#groups,
        ...this.#origins.top,
        ...(this.#compared.skipped.length ? [{ type: 'leftOut' as const }] : []),
      ]
    if (isOriginRow(row)) return this.#origins.children(row)
    if (row.type === 'group') return row.claims.map((claim) => ({ type: 'claim', claim }))
    if (row.type === 'leftOut') return this.#compared.skipped.map((skipped) => ({ type: 'skipped', skipped }))
    if (row.type !== 'claim') return []
    const { claim } = row
    return [
      ...claim.mentions.map((_, index): Row => ({ type: 'mention', claim, index })),
      ...(claim.independence ? [{ type: 'independence' as const, claim }] : []),
      ...claim.differences.map((_, index): Row => ({ type: 'difference', claim, index })),
      ...(decidedOf(claim).ignored ?? []).map((difference): Row => ({ type: 'ignored', claim, difference })),
      // That every other article leaves it out is what "only one source" says already.
      ...(claim.verdict === 'single' ? [] : claim.absent.map((uri): Row => ({ type: 'absent', claim, uri }))),
    ]
  }

  parent(row: Row): Row | undefined {
    if (row.type === 'group' || row.type === 'leftOut') return undefined
    if (isOriginRow(row)) return this.#origins.parent(row)
    if (row.type === 'skipped') return { type: 'leftOut' }
    if (row.type === 'claim') return this.#groups.find(({ verdict }) => verdict === row.claim.verdict)
    return { type: 'claim', claim: row.claim }
  }

  draw(row: Row): Drawn {
    if (isOriginRow(row)) return this.#origins.draw(row)
    switch (row.type) {
      case 'independence':
        return this.#independence(row.claim)
      case 'group':
        return this.#group(row.verdict, row.claims)
      case 'claim':
        return this.#claim(row.claim)
      case 'mention':
        return this.#mention(row.claim, row.index)
      case 'difference':
        return this.#difference(row.claim, row.index)
      case 'ignored':
        return this.#ignored(row.claim, row.difference)
      case 'absent':
        return this.#absent(row.claim, row.uri)
      case 'leftOut':
        return this.#leftOut()
      case 'skipped':
        return this.#skippedFile(row.skipped)
    }
  }

  #group(verdict: Verdict, claims: Claim[]): Drawn {
    const { label, help, icon, colour } = verdictLooks[verdict]
    return {
      id: `group ${verdict}`,
      label,
      description: String(claims.length),
      tooltip: help,
      spoken: `${label}: ${count(claims.length, 'claim')}. ${help}`,
      icon,
      colour,
      children: isFolded(verdict) ? 'collapsed' : 'expanded',
    }
  }

  #claim(claim: Claim): Drawn {
    const { label } = verdictLooks[claim.verdict]
    const reported = reportedBy(claim)
    const single = claim.verdict === 'single' ? claim.mentions[0] : undefined
    const { confirmed } = decidedOf(claim)
    return {
      id: `claim ${this.keys.of(claim)}`,
      // In front, where a narrow sidebar does not cut it off.
      label: single ? shorten(claim.label, 200) : `${reported} · ${shorten(claim.label, 200)}`,
      description: confirmed ? 'confirmed' : single ? this.#name(single.path) : fewer(claim),
      ...(confirmed ? { icon: 'pass', colour: 'charts.green' } : {}),
      tooltip: [
        claim.label,
        `${label}. In ${reported} articles.`,
        ...(confirmed ? ['A reader confirmed that the passages state one claim.'] : []),
        ...(claim.independence ? [claim.independence.detail] : []),
        ...claim.differences.map(({ detail }) => detail),
      ].join('\n'),
      spoken: `${claim.label}. ${label}. ${confirmed ? 'Confirmed. ' : ''}In ${reported} articles.${claim.independence ? ` ${claim.independence.detail}` : ''}`,
      children: 'collapsed',
      context: claim.mentions.length < 2 ? 'claim' : confirmed ? 'claim several confirmed' : 'claim several',
    }
  }

  #mention(claim: Claim, index: number): Drawn {
    const mention = claim.mentions[index] as Claim['mentions'][number]
    const name = this.#name(mention.path)
    const voice = mention.speaker ? `${shorten(mention.speaker, 40)}: ` : ''
    const copied =
      mention.copyOf === null ? '' : l10n.t('{0}.', repeats(claim, mention, this.#fullName(mention.copyOf)) ?? '')
    const copy = copied.charAt(0).toUpperCase() + copied.slice(1)
    return {
      id: `mention ${this.keys.of(claim)} ${mention.path} ${mention.start}`,
      label: name,
      description: voice + shorten(mention.text, 160),
      tooltip: [this.#fullName(mention.path), shorten(mention.text, 1000), `${voiceOf(mention)}. ${copy}`.trim()].join(
        '\n',
      ),
      spoken: `${this.#fullName(mention.path)}, ${voiceOf(mention)}: ${mention.text} ${copy}`.trim(),
      icon: 'file-text',
      children: 'none',
      context: claim.mentions.length < 2 ? 'article mention' : 'article mention several',
    }
  }

  #difference(claim: Claim, index: number): Drawn {
    const difference = claim.differences[index] as Difference
    const { kind, detail } = difference
    const { label, icon, colour } = verdictLooks[kind]
    const confirmed = isConfirmed(difference)
    return {
      id: `difference ${this.keys.of(claim)} ${index}`,
      label: detail,
      description: confirmed ? 'confirmed' : undefined,
      tooltip: `${label}. ${detail}${confirmed ? '\nA reader confirmed it.' : ''}`,
      spoken: `${label}. ${detail}${confirmed ? ' Confirmed.' : ''}`,
      icon: confirmed ? 'pass' : icon,
      colour,
      children: 'none',
      context: confirmed ? 'difference confirmed' : 'difference',
    }
  }

  #ignored(claim: Claim, { kind, detail }: Difference): Drawn {
    const { label } = verdictLooks[kind]
    return {
      id: `ignored ${this.keys.of(claim)} ${kind} ${detail}`,
      label: `Ignored: ${detail}`,
      tooltip: `${label}. ${detail}\nA reader decided that it does not count.`,
      spoken: `Ignored: ${label}. ${detail}`,
      icon: 'eye-closed',
      colour: 'descriptionForeground',
      children: 'none',
      context: 'ignored',
    }
  }

  #independence(claim: Claim): Drawn {
    const detail = claim.independence?.detail ?? ''
    return {
      id: `independence ${this.keys.of(claim)}`,
      label: detail,
      tooltip: `${detail} Articles that share a text or a source count once.`,
      spoken: detail,
      icon: 'references',
      children: 'none',
    }
  }

  #absent(claim: Claim, uri: string): Drawn {
    const name = this.#fullName(uri)
    return {
      id: `absent ${this.keys.of(claim)} ${uri}`,
      label: `Not in: ${this.#name(uri)}`,
      tooltip: `${name} does not report it.`,
      spoken: `${name} does not report it.`,
      icon: 'circle-slash',
      colour: 'descriptionForeground',
      children: 'none',
      context: 'article',
    }
  }

  #leftOut(): Drawn {
    const files = count(this.#compared.skipped.length, 'file')
    return {
      id: 'left out',
      label: 'Files left out',
      description: String(this.#compared.skipped.length),
      tooltip: `${files} not compared, each with its reason.`,
      spoken: `${files} not compared.`,
      icon: 'circle-slash',
      colour: 'descriptionForeground',
      children: 'collapsed',
    }
  }

  #skippedFile({ uri, reason }: Skipped): Drawn {
    const name = fileName(uri)
    return {
      id: `skipped ${uri}`,
      label: name,
      description: reason,
      tooltip: `${name}: ${reason}`,
      spoken: `${name} is not compared: ${reason}`,
      icon: 'file',
      children: 'none',
    }
  }

  #name(uri: string): string {
    return this.#names.get(uri) ?? fileName(uri)
  }

  #fullName(uri: string): string {
    return this.#full.get(uri) ?? fileName(uri)
  }
}

/** "perhaps 2 accounts", where copies and articles with one source count once. */
function fewer({ independence }: Claim): string | undefined {
  if (!independence || independence.accounts >= independence.articles) return undefined
  return `perhaps ${count(independence.accounts, 'account')}`
}

/** Are the claims of the verdict folded away at first? */
export function isFolded(verdict: Verdict): boolean {
  return verdict === 'agree' || verdict === 'single'
}

/** Why there is nothing to compare: what was found, what was left out and for what reason. */
export function tooFew(entries: readonly Entry[], skipped: readonly Skipped[]): string {
  const found = entries[0] ? `Only one article was found: ${shorten(entries[0].name, 80)}.` : 'No article was found.'
  const shown = skipped.slice(0, 3).map(({ uri, reason }) => `${fileName(uri)} (${reason.replace(/\.$/u, '')})`)
  const rest = skipped.length - shown.length
  const left = skipped.length ? ` Left out: ${list(rest ? [...shown, count(rest, 'other file')] : shown)}.` : ''
  return `${found} Comparing needs two or more plain-text articles.${left}`
}
