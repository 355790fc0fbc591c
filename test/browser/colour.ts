/** A colour as red, green and blue, 0 to 255, and opacity, 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number]

/**
 * Reads `#RRGGBB` or `#RRGGBBAA`, as settings have them, or `rgb(...)` or `rgba(...)`, as browsers have them.
 *
 * @throws when it is none of these
 */
export function readColour(text: string): Colour {
  const hex = /^#([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(text)
  if (hex) {
    const [red, green, blue] = channels(hex[1] as string)
    return [red, green, blue, hex[2] ? Number.parseInt(hex[2], 16) / 255 : 1]
  }
  const numbers = /^rgba?\((.+)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number)
  if (!numbers || numbers.length < 3) throw new Error(`no colour: ${text}`)
  const [red = 0, green = 0, blue = 0, opacity = 1] = numbers
  return [red, green, blue, opacity]
}

/** Are they the same to the eye? Browsers round opacity to hundredths. */
export function sameColour(a: string, b: string): boolean {
  const [left, right] = [readColour(a), readColour(b)]
  return left.every((part, i) => Math.abs(part - (right[i] as number)) <= (i === 3 ? 0.006 : 0))
}

/** Contrast of two opaque colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(readColour(a)), luminance(readColour(b))].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channels(hex: string): [number, number, number] {
  const all = Number.parseInt(hex, 16)
  return [all >> 16, (all >> 8) & 255, all & 255]
}
