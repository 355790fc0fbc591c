import assert from 'node:assert/strict'
import { compare } from '../../../src/comparison/index.ts'
import { articlesOf, claimWith, reports, shared } from './articles.ts'

describe('lining up claims', () => {
  it('links a paraphrase', () => {
    const { claims } = compare(
      reports(
        'The council approved a truce with the builders of Ostby.',
        'A ceasefire with the Ostby builders was approved by the council.',
      ),
    )
    const claim = claimWith(claims, 'truce with the builders')
    assert.deepEqual(
      claim.mentions.map(({ path }) => path),
      ['one.txt', 'other.txt'],
    )
    assert.deepEqual(claim.absent, [])
    assert.match(claim.why, /council/)
    assert.ok((claim.confidence ?? 0) > 0 && (claim.confidence ?? 0) <= 1)
  })

  it('keeps two sides of one forecast apart', () => {
    const { claims } = compare(
      reports(
        'Solberg said there was a two-in-three chance that the council would win the vote.',
        'Solberg said there was a one-in-three chance that the council would lose the vote.',
      ),
    )
    assert.deepEqual(
      claimWith(claims, 'two-in-three').mentions.map(({ path }) => path),
      ['one.txt'],
    )
  })

  it('says who leaves a claim out', () => {
    const { claims } = compare(
      reports('Divers found two cracks in the spillway.', 'Schools will stay shut until Friday because of the mud.'),
    )
    const claim = claimWith(claims, 'Divers found')
    assert.equal(claim.verdict, 'single')
    assert.deepEqual(claim.absent, ['other.txt'])
    assert.equal(claim.why, '')
  })

  it('links nothing across articles on other matters', () => {
    const { claims } = compare(
      articlesOf({
        'dam.txt':
          'Engineers closed the Halden dam near Ostby on Monday.\n\nMayor Ingrid Solberg asked residents to leave the valley before the police closed the road.',
        'chess.txt':
          'Teenager Pavel Dvorak won the chess title in Brno on Monday.\n\nHe asked his rivals to leave the hall before the police closed the road.',
      }),
    )
    assert.deepEqual(shared(claims), [])
    assert.ok(claims.length >= 4)
    assert.deepEqual(claimWith(claims, 'chess title').absent, [])
  })

  it('makes every statement of a single article a claim of its own', () => {
    const [article] = reports('Divers found two cracks in the spillway.', '')
    const { claims } = compare(article ? [article] : [])
    assert.ok(claims.every(({ verdict, mentions }) => verdict === 'single' && mentions.length === 1))
    for (const words of ['closed the Halden dam', 'two cracks', 'leave the valley'])
      assert.ok(claimWith(claims, words).label.length > 0)
  })

  it('takes mentions from the text as given', () => {
    const texts = {
      'a.txt': 'The bridge fell.\r\n\r\nNobody was hurt when the bridge in Ostby fell, police said.',
      'b.txt': 'A bridge fell in Ostby.\n\nNobody was hurt.',
    }
    for (const { mentions } of compare(articlesOf(texts)).claims)
      for (const { path, start, end, text } of mentions)
        assert.equal(texts[path as keyof typeof texts].slice(start, end), text)
  })

  it('keeps the id when the text moves or the file is renamed, and changes it with the words', () => {
    const text = 'Divers found two cracks in the spillway.'
    const id = (path: string, whole: string) => claimWith(compare(articlesOf({ [path]: whole })).claims, 'spillway').id
    const first = id('a.txt', text)
    assert.equal(id('b.txt', `The dam is old.\n\n${text}`), first)
    assert.notEqual(id('a.txt', 'Divers found three cracks in the spillway.'), first)
  })

  it('gives each claim an id of its own', () => {
    const { claims } = compare(
      articlesOf({ 'a.txt': 'The dam is shut.\n\nThe mayor spoke to us.\n\nThe dam is shut.' }),
    )
    assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length)
  })

  it('names a claim in a few words of the articles', () => {
    const { claims } = compare(
      articlesOf({
        'a.txt':
          'But the engineers of the Halden dam had warned the council of Ostby about cracks in the old spillway for many years before this spring.',
      }),
    )
    const label = claims[0]?.label ?? ''
    assert.match(label, /^The engineers/)
    assert.ok(label.split(' ').length <= 19)
  })

  it('knows a copied passage from two reports of one quotation', () => {
    const passage =
      'Engineers closed the Halden dam near Ostby on Monday evening. Water had been seeping through the spillway since the spring floods. The council will meet on Thursday to discuss repairs worth $75 million. Mayor Ingrid Solberg asked residents of the valley to leave their homes.'
    const { claims } = compare(
      articlesOf({
        'agency.txt': passage,
        'copy.txt': `Dam trouble up north.\n\n${passage}`,
        'own.txt':
          'The Halden dam near Ostby was shut by engineers. Ostby residents must leave the valley, Mayor Ingrid Solberg said.',
      }),
    )
    const mentions = claimWith(claims, 'seeping through').mentions
    assert.deepEqual(
      mentions.map(({ path, copyOf }) => [path, copyOf]),
      [
        ['agency.txt', null],
        ['copy.txt', 'agency.txt'],
      ],
    )
    assert.ok(
      claims.flatMap(({ mentions }) => mentions).every(({ path, copyOf }) => path === 'copy.txt' || copyOf === null),
    )
  })

  it('names a claim by a mention that can be understood alone, without who says it', () => {
    const label = (one: string, other: string, words: string) =>
      claimWith(compare(reports(one, other)).claims, words).label
    assert.equal(
      label(
        'He said that the spillway of the old dam had been leaking since spring.',
        'According to Ingrid Solberg, the spillway of the old dam has been leaking since spring.',
        'leaking',
      ),
      'The spillway of the old dam had been leaking since spring',
    )
    assert.match(
      label(
        'The council chose a firm from Bergen, made up largely of former divers.',
        'Bergen divers make up most of the firm that was chosen.',
        'made up',
      ),
      /firm/,
    )
  })

  it('says why in a sentence, and takes unnamed sources of two articles for nobody in particular', () => {
    const { why } = claimWith(
      compare(
        reports(
          'Officials said the council approved a truce with the builders of Ostby for 35 days.',
          'Officials said a ceasefire of 35 days with the Ostby builders was approved by the council.',
        ),
      ).claims,
      'truce with the builders',
    )
    assert.match(why, /^They .*35.*\.$/)
    assert.match(why, /“ceasefire” for “truce”/)
    assert.doesNotMatch(why, /[Oo]fficials/)
  })
})
