import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../scripts/lib/paths.mjs'
import { packagedReadme } from '../../../scripts/lib/readme.mjs'

describe('the packaged README', () => {
  it('leaves out pictures that are not packed, and links to files', () => {
    const text = 'One.\n\n![A view](media/view.png)\n\nSee [the figures](docs/figures.md) and `docs`.\n'
    assert.equal(packagedReadme(text), 'One.\n\nSee the figures and `docs`.\n')
  })

  it('keeps addresses and links within itself', () => {
    const text = '[Settings](#settings), [a site](https://example.org/a.md)\n'
    assert.equal(packagedReadme(text), text)
  })
})

describe('the lists of commands and keys in the README', () => {
  const read = (name: string) => readFileSync(path.join(root, name), 'utf8')
  const texts: Record<string, string> = JSON.parse(read('package.nls.json'))
  const { commands, menus, keybindings }: Contributions = JSON.parse(read('package.json')).contributes
  const section = (title: string) => new RegExp(`^## ${title}\\n(.*?)^## `, 'ms').exec(read('README.md'))?.[1] ?? ''
  const titleOf = (id: string) => {
    const title = commands.find(({ command }) => command === id)?.title ?? id
    return texts[title.replace(/%/g, '')] ?? title
  }
  const isHidden = (id: string) => menus.commandPalette?.some(({ command, when }) => command === id && when === 'false')
  const rows = section('Keyboard')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Where'))
    .map((line) => line.split(' | '))

  it('name every command of the palette, and what it does', () => {
    const named = section('Commands')
      .split('\n')
      .flatMap((line) => /^\| Crossread: (.+?) \| .+ \|$/.exec(line)?.[1]?.split(', ') ?? [])
      .map((name) => name.replace(/ \([^)]*\)$/, ''))
    const wanted = commands.map(({ command }) => command).filter((id) => !isHidden(id))
    assert.deepEqual(named.sort(), wanted.map(titleOf).sort())
  })

  it('say with which keys every other command is reached', () => {
    const told = rows.filter(([, keys]) => keys?.trim()).map(([, , what]) => what)
    const missing = commands
      .map(({ command }) => titleOf(command))
      .filter(
        (title, at) => isHidden(commands[at]?.command ?? '') && !told.some((what) => what?.includes(`**${title}**`)),
      )
    assert.deepEqual(missing, [])
  })

  it('need no button: what the titles of the views offer is in the palette too', () => {
    const buttons = menus['view/title']?.map(({ command }) => command) ?? []
    assert.ok(buttons.length > 0)
    assert.deepEqual(buttons.filter(isHidden), [])
  })

  it('say the keys that commands have', () => {
    assert.ok(keybindings.length > 0)
    for (const { command, key } of keybindings) {
      const row = rows.find(([, , what]) => what?.includes(`**${titleOf(command)}**`))
      assert.ok(row?.[1]?.toLowerCase().includes(key), `${titleOf(command)}: ${key}`)
    }
  })
})

interface Contributions {
  commands: { command: string; title: string }[]
  menus: Record<string, { command: string; when?: string }[]>
  keybindings: { command: string; key: string }[]
}
