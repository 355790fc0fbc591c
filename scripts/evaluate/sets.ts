import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InThreadEngine } from '../../src/library/engine/in-thread.ts'
import { decode } from '../../src/library/texts/decode.ts'
import {
  attributionFigures,
  claimFigures,
  countryFigures,
  entityFigures,
  type Figure,
  numberFigures,
  numberModels,
  plantedFigures,
  unrelatedFigures,
} from './figures.ts'
import { root, type Workshop } from './workshop.ts'

export const groups = ['attributions', 'entities', 'countries', 'numbers', 'claims', 'planted', 'unrelated'] as const
export type Group = (typeof groups)[number]

/** Articles with a reference, and the figures that a scorer makes of the two. */
export interface FigureSet {
  group: Group
  name: string
  figures: readonly Figure[]
  /** Paths in the shared folder. */
  needs: readonly string[]
  /** Scores by the figures' keys: objects of numbers, as the scorers print them. */
  measure(shop: Workshop): Promise<unknown>
}

const unrelatedTexts = 40
const mostPairs = '60'

export const sets: readonly FigureSet[] = [
  {
    group: 'attributions',
    name: 'Attributions, PolNeAR’s development part',
    figures: attributionFigures,
    needs: ['score/attributions.mjs', 'corpora/polnear/dev'],
    async measure(shop) {
      const corpus = join(shop.shared, 'corpora/polnear/dev')
      const pred = await shop.read('annotate', textsIn(join(corpus, 'text')))
      return shop.score('attributions.mjs', { pred, text: join(corpus, 'text'), gold: join(corpus, 'attributions') })
    },
  },
  entities('Annotations, five real articles', (shop) => join(shop.shared, 'seeds'), true),
  entities('Annotations, the sample articles in seeds/', () => join(root, 'seeds'), false),
  {
    group: 'countries',
    name: 'Countries, GeoWebNews',
    figures: countryFigures,
    needs: ['score/countries.mjs', 'corpora/geowebnews', 'corpora/geowebnews-countries.json'],
    async measure(shop) {
      const corpus = join(shop.shared, 'corpora/geowebnews')
      const pred = await shop.read('annotate', textsIn(corpus))
      const ids = join(shop.shared, 'corpora/geowebnews-countries.json')
      return shop.score('countries.mjs', { pred, gold: corpus, text: corpus, ids })
    },
  },
  {
    group: 'numbers',
    name: 'Numbers, cases in the form of Recognizers-Text’s',
    figures: numberFigures,
    needs: ['score/numbers.mjs', 'corpora/numbers'],
    async measure(shop) {
      const passed: Record<string, number> = {}
      for (const model of Object.keys(numberModels)) {
        const cases = join(shop.shared, 'corpora/numbers', `${model}.json`)
        const write = join(shop.folder, model)
        await shop.score('numbers.mjs', { cases, write })
        const pred = await shop.read('annotate', textsIn(write))
        const score = (await shop.score('numbers.mjs', { cases, pred })) as { cases: number }
        passed[model] = score.cases
      }
      return passed
    },
  },
  claims('Claims, five real articles', ['seeds'], (shop) => join(shop.shared, 'seeds'), 'gold/claims.json', {
    linkF1: 80,
    linkPrecision: 85,
    cellF1: 85,
    verdicts: 65,
    agreeWrong: 15,
  }),
  event('boehner', { linkF1: 93 }),
  event('fox-calderon', { linkF1: 80 }),
  claims('Claims, the sample articles in seeds/', [], () => join(root, 'seeds'), 'gold/claims.json', {}),
  {
    group: 'planted',
    name: `Planted differences, ${mostPairs} articles of PolNeAR’s development part and altered copies`,
    figures: plantedFigures,
    needs: ['score/plant.mjs', 'corpora/polnear/dev'],
    async measure(shop) {
      const out = join(shop.folder, 'planted')
      const text = join(shop.shared, 'corpora/polnear/dev/text')
      await shop.score('plant.mjs', { text, out, most: mostPairs }, ['make'])
      for (const pair of readdirSync(out)) await comparePair(join(out, pair))
      return shop.score('plant.mjs', { out }, ['score'])
    },
  },
  {
    group: 'unrelated',
    name: `Unrelated articles, ${unrelatedTexts} of GeoWebNews`,
    figures: unrelatedFigures,
    needs: ['corpora/geowebnews'],
    async measure(shop) {
      const texts = textsIn(join(shop.shared, 'corpora/geowebnews')).slice(0, unrelatedTexts)
      const { claims } = JSON.parse(readFileSync(await shop.read('compare', texts), 'utf8')) as {
        claims: { mentions: { path: string }[] }[]
      }
      return { crossing: claims.filter(({ mentions }) => new Set(mentions.map(({ path }) => path)).size > 1).length }
    },
  },
]

function entities(name: string, folder: (shop: Workshop) => string, judged: boolean): FigureSet {
  return {
    group: 'entities',
    name,
    figures: entityFigures(judged),
    needs: ['score/entities.mjs', ...(judged ? ['seeds'] : [])],
    async measure(shop) {
      const pred = await shop.read('annotate', textsIn(folder(shop)))
      return shop.score('entities.mjs', { pred, gold: join(folder(shop), 'gold/entities.json') })
    },
  }
}

function claims(
  name: string,
  needs: readonly string[],
  folder: (shop: Workshop) => string,
  gold: string,
  targets: Readonly<Record<string, number>>,
): FigureSet {
  return {
    group: 'claims',
    name,
    figures: claimFigures(targets),
    needs: ['score/claims.mjs', ...needs],
    async measure(shop) {
      const pred = await shop.read('compare', textsIn(folder(shop)))
      return shop.score('claims.mjs', { pred, gold: join(folder(shop), gold) })
    },
  }
}

function event(name: string, targets: Readonly<Record<string, number>>): FigureSet {
  const corpus = `corpora/events/${name}`
  return claims(
    `Claims, event ${name}`,
    [corpus],
    (shop) => join(shop.shared, corpus, 'text'),
    '../claims.json',
    targets,
  )
}

/** The texts of a folder, by number where their names are numbers. */
function textsIn(folder: string): string[] {
  const { compare } = new Intl.Collator('en', { numeric: true })
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  return texts.sort(compare).map((file) => join(folder, file))
}

/** What `crossread compare` does, without a new process for each of many pairs. */
async function comparePair(folder: string): Promise<void> {
  const engine = new InThreadEngine()
  const sources = ['first.txt', 'second.txt'].map((file) => {
    const decoded = decode(readFileSync(join(folder, file)))
    if ('reason' in decoded) throw new Error(`${file}: ${decoded.reason}`)
    return { path: file, text: decoded.text }
  })
  writeFileSync(join(folder, 'compare.json'), JSON.stringify(await engine.compare(sources)))
}
