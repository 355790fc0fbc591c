import assert from 'node:assert/strict'
import { longestList, newList, readAliases, withAlias } from '../../../src/library/aliases.ts'

const read = (list: unknown) => readAliases(JSON.stringify(list))
const entries = (list: unknown) => Object.fromEntries(read(list).aliases)

describe('a list of aliases', () => {
  it('leads from what articles say to the canonical name, and from its variants', () => {
    assert.deepEqual(entries({ 'Steve Witkoff': ['the envoy', 'U.S. Envoy'], 'Volodymyr Zelensky': [] }), {
      'steve witkoff': 'Steve Witkoff',
      envoy: 'Steve Witkoff',
      'us envoy': 'Steve Witkoff',
      'volodymyr zelensky': 'Volodymyr Zelensky',
    })
  })

  it('follows a name that is itself listed under another', () => {
    const { aliases, problems } = read({ Witkoff: ['the envoy'], 'Steve Witkoff': ['Witkoff'] })
    assert.equal(aliases.get('envoy'), 'Steve Witkoff')
    assert.deepEqual(problems, [])
  })

  it('ends where names go round in a circle', () => {
    const { aliases } = read({ One: ['Two'], Two: ['One'] })
    assert.ok(['One', 'Two'].includes(aliases.get('one') ?? ''))
  })

  it('may be new, and empty', () => {
    assert.deepEqual(readAliases(newList()), { aliases: new Map(), problems: [] })
    assert.deepEqual(readAliases('\uFEFF{}'), { aliases: new Map(), problems: [] })
  })

  it('tells what is wrong, and keeps the rest', () => {
    const { aliases, problems } = read({
      'Ana Ruiz': ['the mayor', 7, '', 'x'.repeat(201), ['a'], {}, null],
      'Jan Novak': 'the clerk',
      ' ': ['nobody'],
      'Eva Lind': ['the mayor'],
    })
    assert.deepEqual([...aliases.keys()], ['ana ruiz', 'eva lind', 'mayor'])
    assert.equal(aliases.get('mayor'), 'Ana Ruiz')
    assert.equal(problems.length, 6)
    assert.equal(problems[0], '“Ana Ruiz” lists 7, which is no name of up to 200 characters.')
    assert.equal(problems.at(-1), 'There are 4 more problems.')
    assert.deepEqual(read({ 'Jan Novak': 'the clerk', ' ': [] }).problems, [
      '“Jan Novak” must have a list of names in square brackets.',
      '“ ” is no name: it is empty, or longer than 200 characters.',
    ])
    assert.match(read({ A: ['the one'], B: ['one'] }).problems.join(), /“one” is listed under “A” and under “B”/)
  })

  it('is refused whole when it is none', () => {
    for (const text of ['', '{', '[]', 'null', '"x"', '7']) {
      const { aliases, problems } = readAliases(text)
      assert.equal(aliases.size, 0, text)
      assert.equal(problems.length, 1, text)
    }
    assert.match(readAliases('{').problems.join(), /not valid JSON/)
    assert.match(readAliases(' '.repeat(longestList + 1)).problems.join(), /longer than 500,000 characters/)
  })

  it('takes names of objects’ own parts for names', () => {
    const { aliases } = readAliases('{"__proto__": ["the one"], "constructor": ["the other"]}')
    assert.equal(aliases.get('one'), '__proto__')
    assert.equal(aliases.get('other'), 'constructor')
    assert.equal(aliases.get('tostring'), undefined)
  })
})

describe('one more alias', () => {
  const listWith = (text: string | undefined, alias: string, name: string) =>
    JSON.parse(Object.values(withAlias(text, alias, name))[0] ?? 'null')

  it('begins a list', () => {
    assert.deepEqual(listWith(undefined, 'envoy', 'Steve Witkoff'), { 'Steve Witkoff': ['envoy'] })
    assert.deepEqual(listWith(' \n', 'envoy', 'Steve Witkoff'), { 'Steve Witkoff': ['envoy'] })
  })

  it('joins its name’s, and leaves the rest as it is', () => {
    assert.deepEqual(listWith('{"$comment": "x", "Ana Ruiz": ["mayor"], "Odd": 7}', 'Ruiz', 'Ana Ruiz'), {
      $comment: 'x',
      'Ana Ruiz': ['mayor', 'Ruiz'],
      Odd: 7,
    })
  })

  it('takes along what it stood for, and leaves other names', () => {
    assert.deepEqual(listWith('{"Ruiz": ["mayor"], "Jan Novak": ["ruiz", "clerk"]}', 'Ruiz', 'Ana Ruiz'), {
      'Jan Novak': ['clerk'],
      'Ana Ruiz': ['Ruiz', 'mayor'],
    })
  })

  it('keeps off a text that is no list', () => {
    for (const text of ['{ "Ana Ruiz": [', '[]', `{ "x": ${'['.repeat(200_000)}${']'.repeat(200_000)} }`])
      assert.ok('problem' in withAlias(text, 'mayor', 'Ana Ruiz'))
  })

  it('is not written where the list could not be read again', () => {
    const full = JSON.stringify({ x: ['y'.repeat(longestList - 20)] })
    assert.ok('problem' in withAlias(full, 'mayor', 'Ana Ruiz'))
  })
})
