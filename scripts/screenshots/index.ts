/**
 * Makes the pictures of the README and of the walkthrough, from the real VS Code.
 *
 *   npm run screenshots             all that are kept in the repository
 *   npm run screenshots -- --looks  every scene in every theme and at two sizes, in test/screenshots/, to be looked at
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Theme, themes, Workbench } from '../../test/browser/workbench.ts'
import { root, screenshots } from '../lib/paths.mjs'
import { first, scenes } from './scenes.ts'

const { values } = parseArgs({ options: { looks: { type: 'boolean', default: false } } })

/** Plays all scenes in one window, and calls for a picture after each. */
async function play(
  window: { width: number; height: number; scale?: number },
  theme: Theme,
  save: (scene: (typeof scenes)[number]) => string | undefined,
): Promise<void> {
  const workbench = await Workbench.open(first, {}, window)
  try {
    if (theme !== 'light') await workbench.useTheme(theme)
    for (const scene of scenes) {
      const part = await scene.play(workbench)
      const file = save(scene)
      if (!file) continue
      mkdirSync(path.dirname(file), { recursive: true })
      await (part ?? workbench.page).screenshot({ path: file })
      console.log(path.relative(root, file))
    }
  } finally {
    await workbench.close()
  }
}

if (process.env.TRY) await play({ width: 1280, height: 800 }, 'light', ({ name }) => `/tmp/lead/shots/${name}.png`)
else if (values.looks) {
  for (const theme of Object.keys(themes) as Theme[])
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const)
      await play({ width, height }, theme, ({ name }) =>
        path.join(screenshots, 'looks', `${name}-${theme}-${width}.png`),
      )
} else {
  await play(
    { width: 1280, height: 800, scale: 2 },
    'light',
    ({ name, kept }) => kept && path.join(root, 'media', kept, `${name}.png`),
  )
}
