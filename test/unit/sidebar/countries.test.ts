import assert from 'node:assert/strict'
import { type CountryRow, type CountryRows, passageOf } from '../../../src/sidebar/country-rows.ts'
import { entry } from './articles.ts'
import { countryRowsOf } from './made.ts'
import { allRows, assertIds, assertParents } from './sound-rows.ts'

const dispatch = entry(
  'Dispatch',
  'Talks in Paris\n\nRussian envoys met French and Ukrainian officials in Paris. The Kremlin said on Monday that Russia would wait.\n\nSources: Reuters\n',
)
const lindale = entry(
  'Lindale',
  'Moscow wants more time\n\nUkraine wants an answer by Friday, the president said, and so do its allies in Europe.\n\nRead more: Germany votes\n',
)
const rows = () => countryRowsOf([dispatch, lindale])

/** The tree as indented lines: label, then description. */
function drawn(source: CountryRows, row?: CountryRow, depth = 0): string[] {
  return source.children(row).flatMap((child) => {
    const { label, description } = source.draw(child)
    return ['  '.repeat(depth) + label + (description ? ` | ${description}` : ''), ...drawn(source, child, depth + 1)]
  })
}

describe('the tree of countries', () => {
  it('shows countries, their articles and the mentions in them; furniture names none', () => {
    assert.deepEqual(drawn(rows()), [
      '🇷🇺 Russia | 4 in 2 articles',
      '  Dispatch | 3',
      '    Russian envoys met French and Ukrainian officials in Paris.',
      '    The Kremlin said on Monday that Russia would wait. | stands for the country',
      '    The Kremlin said on Monday that Russia would wait.',
      '  Lindale | 1',
      '    Moscow wants more time | stands for the country, not certain',
      '🇺🇦 Ukraine | 2 in 2 articles',
      '  Dispatch | 1',
      '    Russian envoys met French and Ukrainian officials in Paris.',
      '  Lindale | 1',
      '    Ukraine wants an answer by Friday, the president said, and so do its allies in Europe.',
      '🇫🇷 France | 1 in Dispatch',
      '  Russian envoys met French and Ukrainian officials in Paris.',
    ])
  })

  it('tells capitals and seats that stand for a country', () => {
    const source = rows()
    const [russia] = source.children()
    assert.ok(russia)
    assert.equal(
      source.draw(russia).spoken,
      'Russia, named 4 times in 2 articles, 2 of them by a capital or seat that stands for it.',
    )
    const metonyms = allRows(source).filter((row) => row.type === 'mention' && row.mention.country.form === 'metonym')
    for (const row of metonyms) {
      assert.match(
        source.draw(row).tooltip,
        /“(?:The Kremlin|Kremlin|Moscow)” stands for the country or its government\./,
      )
      assert.equal(source.draw(row).icon, 'organization')
    }
    assert.equal(metonyms.length, 2)
  })

  it('marks the mention in its sentence, and leads there', () => {
    const source = rows()
    for (const row of allRows(source)) {
      const passage = passageOf(row)
      if (row.type !== 'mention') {
        assert.equal(passage, undefined)
        continue
      }
      const { label, highlights: [highlight = [0, 0]] = [] } = source.draw(row)
      const article = [dispatch, lindale].find(({ uri }) => uri === passage?.uri)
      assert.equal(label.slice(...highlight), row.mention.country.text)
      assert.equal(article?.text.slice(passage?.start, passage?.end), row.mention.country.text)
    }
  })

  it('gives every row an id of its own', () => assertIds(rows))

  it('leads from every row to the one above it', () => assertParents(rows()))

  it('says what it is not sure of', () => {
    const unsure = structuredClone(dispatch)
    for (const one of unsure.article.annotations) if (one.type === 'country') one.confidence = 0.6
    const source = countryRowsOf([unsure])
    const mentions = allRows(source).filter((row) => row.type === 'mention')
    assert.ok(mentions.length > 3)
    for (const row of mentions) {
      assert.match(source.draw(row).description ?? '', /not certain$/)
      assert.match(source.draw(row).tooltip, /Not certain: confidence 60%\./)
    }
  })

  it('finds a country by its code', () => {
    const source = rows()
    const row = source.country('UA')
    assert.equal(row && source.draw(row).label, '🇺🇦 Ukraine')
    assert.equal(source.country('XX'), undefined)
    assert.equal(source.summary, '3 in 2 articles')
    assert.equal(countryRowsOf([]).summary, '')
    assert.deepEqual(countryRowsOf([]).children(), [])
  })
})
