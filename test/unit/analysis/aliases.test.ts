import assert from 'node:assert/strict'
import type { AnnotatedArticle } from '../../../src/analysis/article.ts'
import { analyse } from '../../../src/analysis/index.ts'
import { aliasKey, applyAliases } from '../../../src/analysis/speakers/aliases.ts'
import { articleOf, speaker, statement } from '../editor/known.ts'

const aliases = (list: Readonly<Record<string, string>>) =>
  new Map(Object.entries(list).map(([alias, name]) => [aliasKey(alias), name]))

const says = ({ annotations }: AnnotatedArticle) =>
  annotations.flatMap((one) => (one.type === 'attribution' ? [`${one.speaker}: ${one.text}`] : []))
const cast = ({ annotations }: AnnotatedArticle) =>
  annotations.flatMap((one) => (one.type === 'speaker' ? [`${one.text} = ${one.name}, ${one.category}`] : []))

describe('aliases', () => {
  const text = 'The envoy said that talks went well. “We are close,” he said.\n'

  it('give a description its speaker, in statements, quotes and mentions', () => {
    const before = analyse(text)
    const after = applyAliases(before, aliases({ 'the Envoy': 'Steve Witkoff' }))
    assert.ok(before.annotations.some((one) => one.type === 'quote' && one.speech))
    for (const one of after.annotations) {
      if (one.type === 'attribution' || one.type === 'quote') assert.equal(one.speaker, 'Steve Witkoff')
      if (one.type === 'speaker') assert.deepEqual([one.name, one.category], ['Steve Witkoff', 'person'])
    }
    assert.ok(
      says(before).every((said) => !said.includes('Witkoff')),
      'the article given was changed',
    )
  })

  it('leave an article alone that has none of them', () => {
    const article = analyse(text)
    assert.equal(applyAliases(article, aliases({ mayor: 'Ana Ruiz' })), article)
    assert.equal(applyAliases(article, new Map()), article)
  })

  it('do not mind case, determiners and spelling variants', () => {
    const article = articleOf(
      'Zelenskiy spoke. A U.S. envoy left.',
      speaker('Zelenskiy', 'Volodymyr Zelenskiy'),
      speaker('U.S. envoy', 'U.S. envoy', { category: 'unnamed', mention: 'description' }),
    )
    const list = aliases({ 'Volodymyr Zelenskyy': 'Volodymyr Zelenskyy', 'the US Envoy': 'Steve Witkoff' })
    assert.deepEqual(cast(applyAliases(article, list)), [
      'Zelenskiy = Volodymyr Zelenskyy, person',
      'U.S. envoy = Steve Witkoff, person',
    ])
  })

  it('count for more than what the article makes of a description', () => {
    const article = articleOf(
      'The envoy said so. Kushner smiled.',
      speaker('The envoy', 'Jared Kushner', { mention: 'description' }),
      speaker('Kushner', 'Jared Kushner'),
      { ...statement('said so', 'Jared Kushner'), source: [{ start: 0, end: 9 }] } as ReturnType<typeof statement>,
    )
    const after = applyAliases(article, aliases({ envoy: 'Steve Witkoff' }))
    assert.deepEqual(cast(after), ['The envoy = Steve Witkoff, person', 'Kushner = Jared Kushner, person'])
    assert.deepEqual(says(after), ['Steve Witkoff: said so'])
  })

  it('tell people from bodies by what the article has, else by the name', () => {
    const category = (name: string, from: 'unnamed' | 'body' | 'document', ...more: Parameters<typeof speaker>[]) => {
      const article = articleOf(
        'the source and NATO',
        speaker('the source', 'source', { category: from }),
        ...more.map((one) => speaker(...one)),
      )
      return cast(applyAliases(article, aliases({ source: name })))[0]?.split(', ')[1]
    }
    assert.equal(category('Steve Witkoff', 'unnamed'), 'person')
    assert.equal(category('Ursula von der Leyen', 'body'), 'person')
    assert.equal(category('Putin', 'unnamed'), 'person')
    assert.equal(category('Russia', 'body'), 'body')
    assert.equal(category('NATO', 'unnamed'), 'body')
    assert.equal(category('European Commission', 'unnamed'), 'body')
    assert.equal(
      category('Paris Declaration', 'document', ['NATO', 'Paris Declaration', { category: 'document' }]),
      'document',
    )
    assert.equal(category('U.S. officials', 'unnamed'), 'unnamed')
    assert.equal(category('officials', 'unnamed'), 'unnamed')
  })
})
