import * as vscode from 'vscode'
import type { Annotation } from '../../analysis/article.ts'
import type { Library } from '../../library/library.ts'
import type { ClaimsInText } from '../claims/claims-in-text.ts'
import { elsewhere, type Stated, statedAt } from '../claims/stated.ts'
import { mayHoldArticle } from '../documents.ts'
import { foundBy } from '../hovers/elsewhere.ts'
import { locationsOf } from '../locations.ts'
import { annotationsAt } from '../marks.ts'
import type { Passage } from '../passage.ts'
import type { Readings } from '../readings.ts'

type Known = Pick<Library, 'get' | 'lookInto' | 'mentionsOfSpeaker' | 'mentionsOfCountry'>

const named = new Set(['speakers', 'countries'] as const)

/** Finds all references to a speaker or a country; elsewhere in a passage, to the claim that it states. */
export function registerReferences(readings: Readings, claims: ClaimsInText, library: Known): vscode.Disposable {
  return vscode.languages.registerReferenceProvider('plaintext', {
    async provideReferences(document, position) {
      if (!mayHoldArticle(document)) return undefined
      const entry = (await readings.current(document))?.entry
      if (!entry) return undefined
      const offset = document.offsetAt(position)
      const [innermost] = annotationsAt(entry.article, offset, named)
      if (innermost) await library.lookInto(innermost)
      const found = innermost
        ? mentionsOf(innermost, entry.uri, library)
        : sameClaim(statedAt(claims.in(document) ?? [], offset)[0])
      return locationsOf(library, found)
    },
  })
}

function mentionsOf(annotation: Annotation, here: string, library: Known): Passage[] {
  if (annotation.type === 'country')
    return library.mentionsOfCountry(annotation.code).map(({ uri, country: { start, end } }) => ({ uri, start, end }))
  if (annotation.type !== 'speaker') return []
  return foundBy(library.mentionsOfSpeaker(annotation.name), annotation, here).map(
    ({ uri, speaker: { start, end } }) => ({ uri, start, end }),
  )
}

/** Wherever the claim is stated, here too; nothing for one that other articles do not report. */
function sameClaim(stated: Stated | undefined): Passage[] {
  if (!stated || !elsewhere(stated).length) return []
  return stated.claim.mentions.map(({ path, start, end }) => ({ uri: path, start, end }))
}
