/**
 * Makes the pictures of the README and of the walkthrough, from the real VS Code.
 *
 *   npm run screenshots             all that are kept in the repository, and the animation
 *   npm run screenshots -- --looks  every scene in every theme and at two sizes, in test/screenshots/looks/, to be
 *                                   looked at
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Theme, themes } from '../../test/browser/themes.ts'
import { endSharing } from '../../test/browser/windows.ts'
import { Workbench } from '../../test/browser/workbench.ts'
import { openChromium } from '../lib/chromium.mjs'
import { root, screenshots } from '../lib/paths.mjs'
import { animate } from './animation.ts'
import { first, type Scene, scenes } from './scenes.ts'

const { values } = parseArgs({ options: { looks: { type: 'boolean', default: false } } })

/** Plays all scenes in one window, and takes a picture after each that has a file, or that is shown. */
async function play(
  window: { width: number; height: number },
  theme: Theme,
  fileOf: (scene: Scene) => string | undefined,
  shown: (scene: Scene) => boolean = () => false,
): Promise<Buffer[]> {
  const workbench = await Workbench.open(first, { size: window })
  const pictures: Buffer[] = []
  try {
    if (theme !== 'light') await workbench.useTheme(theme)
    for (const scene of scenes) {
      await scene.play?.(workbench)
      const file = fileOf(scene)
      if (shown(scene)) pictures.push(await workbench.page.screenshot())
      if (!file) continue
      mkdirSync(path.dirname(file), { recursive: true })
      await (scene.part?.(workbench) ?? workbench.page).screenshot({ path: file })
      console.log(path.relative(root, file))
    }
  } finally {
    await workbench.close()
  }
  return pictures
}

const small = { width: 1280, height: 800 }

try {
  if (values.looks) {
    for (const theme of Object.keys(themes) as Theme[])
      for (const window of [small, { width: 1920, height: 1080 }])
        await play(window, theme, ({ name }) => path.join(screenshots, 'looks', `${name}-${theme}-${window.width}.png`))
  } else {
    const media = path.join(root, 'media')
    const pictures = await play(
      small,
      'light',
      ({ name, kept }) => kept && path.join(media, kept, `${name}.png`),
      ({ animated }) => animated === true,
    )
    const browser = await openChromium()
    try {
      await animate(browser, pictures, path.join(media, 'screenshots', 'demo.gif'))
    } finally {
      await browser.close()
    }
  }
} finally {
  await endSharing()
}
