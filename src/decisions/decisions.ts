import { type Anchor, find } from './anchor.ts'
import { type Corrections, noCorrections } from './claims.ts'
import type { Edit } from './draft.ts'
import { type ClaimDecision, type Decision, isAboutClaims, type Passage } from './format.ts'
import { Searchable } from './searchable.ts'

/** A text under the path by which passages know it. */
interface TextAt {
  path: string
  text: string
}

/** What is known of one text: kept while it stays the same. */
interface Known {
  text: string
  searchable: Searchable
  anchors: Map<Passage, Anchor | undefined>
}

/** Readers' decisions, set against the articles that they are about. Passages name files by the articles' paths. */
export class Decisions {
  /** In the order in which they were made, so that the last one counts. */
  readonly list: readonly Decision[]
  readonly #byFile = new Map<string, Decision[]>()
  readonly #known = new Map<string, Known>()

  constructor(list: readonly Decision[]) {
    this.list = [...list].sort((a, b) => timeOf(a) - timeOf(b))
    for (const decision of this.list)
      for (const file of new Set(decision.passages.map((passage) => passage.file))) {
        const others = this.#byFile.get(file)
        if (others) others.push(decision)
        else this.#byFile.set(file, [decision])
      }
  }

  /** Where a passage is in the text of its article as it is now; undefined when it is not to be found. */
  anchor(passage: Passage, text: string): Anchor | undefined {
    let known = this.#known.get(passage.file)
    if (known?.text !== text) {
      known = { text, searchable: new Searchable(text), anchors: new Map() }
      this.#known.set(passage.file, known)
    }
    if (!known.anchors.has(passage)) known.anchors.set(passage, find(known.searchable, passage))
    return known.anchors.get(passage)
  }

  /** The decisions about passages of an article, in the order in which they were made. */
  about(path: string): readonly Decision[] {
    return this.#byFile.get(path) ?? []
  }

  /** What is to be changed in what an article is read as. */
  edits({ path, text }: TextAt): Edit[] {
    return this.about(path).flatMap((decision): Edit[] => {
      const [passage] = decision.passages
      if (isAboutClaims(decision) || passage?.file !== path) return []
      const span = this.anchor(passage, text)
      return span ? [{ decision, span: { start: span.start, end: span.end } }] : []
    })
  }

  /** What is to be changed when the articles are compared. */
  corrections(articles: readonly TextAt[]): Corrections {
    if (!this.list.length) return noCorrections
    const texts = new Map(articles.map(({ path, text }) => [path, text]))
    const edits = articles.flatMap((article) => {
      const found = this.edits(article)
      return found.length ? [[article.path, found] as const] : []
    })
    const rulings = this.list.filter(isAboutClaims).flatMap((decision) => {
      const spans = this.#spans(decision, texts)
      return spans ? [{ decision, spans }] : []
    })
    return { edits: new Map(edits), rulings }
  }

  /**
   * The places of a decision's passages, those apart that are not to be found; undefined where too few are left. That
   * two accounts differ, or do not, was decided about these very words: it does not hold when they have changed.
   */
  #spans(decision: ClaimDecision, texts: ReadonlyMap<string, string>) {
    const found = decision.passages.map((passage) => {
      const text = texts.get(passage.file)
      const anchor = text === undefined ? undefined : this.anchor(passage, text)
      return anchor && { path: passage.file, start: anchor.start, end: anchor.end, changed: anchor.changed }
    })
    const whole = decision.decision === 'ignore difference' || decision.decision === 'confirm difference'
    if (whole ? found.some((one) => !one || one.changed) : !found[0] && decision.decision === 'not the same claim')
      return undefined
    return found.flatMap((one) => (one ? [{ path: one.path, start: one.start, end: one.end }] : []))
  }
}

/** The decision with its passages' files under the paths by which the articles are known. */
export function located(decision: Decision, pathOf: (file: string) => string): Decision {
  return { ...decision, passages: decision.passages.map((passage) => ({ ...passage, file: pathOf(passage.file) })) }
}

export const noDecisions = new Decisions([])

function timeOf({ made }: Decision): number {
  return made === undefined ? 0 : Date.parse(made)
}
