import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { articlesIn, seeds } from '../../../../scripts/lib/articles.mjs'
import { root } from '../../../../scripts/lib/paths.mjs'
import { sampleNames } from '../../../../src/editor/first-minute/sample-names.ts'
import { shownManifest } from '../../manifest.ts'

interface Step {
  id: string
  description: string
  completionEvents: string[]
  media: { image: string; altText: string }
}

describe('the walkthrough', () => {
  const manifest = shownManifest()
  const { contributes } = manifest
  const steps: Step[] = contributes.walkthroughs[0].steps
  const commands = new Set<string>(contributes.commands.map(({ command }: { command: string }) => command))
  const views: string[] = contributes.views.crossread.map(({ id }: { id: string }) => `${id}.focus`)
  const own = (command: string) => commands.has(command) || views.includes(command)

  it('leads to commands that there are, here and in the welcome of the views', () => {
    const texts = [...steps, ...contributes.viewsWelcome].map((one) => one.description ?? one.contents)
    const linked = texts.flatMap((text) => [...text.matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command))
    assert.ok(linked.includes('crossread.openSamples') && linked.includes('crossread.newArticle'))
    for (const command of linked) if (command.startsWith('crossread.')) assert.ok(own(command), command)
  })

  it('is done step by step, by commands that there are and contexts that are set', () => {
    for (const { id, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id)
      for (const event of completionEvents) {
        const [, kind, name = ''] = /^(\w+):(.+)$/.exec(event) ?? []
        if (kind === 'onCommand') assert.ok(own(name) || name === 'vscode.openFolder' || isInternal(name), event)
        else assert.ok(['crossread.inSamples', 'crossread.inArticle', 'crossread.compared'].includes(name), event)
      }
    }
  })

  it('has a picture for each step, told in words too', () => {
    for (const { media } of steps) {
      assert.ok(existsSync(path.join(root, media.image)), media.image)
      assert.ok(media.altText.length > 20)
    }
  })

  it('goes on where the sample articles are opened', () => {
    const [, name] = manifest.activationEvents
      .find((event: string) => event.startsWith('workspaceContains:'))
      .split(':')
    assert.equal(name, articlesIn(seeds)[0])
  })

  it('copies every sample article that there is', () => {
    assert.deepEqual(sampleNames, articlesIn(seeds))
  })

  it('comes with its pictures and the sample articles in the package', () => {
    const packed = readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n')
    for (const glob of ['!media/walkthrough/*.png', '!seeds/*.txt']) assert.ok(packed.includes(glob), glob)
  })

  /** Commands for links and rows are no part of the palette's list. */
  function isInternal(command: string): boolean {
    return contributes.menus.commandPalette.some((entry: { command: string }) => entry.command === command)
  }
})
