/** How long does the whole analysis take beside wink-nlp's plain readDoc, on the same articles in the same run? */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { analyse } from '../src/analysis/index.ts'
import { articles } from './texts.ts'

const { name, texts } = articles()
const nlp = winkNLP(model)
const runs: Record<string, (text: string) => unknown> = { crossread: analyse, 'wink-nlp': (text) => nlp.readDoc(text) }
const times: Record<string, number[]> = { crossread: [], 'wink-nlp': [] }

// Two rounds to warm up, then turn by turn: the machine's other work falls on both alike.
for (let round = 0; round < 9; round++)
  for (const [peer, run] of Object.entries(runs)) {
    const start = performance.now()
    for (const text of texts) run(text)
    if (round >= 2) times[peer]?.push(performance.now() - start)
  }

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number
const ratio = median(times.crossread as number[]) / median(times['wink-nlp'] as number[])
console.log(`Whole analysis against wink-nlp's readDoc, on ${name}: ${ratio.toFixed(2)} times its time`)
