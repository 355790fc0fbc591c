import assert from 'node:assert/strict'
import { ParseEnglish } from 'parse-english'
import { tokenize } from '../../../src/analysis/sentences/tokens.ts'

const tokens = (text: string) => tokenize(text, 0).map((token) => token.text)
const parsed = (text: string) =>
  new ParseEnglish()
    .tokenizeSentence(text)
    .children.filter((node) => node.type !== 'WhiteSpaceNode')
    .map(({ position }) => text.slice(position?.start.offset, position?.end.offset))

describe('words and marks', () => {
  const paragraphs = [
    '“Yes”, she said; (no) “you” didn’t: US-led troops won’t go!',
    'It cost $5 or 5%, and/or AT&T paid w/ ol’ money ’tis said, rock ’n’ roll!',
    'Ann Lee (D-Ohio), @annlee #vote a_b e-mail x=y R&D [sic] 24/7 5:30 £3 €4 ½ é ß 日本 😀',
    "ol' Lee and the ol' man's dog - well- - -",
    "He , she & they — all “ of ” them ( yes ) ' said … so : no ? – ' &",
  ]
  for (const paragraph of paragraphs)
    it(`are parse-english's: ${paragraph}`, () => assert.deepEqual(tokens(paragraph), parsed(paragraph)))

  it('a full stop stays with abbreviations only', () =>
    assert.deepEqual(tokens('Mr. Lee of Acme Inc. left the U.S. at 5 p.m. on foot.'), [
      ...['Mr.', 'Lee', 'of', 'Acme', 'Inc.', 'left', 'the', 'U.S.', 'at', '5', 'p.m.', 'on', 'foot', '.'],
    ]))

  it('figures, dots and doubled quotes are one', () =>
    assert.deepEqual(tokens("''10,000 or 3.5... the allies’ plan''"), [
      ...["''", '10,000', 'or', '3.5', '...', 'the', 'allies’', 'plan', "''"],
    ]))

  it('offsets are absolute', () =>
    assert.deepEqual(
      tokenize('Hi, you.', 10).map(({ start, end, plain }) => [start, end, plain]),
      [
        [10, 12, true],
        [12, 13, false],
        [14, 17, true],
        [17, 18, false],
      ],
    ))
})
