import assert from 'node:assert/strict'
import { contrast, readColour } from '../../browser/colour.ts'
import { shownManifest } from '../manifest.ts'

interface Colour {
  id: string
  description: string
  defaults: Record<Kind, string>
}
type Kind = 'light' | 'dark' | 'highContrast' | 'highContrastLight'

/** Editor backgrounds and text colours of VS Code's own themes, by kind. */
const themes: Record<Kind, { background: string; foreground: string }[]> = {
  light: [
    { background: '#FFFFFF', foreground: '#3B3B3B' },
    { background: '#FFFFFF', foreground: '#000000' },
  ],
  dark: [
    { background: '#1F1F1F', foreground: '#CCCCCC' },
    { background: '#1E1E1E', foreground: '#D4D4D4' },
    { background: '#121314', foreground: '#BBBEBF' },
  ],
  highContrast: [{ background: '#000000', foreground: '#FFFFFF' }],
  highContrastLight: [{ background: '#FFFFFF', foreground: '#292929' }],
}

const colours: Colour[] = shownManifest().contributes.colors.filter(({ id }: Colour) => id.startsWith('crossread.'))
const texts = colours.filter(({ id }) => id.endsWith('Foreground'))
const backgrounds = colours.filter(({ id }) => id.endsWith('Background'))

describe('the colours of the editor', () => {
  it('are there for every look, described, for every kind of theme', () => {
    assert.deepEqual(texts.map(({ id }) => id).sort(), [
      'crossread.boilerplateForeground',
      'crossread.countryForeground',
      'crossread.numberForeground',
      'crossread.speakerForeground',
    ])
    assert.deepEqual(backgrounds.map(({ id }) => id).sort(), [
      'crossread.quotationBackground',
      'crossread.speechBackground',
    ])
    for (const { description, defaults } of colours) {
      assert.ok(description.endsWith('.'))
      assert.deepEqual(Object.keys(defaults).sort(), Object.keys(themes).sort())
    }
  })

  for (const kind of Object.keys(themes) as Kind[]) {
    it(`can be read on ${kind} themes, on their own and within quotes`, () => {
      for (const { background, foreground } of themes[kind]) {
        const grounds = [background, ...backgrounds.map(({ defaults }) => over(defaults[kind], background))]
        const inks = [...texts.map(({ defaults }) => defaults[kind]), foreground]
        for (const ground of grounds) {
          for (const ink of inks) {
            const ratio = contrast(over(ink, ground), ground)
            assert.ok(ratio >= 4.5, `${ink} on ${ground} (${background}): ${ratio.toFixed(2)}`)
          }
        }
      }
    })
  }
})

/** A colour, perhaps see-through, laid over an opaque one. */
function over(colour: string, ground: string): string {
  const [red, green, blue, opacity] = readColour(colour)
  const under = readColour(ground)
  return `rgb(${[red, green, blue].map((part, i) => part * opacity + (under[i] as number) * (1 - opacity)).join(', ')})`
}
