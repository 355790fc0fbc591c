import assert from 'node:assert/strict'
import { analyse } from '../../../src/analysis/index.ts'
import { isStatement } from '../../../src/analysis/statements.ts'

/** Each statement of the text as "speaker | cue | content", parts of a content joined by " ~ ". */
function read(text: string): string[] {
  return analyse(text).annotations.flatMap((a) => {
    if (!isStatement(a)) return []
    const words = (spans: { start: number; end: number }[]) => spans.map((s) => text.slice(s.start, s.end)).join(' ~ ')
    return [`${a.speaker} | ${words(a.cue)} | ${words(a.content)}`]
  })
}

const cases: [name: string, text: string, expected: string[]][] = [
  ['a subject before its verb', 'Ann Lee said the bridge was closed.', ['Ann Lee | said | the bridge was closed']],
  ['that-clauses', 'The minister stressed that no one was hurt.', ['minister | stressed | that no one was hurt']],
  ['inversion after a quotation', '“We are done,” said Ann Lee.', ['Ann Lee | said | “We are done,”']],
  [
    'a quotation around its clause',
    '“The goal,” Ann Lee said, “is prevention.”',
    ['Ann Lee | said | “The goal,” ~ “is prevention.”'],
  ],
  [
    'a clause inside its content',
    'The goal, Ann Lee said, is prevention.',
    ['Ann Lee | said | The goal ~ is prevention'],
  ],
  [
    'a second quotation in the paragraph',
    '“We are done,” Ann Lee said. “We will go home. All of us.”',
    ['Ann Lee | said | “We are done,” ~ “We will go home. All of us.”'],
  ],
  ['an appositive before the verb', 'Ann Lee, a doctor, said it was over.', ['Ann Lee | said | it was over']],
  [
    'a relative clause before the verb',
    'Ann Lee, who left in May, said it was over.',
    ['Ann Lee | said | it was over'],
  ],
  ['according to', 'According to the ministry, the road is open.', ['ministry | According to | the road is open']],
  [
    'according to at the end',
    'The road is open, according to officials in the capital.',
    ['officials in the capital | according to | The road is open'],
  ],
  ['telling somebody', 'Officials told Reuters the road was open.', ['officials | told | the road was open']],
  ['a pronoun', 'Ann Lee opened the meeting. She said it was late.', ['Ann Lee | said | it was late']],
  [
    'a surname for a full name',
    'Mayor Ann Lee opened the road. Lee said it was late.',
    ['Ann Lee | said | it was late'],
  ],
  [
    'two clauses with a speaker each',
    'Ann Lee said the road was open, while Mayor Tom Brown said it was shut.',
    ['Ann Lee | said | the road was open', 'Tom Brown | said | it was shut'],
  ],
  [
    'a participle that goes on',
    'Ann Lee said the road was open, adding that the bridge was not.',
    ['Ann Lee | said | the road was open', 'Ann Lee | adding | that the bridge was not'],
  ],
  ['a document', '“We object,” the letter reads.', ['letter | reads | “We object,”']],
  ['a signature', '“We object to the plan.” — Ann Lee', ['Ann Lee |  | “We object to the plan.”']],
  ['a noun that looks like a verb', 'The claims of the states were senior figures.', []],
  ['passive and infinitive', 'The staff was told to say nothing.', []],
]

describe('attributions', () => {
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(read(text), expected))

  it('a quotation over paragraphs', () => {
    const text = '“It is over,” Ann Lee said. “It began in May.\n\n“It ended in June.”'
    assert.deepEqual(read(text), [
      'Ann Lee | said | “It is over,” ~ “It began in May.',
      'Ann Lee |  | “It ended in June.”',
    ])
  })
})

describe('quotes', () => {
  const quotes = (text: string) =>
    analyse(text).annotations.flatMap((a) => (a.type === 'quote' ? [`${a.speech ? 'speech' : 'term'} ${a.text}`] : []))

  it('speech told from so-called terms', () => {
    assert.deepEqual(quotes('Ann Lee called the so-called “reform” a “sham” on Monday.'), [
      'term “reform”',
      'speech “sham”',
    ])
  })
  for (const [name, open, close] of [
    ['curly', '“', '”'],
    ['straight', '"', '"'],
    ['guillemets', '«', '»'],
    ['doubled single', "''", "''"],
    ['mojibake', '', ''],
  ] as const)
    if (open)
      it(`${name} marks`, () =>
        assert.deepEqual(quotes(`Ann Lee said: ${open}It is over.${close} She left.`), [
          `speech ${open}It is over.${close}`,
        ]))
  it('apostrophes are no marks', () => assert.deepEqual(quotes("The allies' plan wasn't theirs in the '90s."), []))
  it('a mark without its partner ends with the paragraph', () => {
    const text = 'Ann Lee said: “It is over. It was late.\n\nThe road is open.'
    assert.deepEqual(quotes(text), ['speech “It is over. It was late.'])
  })
})

describe('speakers', () => {
  const speakers = (text: string) =>
    analyse(text).annotations.flatMap((a) => (a.type === 'speaker' ? [`${a.text}: ${a.name}, ${a.category}`] : []))

  it('all mentions of those who speak, and of nobody else', () => {
    const text = 'Envoy Steve Marsh met Paul Stone. Marsh said it was late. Officials agreed that it was.'
    assert.deepEqual(speakers(text), [
      'Steve Marsh: Steve Marsh, person',
      'Marsh: Steve Marsh, person',
      'Officials: officials, unnamed',
    ])
  })
  it('a description and the name in apposition', () => {
    const text = 'The country’s president, Ann Lee, announced that the road was open. Ms. Lee left.'
    assert.ok(speakers(text).includes('Lee: Ann Lee, person'))
  })
  it('nobody for a pronoun of whom it speaks itself', () => {
    const text = 'Miriam Bell wrote that she was tired. Varga, she added, owed her money.'
    assert.ok(speakers(text).every((one) => !one.includes('Varga')))
  })
  it('an unnamed source that is taken up again', () => {
    const text = 'A senior European official said the talks were over. The official added that they had gone well.'
    assert.deepEqual(
      speakers(text).map((one) => one.split(': ')[1]),
      ['senior European official, unnamed', 'senior European official, unnamed'],
    )
  })
  it('the role that the text gives', () => {
    const roles = analyse('French President Ann Lee said it was late. Lee left.').annotations.flatMap((a) =>
      a.type === 'speaker' ? [a.role] : [],
    )
    assert.deepEqual(roles, ['French President', 'French President'])
    const courtesy = analyse('Mr. Lee said it was late. President Lee added that he would leave.')
    assert.ok(courtesy.annotations.every((a) => a.type !== 'speaker' || a.role === 'President'))
  })
})
