import type { Claim } from '../comparison/claim.ts'
import { decidedOf, isConfirmed } from '../decisions/claims.ts'
import type { Entry } from '../library/library.ts'
import { shortNames } from '../library/short-names.ts'
import { repeats, reportedText, voiceOf } from '../report/claim-words.ts'
import { wordingsOf } from '../report/wordings.ts'
import { fileName } from '../wording.ts'
import type { Card, Passage, SideBySide } from './protocol.ts'
import { verdictLooks } from './verdicts.ts'

/** A claim as it is shown side by side: a card for each article that reports it, then who does not. */
export function sideBySide(claim: Claim, entries: readonly Entry[]): SideBySide {
  const byUri = new Map(entries.map((entry) => [entry.uri, entry]))
  const names = shortNames(entries)
  const name = (uri: string) => names.get(uri) ?? fileName(uri)
  const wordings = wordingsOf(claim, byUri)
  const cards = new Map<string, Card>()
  claim.mentions.forEach((mention, index) => {
    const card = cards.get(mention.path) ?? {
      name: name(mention.path),
      fullName: byUri.get(mention.path)?.name ?? fileName(mention.path),
      passages: [],
    }
    cards.set(mention.path, card)
    const passage: Passage = {
      mention: index,
      segments: wordings[index] ?? [],
      voice: voiceOf(mention),
    }
    if (mention.copyOf !== null) passage.copy = repeats(claim, mention, name(mention.copyOf))
    card.passages.push(passage)
  })
  const { confirmed, ignored } = decidedOf(claim)
  return {
    id: claim.id,
    label: claim.label,
    verdict: claim.verdict,
    verdictLabel: verdictLooks[claim.verdict].label,
    reported: reportedText(claim),
    differences: claim.differences.map((one) => ({
      kind: one.kind,
      detail: one.detail,
      ...(isConfirmed(one) ? { confirmed: true as const } : {}),
    })),
    ...(ignored ? { ignored: ignored.map(({ kind, detail }) => ({ kind, detail })) } : {}),
    ...(confirmed ? { confirmed } : {}),
    independence: claim.independence?.detail ?? '',
    why: claim.why,
    cards: [...cards.values()],
    absent: claim.absent.map(name),
  }
}
