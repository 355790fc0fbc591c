import * as l10n from '@vscode/l10n'
import type { Claim, Comparison } from '../comparison/claim.ts'
import { decidedOf } from '../decisions/claims.ts'
import { StatedClaims, shortestAt } from '../editor/claims/stated.ts'
import type { Entry, Skipped } from '../library/library.ts'
import { namesInSteps } from '../library/short-names.ts'
import type { Steps } from '../steps.ts'
import { fileName, numeral, plural, sizeOf } from '../wording.ts'
import { ClaimKeys } from './claim-keys.ts'
import { ClaimDrawing, type ClaimRow, type Names } from './claims/claim-drawing.ts'
import { type Group, type Grouping, groupsOf } from './claims/grouping.ts'
import { ClaimSearch } from './claims/search.ts'
import type { Drawn, RowSource } from './drawn.ts'
import { leftOutText } from './left-out-words.ts'

/** What was compared, and what came of it. Paths in the claims are URIs. */
export interface Compared {
  comparison: Comparison
  entries: Entry[]
  skipped: Skipped[]
}

export type Row =
  | { type: 'group'; group: Group }
  | ClaimRow
  | { type: 'leftOut' }
  | { type: 'skipped'; skipped: Skipped }

/** The rows of the tree of claims. Children are made when they are asked for. */
export class Rows implements RowSource<Row> {
  readonly keys: ClaimKeys
  /** Where the claims are stated, by article. */
  readonly stated: StatedClaims
  readonly #compared: Compared
  readonly #names: Names
  readonly #drawing: ClaimDrawing
  readonly #search: ClaimSearch
  /** All claims in groups, as far as they were asked for. */
  readonly #all = new Map<Grouping, readonly Group[]>()
  /** What the claims shown were looked for with; nothing when all are shown. */
  #terms: readonly string[] = []
  #by: Grouping = 'verdict'
  #groups: readonly Group[] = []
  #found = 0

  private constructor(compared: Compared, names: Names, keys: ClaimKeys, stated: StatedClaims) {
    this.#compared = compared
    this.#names = names
    this.keys = keys
    this.stated = stated
    this.#drawing = new ClaimDrawing(keys, names)
    this.#search = new ClaimSearch(compared.comparison.claims, (uri) => [
      names.short(uri),
      names.full(uri),
      fileName(uri),
    ])
  }

  /**
   * All claims, by verdict.
   *
   * @param before the keys of the rows shown until now
   */
  static *of(compared: Compared, before?: ClaimKeys): Steps<Rows> {
    const { comparison, entries } = compared
    const keys = yield* ClaimKeys.of(comparison.claims, before)
    const stated = yield* StatedClaims.of(comparison)
    const short = yield* namesInSteps(entries)
    const full = new Map(entries.map(({ uri, name }) => [uri, name]))
    const names: Names = {
      short: (uri) => short.get(uri) ?? fileName(uri),
      full: (uri) => full.get(uri) ?? fileName(uri),
    }
    const rows = new Rows(compared, names, keys, stated)
    yield* rows.arrange('verdict')
    return rows
  }

  /** Groups the claims; shows only those that have all terms. What is shown changes with the last step. */
  *arrange(by: Grouping, terms: readonly string[] = []): Steps<void> {
    const { claims, entries } = { ...this.#compared, ...this.#compared.comparison }
    const groups = this.#all.get(by) ?? (yield* groupsOf(claims, by, { entries, nameOf: this.#names.short }))
    this.#all.set(by, groups)
    const found = terms.length ? yield* this.#search.find(terms) : undefined
    this.#by = by
    this.#terms = terms
    this.#found = found?.size ?? claims.length
    this.#groups = found ? groups.flatMap((group) => narrowed(group, found)) : groups
  }

  /** Are the claims shown so? */
  isArranged(by: Grouping, terms: readonly string[]): boolean {
    return by === this.#by && terms.join('\n') === this.#terms.join('\n')
  }

  /** How many claims are shown, and of how many. */
  get shown(): { found: number; of: number } {
    return { found: this.#found, of: this.#compared.comparison.claims.length }
  }

  /** How many claims the articles tell otherwise. */
  get differing(): number {
    return differing(this.#compared.comparison.claims)
  }

  /** "52 claims in 5 articles", or "7 of 52 claims in 5 articles", and what was left out. */
  get summary(): string {
    const { comparison, entries, skipped } = this.#compared
    const all = sizeOf(comparison.claims.length, entries.length)
    const told = this.#terms.length ? l10n.t('{0} of {1}', numeral(this.#found), all) : all
    return skipped.length ? l10n.t('{0}, {1}', told, leftOutText(skipped.length)) : told
  }

  /** The claim of a key. */
  claim(key: string): Claim | undefined {
    return this.keys.claim(key)
  }

  /** The rows of a claim, one in each group that it is in; none when it is not shown. */
  rowsOf(claim: Claim): Row[] {
    return this.#groups.flatMap((group) => (group.claims.includes(claim) ? [{ type: 'claim', claim, group }] : []))
  }

  /** The claim stated at an offset of an article; the shortest passage counts. */
  claimAt(uri: string, offset: number): Claim | undefined {
    return shortestAt(this.stated.in(uri), offset)?.claim
  }

  children(row?: Row): Row[] {
    if (!row) return this.#top()
    if (row.type === 'group') return row.group.claims.map((claim) => ({ type: 'claim', claim, group: row.group }))
    if (row.type === 'leftOut') return this.#compared.skipped.map((skipped) => ({ type: 'skipped', skipped }))
    if (row.type !== 'claim') return []
    const { claim } = row
    const under = { claim, group: row.group }
    return [
      ...claim.mentions.map((_, index): Row => ({ type: 'mention', ...under, index })),
      ...(claim.independence ? [{ type: 'independence' as const, ...under }] : []),
      ...claim.differences.map((_, index): Row => ({ type: 'difference', ...under, index })),
      ...(decidedOf(claim).ignored ?? []).map((difference): Row => ({ type: 'ignored', ...under, difference })),
      // That every other article leaves it out is what "only one source" says already.
      ...(claim.verdict === 'single' ? [] : claim.absent.map((uri): Row => ({ type: 'absent', ...under, uri }))),
    ]
  }

  parent(row: Row): Row | undefined {
    if (row.type === 'group' || row.type === 'leftOut') return undefined
    if (row.type === 'skipped') return { type: 'leftOut' }
    const group = this.#groupOf(row)
    if (row.type === 'claim') return group && { type: 'group', group }
    return { type: 'claim', claim: row.claim, group }
  }

  draw(row: Row): Drawn {
    switch (row.type) {
      case 'group':
        return this.#group(row.group)
      case 'leftOut':
        return this.#leftOut()
      case 'skipped':
        return this.#skippedFile(row.skipped)
      default:
        return this.#drawing.draw({ ...row, group: this.#groupOf(row) }, this.#terms)
    }
  }

  /** Files left out stand behind the claims, unless these are looked through. */
  #top(): Row[] {
    const groups = this.#groups.map((group): Row => ({ type: 'group', group }))
    if (this.#terms.length) return groups
    return this.#compared.skipped.length ? [...groups, { type: 'leftOut' }] : groups
  }

  #groupOf({ claim, group }: ClaimRow): Group | undefined {
    return group ?? this.#groups.find(({ claims }) => claims.includes(claim))
  }

  #group({ by, id, label, help, icon, colour, claims, folded, uri }: Group): Drawn {
    const size = claims.length
    const many = plural(size, l10n.t('{0} claim', numeral(size)), l10n.t('{0} claims', numeral(size)))
    const different = by === 'verdict' ? 0 : differing(claims)
    const differ = plural(
      different,
      l10n.t({ message: '{0} differs', args: [numeral(different)], comment: 'of several claims' }),
      l10n.t({ message: '{0} differ', args: [numeral(different)], comment: 'of several claims' }),
    )
    const told = different ? l10n.t('{0}, {1}', many, differ) : many
    return {
      // What is found is unfolded, whatever is folded otherwise.
      id: this.#terms.length ? `found ${id}` : `group ${id}`,
      label,
      description: different ? l10n.t('{0}, {1}', numeral(size), differ) : numeral(size),
      tooltip: `${help}\n${l10n.t('{0}.', told)}`,
      spoken: l10n.t('{0}: {1}. {2}', label, told, help),
      icon,
      colour,
      children: folded && !this.#terms.length ? 'collapsed' : 'expanded',
      ...(uri === undefined ? {} : { context: 'article' }),
    }
  }

  #leftOut(): Drawn {
    const files = this.#compared.skipped.length
    const told = plural(
      files,
      l10n.t('{0} file not compared, each with its reason.', numeral(files)),
      l10n.t('{0} files not compared, each with its reason.', numeral(files)),
    )
    return {
      id: 'left out',
      label: l10n.t('Files left out'),
      description: numeral(files),
      tooltip: told,
      spoken: told,
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
      tooltip: l10n.t('{0}: {1}', name, reason),
      spoken: l10n.t('{0} is not compared: {1}', name, reason),
      icon: 'file',
      children: 'none',
    }
  }
}

function narrowed(group: Group, found: ReadonlySet<Claim>): Group[] {
  const claims = group.claims.filter((claim) => found.has(claim))
  return claims.length ? [{ ...group, claims }] : []
}

function differing(claims: readonly Claim[]): number {
  return claims.filter(({ verdict }) => verdict !== 'agree' && verdict !== 'single').length
}
