import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { root } from '../lib/paths.mjs'

/** How long a picture stays, in milliseconds: long enough to read its headings. */
const delay = 2500

/** Has a browser make an animation of pictures of one size, and writes it as GIF. */
export async function animate(browser: Browser, pictures: readonly Buffer[], file: string): Promise<void> {
  const page = await browser.newPage()
  try {
    await page.addScriptTag({ path: path.join(root, 'node_modules', 'modern-gif', 'dist', 'index.js') })
    const gif = await page.evaluate(encode, { pictures: pictures.map((one) => one.toString('base64')), delay })
    writeFileSync(file, Buffer.from(gif, 'base64'))
  } finally {
    await page.close()
  }
}

/** Runs in the page. */
async function encode({ pictures, delay }: { pictures: string[]; delay: number }): Promise<string> {
  const { modernGif } = globalThis as unknown as { modernGif: typeof import('modern-gif') }
  const images = await Promise.all(
    pictures.map(async (png) => createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())),
  )
  const [{ width, height } = { width: 0, height: 0 }] = images
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  const frames = images.map((image) => {
    context.drawImage(image, 0, 0)
    return { data: context.getImageData(0, 0, width, height).data, delay, width, height }
  })
  const gif = new Uint8Array(await modernGif.encode({ width, height, frames, maxColors: 255 }))
  let binary = ''
  for (let at = 0; at < gif.length; at += 0x8000) binary += String.fromCharCode(...gif.subarray(at, at + 0x8000))
  return btoa(binary)
}
