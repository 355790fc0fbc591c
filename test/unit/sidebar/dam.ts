import type { FigureLine } from '../../../src/comparison/figures/line-up.ts'
import { FigureLines } from '../../../src/comparison/figures/line-up.ts'
import { compare } from '../../../src/comparison/index.ts'
import type { Compared } from '../../../src/sidebar/rows.ts'
import { entry } from './articles.ts'

/** Three outlets on one dam: figures of every kind of exactness, and dates on which they do not agree. */
export const courier = entry(
  'Valley Courier',
  `Valley Courier

Dam closed after divers find cracks

6 January 2026

Engineers closed the Halden dam near Ostby on Monday evening after divers found 12 cracks in its wall.

At least 40 people were rescued from the valley on Monday, the fire service said. The council will meet on 8 January to discuss repairs that could cost between $60 million and $75 million.

The dam was built in 1962. An inspection on 14 November 2025 had found no damage, its operator said.

Mayor Ingrid Solberg asked about 3,000 residents of the valley to leave their homes. Up to 500 spent the night in a school.
`,
)
export const herald = entry(
  'Morning Herald',
  `Morning Herald

Cracks force Halden dam to shut

7 January 2026

The Halden dam near Ostby was closed on Monday evening after divers had found 15 cracks in its wall.

About 60 people were rescued from the valley on Monday, firefighters said. The council will meet to discuss the repairs, which could cost $90 million.

The dam, built in 1962, was last inspected on 14 November 2025. The operator said that the inspection had found no damage.

Ingrid Solberg, the mayor, asked 3,500 residents of the valley to leave their homes. More than 700 spent the night in a school.
`,
)
export const post = entry(
  'Evening Post',
  `Evening Post

Families told to leave as dam leaks

7 January 2026

Dozens of people were rescued from the valley below the Halden dam near Ostby on Monday, the fire service said, after engineers closed the dam on Monday evening. Divers had found a dozen cracks in its wall.

The council will meet on 9 January to discuss repairs that could cost $75 million.

An inspection on 21 November 2025 had found no damage, the operator said.

Mayor Ingrid Solberg asked nearly 3,000 residents of the valley to leave their homes. Some 600 of them spent the night in a school.
`,
)

const entries = [courier, herald, post]
const articles = entries.map(({ uri, article }) => ({ path: uri, article }))

/** They are compared for real. */
export const compared: Compared = { comparison: compare(articles), entries, skipped: [] }

/** Their figures, lined up for real. */
export const lines: FigureLine[] = linedUp()

function linedUp(): FigureLine[] {
  const steps = new FigureLines().lineUp(articles)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
