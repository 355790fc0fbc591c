import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { root } from '../../../scripts/lib/paths.mjs'

interface Setting {
  type: string
  default: unknown
  scope?: string
  enum?: unknown[]
  enumDescriptions?: string[]
  markdownEnumDescriptions?: string[]
  markdownDescription?: string
}

const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const said: Record<string, string> = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8'))
const settings = Object.entries<Setting>(contributes.configuration.properties)
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
const colours: string[] = contributes.colors.map(({ id }: { id: string }) => id)

describe('the settings', () => {
  it('are told of in the README, with their defaults', () => {
    for (const [name, { default: value }] of settings) {
      const row = readme.split('\n').find((line) => line.startsWith('| `crossread.') && line.includes(`\`${name}\``))
      assert.ok(row, `${name} is not in the README`)
      assert.ok(row.includes(`\`${JSON.stringify(value)}\``), `${name}: not ${JSON.stringify(value)} in the README`)
    }
  })

  it('are described, their choices too, and hold for a folder of their own', () => {
    for (const [name, setting] of settings) {
      const described = setting.markdownDescription?.replace(/^%(.+)%$/, (_, key) => said[key] ?? '')
      assert.ok(described?.endsWith('.'), name)
      assert.equal(setting.scope, 'resource', name)
      const told = setting.markdownEnumDescriptions ?? setting.enumDescriptions ?? []
      assert.equal(told.length, setting.enum?.length ?? 0, name)
    }
  })

  it('in the README are those that there are', () => {
    const known = new Set([...settings.map(([name]) => name), ...colours])
    const rows = readme.split('\n').filter((line) => /^\| `crossread\./.test(line))
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(crossread\.[\w.]+)`/g)])
    assert.ok(named.length >= settings.length)
    assert.deepEqual(
      named.map(([, name]) => name).filter((name) => !known.has(name as string)),
      [],
    )
  })
})

describe('the colours', () => {
  it('are all told of in the README', () => {
    assert.deepEqual(
      colours.filter((id) => !readme.includes(`\`${id}\``)),
      [],
    )
  })

  it('that are drawn with are contributed', () => {
    const source = globSync('src/**/*.ts', { cwd: root }).map((file) => readFileSync(path.join(root, file), 'utf8'))
    const drawn = new Set(
      source
        .flatMap((text) => [...text.matchAll(/\bThemeColor\('(crossread\.\w+)'\)|\bcolour\('(\w+)'\)/g)])
        .map(([, id, name]) => id ?? `crossread.${name}`),
    )
    assert.ok(drawn.size >= colours.length - 1)
    assert.deepEqual(
      [...drawn].filter((id) => !colours.includes(id)),
      [],
    )
    assert.deepEqual(
      colours.filter((id) => !drawn.has(id)),
      [],
    )
  })
})
