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

const library = "import * as l10n from '@vscode/l10n'\n"

/** Names in package.json under which VS Code finds what it shows. */
const shown = new Set([
  ...['title', 'name', 'description', 'contents', 'altText', 'accessibilityHelpContent', 'contextualTitle', 'category'],
  ...['markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions', 'deprecationMessage'],
  ...['displayName', 'userDescription'],
])

describe('translations', () => {
  const sources = globSync('src/**/*.ts', { cwd: root }).map((file) => ({ file, text: read(file) }))
  let sentences: Bundle

  before(async function () {
    this.timeout(120_000)
    // Many files at once take as long as one: what takes long is done once for each.
    const contents = sources.map(({ text }) => text.replace(library, '')).join('\n')
    const extracted = await getL10nJson([{ extension: '.ts', contents: `${library}${contents}` }])
    sentences = Object.fromEntries(
      Object.entries(extracted).map(([key, said]) => [key, typeof said === 'string' ? said : said.message]),
    )
  })

  it('find every sentence in the code', () => {
    const hidden = sources.filter(({ text }) => /\bl10n\.t\((?!\s*(?:'|"|\{))/.test(text)).map(({ file }) => file)
    assert.deepEqual(hidden, [], 'l10n.t takes a sentence, not what may be one of several')
  })

  it('find every text of package.json', () => {
    const used = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key)
    assert.deepEqual(Object.keys(bundle('package.nls.json')).sort(), [...new Set(used)].sort())
  })

  it('leave no text of package.json in English', () => {
    const { description, contributes } = JSON.parse(read('package.json'))
    assert.deepEqual(proseIn({ description, contributes }), [])
  })

  for (const language of languages) {
    it(`say in "${language}" what package.json says, and nothing else`, () => {
      assertWhole(bundle('package.nls.json'), bundle(`package.nls.${language}.json`))
    })

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
  const other = keys.filter((key) => fixed(original[key]) !== fixed(translation[key]))
  assert.deepEqual(other, [], 'other placeholders, icons or links')
}

/** What a translation leaves as it is: placeholders, icons, where links lead, keys and settings in code. */
function fixed(text = ''): string {
  return [...new Set(text.match(/\{\w+\}|\$\([\w-]+\)|\]\([^)]*\)|`#[^`]*`/g))].sort().join(' ')
}

/** Texts that VS Code shows to a reader; the product's name apart. */
function proseIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') {
    return shown.has(name) && value !== 'Crossread' && !/^%[\w.-]+%$/.test(value) ? [`${name}: ${value}`] : []
  }
  if (Array.isArray(value)) return value.flatMap((one) => proseIn(one, name))
  // Models are spoken to in English, and know tools by names in small letters.
  const said = Object.entries(value ?? {}).filter(([key, one]) => key !== 'inputSchema' && !/^crossread_\w+$/.test(one))
  return said.flatMap(([key, one]) => proseIn(one, key))
}
