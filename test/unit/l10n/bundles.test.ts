import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getL10nJson } from '@vscode/l10n-dev'
import { globSync } from 'tinyglobby'
import { root } from '../../../scripts/lib/paths.mjs'

type Bundle = Record<string, string>

const languages = readdirSync(path.join(root, 'l10n')).flatMap(
  (name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? [],
)

describe('translations', () => {
  const sources = globSync('src/**/*.ts', { cwd: root }).map((file) => ({ file, text: read(file) }))
  let sentences: Bundle

  before(async () => {
    const extracted = await getL10nJson(sources.map(({ text }) => ({ extension: '.ts', contents: text })))
    sentences = Object.fromEntries(
      Object.entries(extracted).map(([key, said]) => [key, typeof said === 'string' ? said : said.message]),
    )
  })

  it('find every sentence in the code', () => {
    const hidden = sources.filter(({ text }) => /\bl10n\.t\((?!\s*(?:'|"|\{))/.test(text)).map(({ file }) => file)
    assert.deepEqual(hidden, [], 'l10n.t takes a sentence, not what may be one of several')
  })

  for (const language of languages) {
    it(`say in "${language}" all that the code says, and nothing else`, () => {
      assertWhole(sentences, bundle(`l10n/bundle.l10n.${language}.json`))
    })
  }
})

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

function bundle(file: string): Bundle {
  return JSON.parse(read(file))
}

/** Has the translation what the original has, with the same placeholders? */
function assertWhole(original: Bundle, translation: Bundle): void {
  const keys = Object.keys(original)
  assert.deepEqual(
    keys.filter((key) => !(key in translation)),
    [],
    'not translated',
  )
  assert.deepEqual(
    Object.keys(translation).filter((key) => !(key in original)),
    [],
    'translated, but not said',
  )
  const other = keys.filter((key) => placeholders(original[key]) !== placeholders(translation[key]))
  assert.deepEqual(other, [], 'other placeholders')
}

function placeholders(text = ''): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ')
}
