/** A figure that a scorer prints, and what is wanted of it. Shares are given in percent here, 0 to 1 by the scorers. */
export interface Figure {
  /** Its name in the scorer's JSON; a dot leads into an object. */
  key: string
  name: string
  /** What it has to reach, and what would be better still. */
  target?: number
  aim?: number
  /** The target is an upper bound. */
  atMost?: boolean
  /** A count rather than a share. */
  count?: boolean
  /** Why it falls short, told for as long as it does. */
  note?: string
}

export const attributionFigures: readonly Figure[] = [
  {
    key: 'sourceF1',
    name: 'words in sources, F1',
    target: 74,
    aim: 78,
    note: 'follows the attributions that are missed',
  },
  {
    key: 'cueF1',
    name: 'words in cues, F1',
    target: 65,
    aim: 68,
    note: 'annotators mark nouns and phrases as cues that no list of verbs holds, and agree among themselves at 68 to 73',
  },
  {
    key: 'contentF1',
    name: 'words in contents, F1',
    target: 86,
    aim: 90,
    note: 'follows the attributions that are missed',
  },
  {
    key: 'relationF1',
    name: 'attributions with content and source right, F1',
    target: 62,
    aim: 70,
    note: 'what is missed is mostly attitude and action reported without a verb of saying',
  },
  {
    key: 'directF1',
    name: 'of these with quotation marks, F1',
    target: 85,
    aim: 90,
    note: 'contents cut too long, and quotations within a sentence given to another reporting clause of it',
  },
  {
    key: 'quoteF1',
    name: 'quotes that are somebody’s words, F1',
    target: 97,
    aim: 98,
    note: 'mostly terms taken for speech',
  },
  {
    key: 'scareF1',
    name: 'quoted terms that are nobody’s, F1',
    target: 60,
    aim: 80,
    note: 'there are only 74, ten of them attribute values of markup that is left out as furniture, and some speech that the annotators passed over',
  },
  {
    key: 'quoteAttribution',
    name: 'quotes given to the right source',
    target: 90,
    aim: 95,
    note: 'another reporting clause takes the quotation, or it has no cue of its own',
  },
]

/** Of the scorer of annotations; targets where articles are those the product is judged on. */
export function entityFigures(judged: boolean): Figure[] {
  const figures: Figure[] = [
    { key: 'country.f1', name: 'countries, F1', target: 99 },
    { key: 'country.right', name: 'countries found, code right' },
    { key: 'number.f1', name: 'numbers, F1', target: 100 },
    { key: 'number.right', name: 'numbers found, value, thing counted and approximation right', target: 100 },
    {
      key: 'speaker.f1',
      name: 'speakers, F1',
      target: 90,
      note: 'descriptions (“officials”) are named where the reference names nobody',
    },
    { key: 'speaker.right', name: 'speakers found, name right' },
    { key: 'quoted words.f1', name: 'quoted words, F1', target: 97 },
    { key: 'quoted words.right', name: 'quoted words found, speaker right', target: 95 },
    {
      key: 'reported speech.f1',
      name: 'reported speech, F1',
      target: 80,
      note: 'stances (“backed the plan”) count here though the reference has speech only',
    },
    { key: 'reported speech.right', name: 'reported speech found, speaker right', target: 90 },
    { key: 'boilerplate.f1', name: 'site furniture, F1' },
  ]
  return judged ? figures : figures.map(withoutTarget)
}

export const countryFigures: readonly Figure[] = [
  { key: 'f1', name: 'country mentions, F1', target: 98 },
  { key: 'precision', name: 'precision' },
  { key: 'recall', name: 'recall' },
]

/** Number models with the least share of cases that has to pass. */
export const numberModels: Readonly<Record<string, number>> = {
  NumberModel: 90,
  PercentModel: 90,
  OrdinalModel: 90,
  NumberRangeModel: 70,
  CurrencyModel: 88,
  DimensionModel: 80,
  AgeModel: 80,
  TemperatureModel: 80,
}

const numberNotes: Readonly<Record<string, string>> = {
  PercentModel:
    'three of the ten cases want “percent of 10” read as 10 %, or a “%” without any figure as a number; in news neither is one',
}

export const numberFigures: readonly Figure[] = Object.entries(numberModels).map(([model, target]) => ({
  key: model,
  name: `${model}, cases passed`,
  target,
  note: numberNotes[model],
}))

/** Of the scorer of claims; with the targets that hold for a set of articles. */
export function claimFigures(targets: Readonly<Record<string, number>>): Figure[] {
  const figures: Figure[] = [
    { key: 'linkF1', name: 'links between files, F1', note: 'paraphrases with few words in common' },
    { key: 'linkPrecision', name: 'links, precision' },
    { key: 'linkRecall', name: 'links, recall' },
    { key: 'cellF1', name: 'which files report which claim, F1', note: 'follows the links that are missed' },
    { key: 'verdicts', name: 'verdicts as the reference has them' },
    { key: 'agreeWrong', name: 'agreeing claims said to differ', atMost: true },
  ]
  return figures.map((figure) => ({ ...figure, target: targets[figure.key] }))
}

const leastKind = 85
export const plantedFigures: readonly Figure[] = [
  { key: 'all', name: 'planted differences found', target: 95 },
  { key: 'recall.number', name: 'a changed figure', target: leastKind },
  { key: 'recall.wording', name: 'a changed word in a quotation', target: leastKind },
  {
    key: 'recall.attribution',
    name: 'another speaker',
    target: leastKind,
    note: 'there are 17 of them, six points each',
  },
  { key: 'recall.conflict', name: 'a denial', target: leastKind },
  { key: 'recall.hedge', name: 'a certainty made a possibility', target: leastKind },
  { key: 'recall.single', name: 'a sentence left out', target: leastKind },
  { key: 'falseAlarms', name: 'false alarms', target: 3, atMost: true },
]

export const unrelatedFigures: readonly Figure[] = [
  {
    key: 'crossing',
    name: 'claims lined up across articles',
    target: 5,
    atMost: true,
    count: true,
    note: 'three of the 40 texts do report one event, the expulsions of diplomats after the Salisbury poisoning',
  },
]

function withoutTarget({ key, name }: Figure): Figure {
  return { key, name }
}
