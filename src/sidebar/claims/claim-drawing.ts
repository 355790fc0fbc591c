import * as l10n from '@vscode/l10n'
import type { Claim, Difference } from '../../comparison/claim.ts'
import { decidedOf, isConfirmed } from '../../decisions/claims.ts'
import { repeats, reportedBy, reportedText, voiceOf } from '../../report/claim-words.ts'
import { numeral, plural, shorten } from '../../wording.ts'
import type { ClaimKeys } from '../claim-keys.ts'
import type { Drawn } from '../drawn.ts'
import { verdictLooks } from '../verdicts.ts'
import type { Group } from './grouping.ts'
import { hitsIn } from './search.ts'

/** A row of a claim, or of one thing under it. */
export type ClaimRow = {
  claim: Claim
  /** The group under which it stands; the first that the claim belongs to where left out. */
  group?: Group
} & (
  | { type: 'claim' }
  | { type: 'mention'; index: number }
  | { type: 'difference'; index: number }
  | { type: 'ignored'; difference: Difference }
  | { type: 'absent'; uri: string }
  | { type: 'independence' }
)

/** What to call articles. */
export interface Names {
  short(uri: string): string
  full(uri: string): string
}

/** Draws claims and what stands under them. */
export class ClaimDrawing {
  readonly #keys: ClaimKeys
  readonly #names: Names

  constructor(keys: ClaimKeys, names: Names) {
    this.#keys = keys
    this.#names = names
  }

  /** @param terms what the claims shown were looked for with */
  draw(row: ClaimRow, terms: readonly string[]): Drawn {
    const drawn = this.#draw(row, terms)
    // A claim stands once among verdicts; among others it may stand in several groups.
    return row.group && row.group.by !== 'verdict' ? { ...drawn, id: `${drawn.id} in ${row.group.id}` } : drawn
  }

  #draw(row: ClaimRow, terms: readonly string[]): Drawn {
    const { claim } = row
    switch (row.type) {
      case 'claim':
        return this.#claim(claim, row.group, terms)
      case 'mention':
        return this.#mention(claim, row.index)
      case 'difference':
        return this.#difference(claim, row.index)
      case 'ignored':
        return this.#ignored(claim, row.difference)
      case 'absent':
        return this.#absent(claim, row.uri)
      case 'independence':
        return this.#independence(claim)
    }
  }

  #claim(claim: Claim, group: Group | undefined, terms: readonly string[]): Drawn {
    const { label, icon, colour } = verdictLooks[claim.verdict]
    const reported = reportedBy(claim)
    const single = claim.verdict === 'single' ? claim.mentions[0] : undefined
    const { confirmed } = decidedOf(claim)
    // In front, where a narrow sidebar does not cut it off.
    const [front, words] = [single ? '' : `${reported} · `, shorten(claim.label, 200)]
    const hits = hitsIn(words, terms).map(([start, end]): [number, number] => [
      start + front.length,
      end + front.length,
    ])
    return {
      id: `claim ${this.#keys.of(claim)}`,
      label: front + words,
      ...(hits.length ? { highlights: hits } : {}),
      description: confirmed
        ? l10n.t({ message: 'confirmed', comment: 'a claim or a difference' })
        : single
          ? this.#names.short(single.path)
          : fewer(claim),
      // Among verdicts the group tells.
      ...(group?.by !== 'verdict' ? { icon, colour } : confirmed ? { icon: 'pass', colour: 'charts.green' } : {}),
      tooltip: [
        claim.label,
        l10n.t('{0}. In {1}.', label, reportedText(claim)),
        ...(confirmed ? [l10n.t('A reader confirmed that the passages state one claim.')] : []),
        ...(claim.independence ? [claim.independence.detail] : []),
        ...claim.differences.map(({ detail }) => detail),
      ].join('\n'),
      spoken: [
        l10n.t('{0}. {1}.', claim.label, label),
        ...(confirmed ? [l10n.t({ message: 'Confirmed.', comment: 'a claim or a difference' })] : []),
        l10n.t('In {0}.', reportedText(claim)),
        ...(claim.independence ? [claim.independence.detail] : []),
      ].join(' '),
      children: 'collapsed',
      context: claim.mentions.length < 2 ? 'claim' : confirmed ? 'claim several confirmed' : 'claim several',
    }
  }

  #mention(claim: Claim, index: number): Drawn {
    const mention = claim.mentions[index] as Claim['mentions'][number]
    const name = this.#names.short(mention.path)
    const words = shorten(mention.text, 160)
    const copied =
      mention.copyOf === null ? '' : l10n.t('{0}.', repeats(claim, mention, this.#names.full(mention.copyOf)) ?? '')
    const copy = copied.charAt(0).toUpperCase() + copied.slice(1)
    return {
      id: `mention ${this.#keys.of(claim)} ${mention.path} ${mention.start}`,
      label: name,
      description: mention.speaker ? l10n.t('{0}: {1}', shorten(mention.speaker, 40), words) : words,
      tooltip: [
        this.#names.full(mention.path),
        shorten(mention.text, 1000),
        `${l10n.t('{0}.', voiceOf(mention))} ${copy}`.trim(),
      ].join('\n'),
      spoken:
        `${l10n.t('{0}, {1}: {2}', this.#names.full(mention.path), voiceOf(mention), mention.text)} ${copy}`.trim(),
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
    const told = l10n.t('{0}. {1}', label, detail)
    return {
      id: `difference ${this.#keys.of(claim)} ${index}`,
      label: detail,
      description: confirmed ? l10n.t({ message: 'confirmed', comment: 'a claim or a difference' }) : undefined,
      tooltip: [told, ...(confirmed ? [l10n.t('A reader confirmed it.')] : [])].join('\n'),
      spoken: [
        told,
        ...(confirmed ? [l10n.t({ message: 'Confirmed.', comment: 'a claim or a difference' })] : []),
      ].join(' '),
      icon: confirmed ? 'pass' : icon,
      colour,
      children: 'none',
      context: confirmed ? 'difference confirmed' : 'difference',
    }
  }

  #ignored(claim: Claim, { kind, detail }: Difference): Drawn {
    const { label } = verdictLooks[kind]
    return {
      id: `ignored ${this.#keys.of(claim)} ${kind} ${detail}`,
      label: l10n.t('Ignored: {0}', detail),
      tooltip: `${l10n.t('{0}. {1}', label, detail)}\n${l10n.t('A reader decided that it does not count.')}`,
      spoken: l10n.t('Ignored: {0}. {1}', label, detail),
      icon: 'eye-closed',
      colour: 'descriptionForeground',
      children: 'none',
      context: 'ignored',
    }
  }

  #independence(claim: Claim): Drawn {
    const detail = claim.independence?.detail ?? ''
    return {
      id: `independence ${this.#keys.of(claim)}`,
      label: detail,
      tooltip: l10n.t('{0} Articles that share a text or a source count once.', detail),
      spoken: detail,
      icon: 'references',
      children: 'none',
    }
  }

  #absent(claim: Claim, uri: string): Drawn {
    const told = l10n.t('{0} does not report it.', this.#names.full(uri))
    return {
      id: `absent ${this.#keys.of(claim)} ${uri}`,
      label: l10n.t('Not in: {0}', this.#names.short(uri)),
      tooltip: told,
      spoken: told,
      icon: 'circle-slash',
      colour: 'descriptionForeground',
      children: 'none',
      context: 'article',
    }
  }
}

/** "perhaps 2 accounts", where copies and articles with one source count once. */
function fewer({ independence }: Claim): string | undefined {
  if (!independence || independence.accounts >= independence.articles) return undefined
  const { accounts } = independence
  return plural(
    accounts,
    l10n.t('perhaps {0} account', numeral(accounts)),
    l10n.t('perhaps {0} accounts', numeral(accounts)),
  )
}
