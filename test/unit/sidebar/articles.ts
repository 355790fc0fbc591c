import { analyse } from '../../../src/analysis/index.ts'
import type { Claim, Mention } from '../../../src/comparison/claim.ts'
import type { Entry } from '../../../src/library/library.ts'

/** An article as the library would hand it out, analysed for real. */
export function entry(name: string, text: string): Entry {
  return {
    uri: `file:///news/${encodeURIComponent(name)}.txt`,
    name,
    text,
    article: analyse(text),
    encoding: 'utf-8',
    problems: [],
  }
}

/** The mention of a passage of an article. */
export function mention({ uri, text, article }: Entry, passage: string, more: Partial<Mention> = {}): Mention {
  const start = text.indexOf(passage)
  if (start < 0) throw new Error(`the article does not say: ${passage}`)
  const end = start + passage.length
  const numbers = article.annotations.filter((one) => one.type === 'number' && one.start >= start && one.end <= end)
  return {
    path: uri,
    start,
    end,
    text: passage,
    speaker: null,
    numbers: numbers as Mention['numbers'],
    copyOf: null,
    ...more,
  }
}

export function claim(id: string, mentions: Mention[], more: Partial<Claim> = {}): Claim {
  return {
    id,
    label: mentions[0]?.text ?? id,
    verdict: mentions.length > 1 ? 'agree' : 'single',
    differences: [],
    mentions,
    absent: [],
    why: '',
    ...more,
  }
}

// Three outlets on one flood.
export const courier = entry(
  'Valley Courier',
  `Valley Courier

Flood destroys bridge

At least 40 people were rescued from the valley on Monday, the fire service said.

“We have never seen water rise so fast in this valley,” Mayor Ana Ruiz said. The old bridge collapsed at noon.
`,
)
export const herald = entry(
  'Morning Herald',
  `Bridge falls as river rises

About 60 people were rescued from the valley on Monday.

Mayor Ana Ruiz said: “We had never seen the water rise so quickly in this valley.” She called for help.
`,
)
export const post = entry(
  'Evening Post',
  `River swallows bridge

Rescuers brought dozens of residents to safety.

“We have never seen water rise so fast in this valley,” said Ana Ruiz, the mayor.
`,
)
