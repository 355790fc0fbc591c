import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../scripts/lib/paths.mjs'
import { analyse } from '../../../src/analysis/index.ts'
import { compare } from '../../../src/comparison/index.ts'
import { countsOf, countsText } from '../../../src/editor/counts.ts'
import { countryHover } from '../../../src/editor/hovers/country.ts'
import { writtenDate, writtenValue } from '../../../src/editor/hovers/number.ts'
import { speakerHover } from '../../../src/editor/hovers/speaker.ts'
import { speak } from '../../../src/language.ts'
import { claimsIn } from '../../../src/report/formats.ts'
import { page } from '../../../src/sidebar/page.ts'
import { atOnce } from '../../../src/steps.ts'
import { list, numeral, percentage, plural, sizeOf, times } from '../../../src/wording.ts'
import { reports, shared } from '../comparison/articles.ts'
import { articleOf, country, libraryOf, speaker, statement } from '../editor/known.ts'

const sentences = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.fr.json'), 'utf8'))
const nbsp = '\u00a0'

describe('French', () => {
  before(() => speak({ locale: 'fr', sentences }))
  after(() => speak({ locale: 'en' }))

  it('has its own plurals, figures and lists', () => {
    assert.deepEqual(
      [0, 1, 2].map((number) => plural(number, 'un', 'plusieurs')),
      ['un', 'un', 'plusieurs'],
    )
    assert.equal(numeral(1234.5).replace(/\s/g, ' '), '1 234,5')
    assert.equal(percentage(20).replace(/\s/g, ' '), '20 %')
    assert.equal(list(['a', 'b', 'c']), 'a, b et c')
    assert.equal(times(3), '3 fois')
    assert.equal(writtenDate('2026-01-06'), '6 janvier 2026')
    assert.equal(sizeOf(1, 2), '1 affirmation dans 2 articles')
  })

  it('explains what an article holds, whose words stay as they are', async () => {
    const text = 'Ms Ruiz, the mayor, said taxes will fall in Germany.'
    const article = articleOf(
      text,
      speaker('Ms Ruiz', 'Ana Ruiz', { role: 'the mayor' }),
      statement('taxes will fall', 'Ana Ruiz'),
      country('Germany', 'DE', 'Germany'),
    )
    const library = await libraryOf({ 'a.txt': { text, article } })
    const [who, , where] = article.annotations
    assert.ok(who?.type === 'speaker' && where?.type === 'country')
    const hover = speakerHover(who, 'mem:/a.txt', library)
    assert.match(hover, /\*\*Ana Ruiz\*\*, the mayor\n\n1 déclaration ici\.\n\n- \[taxes will fall\]/)
    assert.match(countryHover(where, 'mem:/a.txt', library), /\*\*Allemagne\*\*, code ISO DE\n\nNommé une fois ici\./)
    assert.equal(countsText(countsOf(article)), '1 intervenant, 0 citation, 0 chiffre, 1 pays nommé une fois')
  })

  it('writes figures as French does', () => {
    const [figure] = analyse('The bridge cost $1,250,000 in all, the council said on Monday.').annotations.filter(
      (one) => one.type === 'number',
    )
    assert.ok(figure?.type === 'number')
    assert.equal(writtenValue(figure).replace(/\s/g, ' '), '1 250 000 $US')
  })

  it('says how accounts differ', async () => {
    const articles = reports(
      'The flood killed 35 people in the valley, police said.',
      'The flood killed 27 people in the valley, police said.',
    )
    const { claims } = await compare(articles)
    const details = shared(claims).flatMap(({ differences }) => differences.map(({ detail }) => detail))
    assert.ok(
      details.includes(`Selon one.txt, 35 people ; selon other.txt, 27 people.`.replace(' ;', '\u202f;')),
      details.join('\n'),
    )
    const html = atOnce(
      claimsIn(
        'html',
        { claims, credits: [], relations: [] },
        articles.map(({ path: file, article }) => ({ path: file, name: file, text: '', article })),
      ),
    )
    assert.match(html, /<html lang="fr">/)
    assert.match(html, /<h3>Chiffres divergents<\/h3>/)
    assert.match(html, /<h2>Affirmations par article<\/h2>/)
    const data = atOnce(claimsIn('json', { claims }, []))
    assert.match(data, /"verdict": "number"/)
  })

  it('goes to the pages along with their markup, where nothing can break out of it', () => {
    speak({ locale: 'fr', sentences: { a: '"><script>alert(1)</script>' } })
    const html = page({ script: 's', style: 's', source: 's', nonce: 'n', title: 't' })
    speak({ locale: 'fr', sentences })
    assert.match(html, /<html lang="fr" data-language="/)
    assert.doesNotMatch(html, /<script>alert/)
  })

  it('sets its marks as French does', () => {
    const { texts } = {
      texts: { ...sentences, ...JSON.parse(readFileSync(path.join(root, 'package.nls.fr.json'), 'utf8')) },
    }
    const wrong = Object.values<string>(texts)
      .map((text) => text.replace(/`[^`]*`|\]\([^)]*\)|"[^"]*"\s*:?/g, ''))
      .filter((text) => / [:;!?»%]|[^\s\u00a0\u202f][;!?»](?!\w)|\w:(?= |$)|«(?!\u00a0)|'|[“”]/u.test(text))
    assert.deepEqual(wrong, [], `a space that breaks, or none, before a mark; ${nbsp}« » and ’ are the marks of French`)
  })
})
