import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Claim, DifferenceKind, Mention } from '../../comparison/claim.ts'
import { decidedOf, rulingsOn } from '../../decisions/claims.ts'
import { bounds, type Decision } from '../../decisions/format.ts'
import { confirmCommand, ignoreDifferenceCommand, notSameClaimCommand } from '../../editor/claims/commands.ts'
import type { Deciding } from '../../editor/decisions/deciding.ts'
import type { Kept } from '../../editor/decisions/decision-files.ts'
import { noIcon, unlinked } from '../../editor/plain-text.ts'
import type { Library } from '../../library/library.ts'
import { shortNames } from '../../library/short-names.ts'
import { reportedBy, voiceOf } from '../../report/claim-words.ts'
import { fileName, numeral, shorten } from '../../wording.ts'
import type { Comparing } from '../comparing.ts'
import type { MenuContext } from '../protocol.ts'
import type { Row } from '../rows.ts'
import { verdictLooks } from '../verdicts.ts'
import { ClaimDecisions, othersLike } from './claim-decisions.ts'

export const sameClaimCommand = 'crossread.sameClaimAs'
export const countAgainCommand = 'crossread.countAgain'

/** The commands by which readers correct claims, from the menus of the tree and of the side-by-side view. */
export class ClaimsCommands {
  readonly #deciding: Deciding
  readonly #library: Library
  readonly #comparing: Comparing
  readonly #make: ClaimDecisions
  readonly #decided: (claim: Claim) => void

  /** @param decided told of a claim about which something was decided, before it is compared anew */
  constructor(deciding: Deciding, library: Library, comparing: Comparing, decided: (claim: Claim) => void) {
    this.#decided = decided
    this.#deciding = deciding
    this.#library = library
    this.#comparing = comparing
    this.#make = new ClaimDecisions((mention) => deciding.passage(mention.path, mention))
  }

  register(): vscode.Disposable {
    const { registerCommand } = vscode.commands
    return vscode.Disposable.from(
      registerCommand(notSameClaimCommand, (given) => this.#notSame(this.#rowFrom(given))),
      registerCommand(sameClaimCommand, (given) => this.#sameAs(this.#rowFrom(given))),
      registerCommand(ignoreDifferenceCommand, (given) => this.#difference('ignore difference', this.#rowFrom(given))),
      registerCommand(confirmCommand, (given) => {
        const row = this.#rowFrom(given)
        return row?.type === 'difference' ? this.#difference('confirm difference', row) : this.#confirm(row)
      }),
      registerCommand(countAgainCommand, (given) => this.#takeBack(this.#rowFrom(given))),
    )
  }

  /** A row of the tree, or what a part of the side-by-side view stands for. */
  #rowFrom(given: unknown): Row | undefined {
    const row = (given ?? undefined) as Row | Partial<MenuContext> | undefined
    if (!row || 'type' in row) return row as Row | undefined
    const { webviewSection, claim: id } = row as MenuContext
    const claim = this.#comparing.current?.compared.comparison.claims.find((one) => one.id === id)
    if (!claim) return undefined
    const { mention: index, kind } = row as { mention?: number; kind?: DifferenceKind }
    if (webviewSection === 'mention' && index !== undefined) return { type: 'mention', claim, index }
    const differences = webviewSection === 'ignored' ? (decidedOf(claim).ignored ?? []) : claim.differences
    const at = differences.findIndex((one) => one.kind === kind)
    if (webviewSection === 'difference' && at >= 0) return { type: 'difference', claim, index: at }
    if (webviewSection === 'ignored' && differences[at]) return { type: 'ignored', claim, difference: differences[at] }
    return webviewSection === 'claim' ? { type: 'claim', claim } : undefined
  }

  async #notSame(row: Row | undefined): Promise<boolean> {
    const claim = this.#claimOf(row)
    if (!claim || claim.mentions.length < 2) return false
    const own = row?.type === 'mention' ? claim.mentions[row.index] : undefined
    const strangers = own ? [own] : await this.#askStrangers(claim)
    return strangers ? this.#decide(claim, this.#make.notTheSame(claim, strangers)) : false
  }

  /** Of two mentions one is a stranger to the other; of more the reader says which. */
  async #askStrangers(claim: Claim): Promise<Mention[] | undefined> {
    if (claim.mentions.length === 2) return claim.mentions.slice(1)
    const chosen = await vscode.window.showQuickPick(
      claim.mentions.map((mention) => ({ ...this.#item(mention), mention })),
      {
        title: unlinked(l10n.t('Not the same claim: {0}', shorten(claim.label, 80))),
        placeHolder: l10n.t('Tick the passages that do not state it'),
        canPickMany: true,
        matchOnDetail: true,
      },
    )
    return chosen?.length ? chosen.map(({ mention }) => mention) : undefined
  }

  async #sameAs(row: Row | undefined): Promise<boolean> {
    const claim = this.#claimOf(row)
    const claims = this.#comparing.current?.compared.comparison.claims
    if (!claim || !claims) return false
    const own = row?.type === 'mention' && claim.mentions.length > 1 ? claim.mentions[row.index] : undefined
    const items = othersLike(claim, claims).map((other) => {
      const [first] = other.mentions
      return {
        label: noIcon(shorten(other.label, 120)),
        description: `${reportedBy(other)} · ${verdictLooks[other.verdict].label}`,
        detail: first && noIcon(l10n.t('{0}: {1}', this.#name(first.path), shorten(first.text, 200))),
        claim: other,
      }
    })
    const chosen = await vscode.window.showQuickPick(items, {
      title: unlinked(l10n.t('Same claim as… “{0}”', shorten(own?.text ?? claim.label, 80))),
      placeHolder: own
        ? l10n.t('Choose the claim that this passage states; the other passages stay where they are')
        : l10n.t('Choose the claim that states the same; the likeliest come first'),
      matchOnDetail: true,
    })
    if (!chosen) return false
    return own
      ? this.#decide(chosen.claim, this.#make.moved(claim, own, chosen.claim))
      : this.#decide(claim, this.#make.same(claim, chosen.claim))
  }

  async #confirm(row: Row | undefined): Promise<boolean> {
    const claim = this.#claimOf(row)
    return claim && claim.mentions.length > 1 ? this.#decide(claim, this.#make.confirmed(claim)) : false
  }

  async #difference(what: 'ignore difference' | 'confirm difference', row: Row | undefined): Promise<boolean> {
    const claim = this.#claimOf(row)
    const kind = row?.type === 'difference' ? kindAt(row) : undefined
    return claim && kind ? this.#decide(claim, this.#make.difference(what, claim, kind)) : false
  }

  /** Takes back what was decided about a row: a confirmation, or that a difference is none. */
  async #takeBack(row: Row | undefined): Promise<boolean> {
    const claim = this.#claimOf(row)
    const compared = this.#comparing.current?.compared
    if (!claim || !compared || !row) return false
    const kind = row.type === 'ignored' || row.type === 'difference' ? kindAt(row) : undefined
    const wanted = row.type === 'ignored' ? 'ignore difference' : kind ? 'confirm difference' : 'confirm claim'
    const sources = compared.entries.map(({ uri, text }) => ({ path: uri, text }))
    const { rulings } = this.#deciding.files.current.corrections(sources)
    const kept = rulingsOn(claim, rulings).flatMap(({ decision }): Kept[] => {
      const same = decision.decision === wanted && (!('difference' in decision) || decision.difference === kind)
      return same ? [this.#deciding.files.kept(decision) ?? []].flat() : []
    })
    const done = kept.length > 0 && (await this.#deciding.remove(...kept))
    if (done) this.#decided(claim)
    return done
  }

  async #decide(claim: Claim, decisions: readonly Decision[]): Promise<boolean> {
    if (decisions.some(({ passages }) => passages.length > bounds.passages)) {
      const text = l10n.t('One decision can be about {0} passages at most.', numeral(bounds.passages))
      void vscode.window.showInformationMessage(text)
      return false
    }
    const done = decisions.length > 0 && (await this.#deciding.decide(decisions))
    if (done) this.#decided(claim)
    return done
  }

  /**
   * The row's claim as it is now: claims may have been compared anew while a menu was open, and a command can be called
   * by anyone.
   */
  #claimOf(row: Row | undefined): Claim | undefined {
    const claims = this.#comparing.current?.compared.comparison.claims
    if (!row || !('claim' in row) || !claims) return undefined
    const claim = claims.find((one) => one === row.claim) ?? claims.find(({ id }) => id === row.claim.id)
    if (!claim)
      void vscode.window.showInformationMessage(l10n.t('The claims have been compared anew. Choose once more.'))
    return claim
  }

  #item(mention: Mention): vscode.QuickPickItem {
    return {
      label: noIcon(this.#name(mention.path)),
      description: noIcon(voiceOf(mention)),
      detail: noIcon(shorten(mention.text, 300)),
    }
  }

  #name(uri: string): string {
    return shortNames(this.#comparing.current?.compared.entries ?? this.#library.entries()).get(uri) ?? fileName(uri)
  }
}

function kindAt(row: Extract<Row, { type: 'ignored' | 'difference' }>): DifferenceKind | undefined {
  return (row.type === 'ignored' ? row.difference : row.claim.differences[row.index])?.kind
}
