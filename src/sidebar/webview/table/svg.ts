/** An SVG element. What it looks like is the style sheet's; where it lies is in its attributes, which the policy allows. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: Node[]
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.append(...children)
  return made
}

/** A drawing that says nothing that is not said in words beside it. */
export function drawing(className: string, height: number, ...children: Node[]): SVGElement {
  return svg('svg', { class: className, width: '100%', height, 'aria-hidden': 'true', focusable: 'false' }, ...children)
}

/** A share of the width, from 0 to 1, as SVG has it. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}
