/** Markup that is safe to put into a page: made of escaped text and of tags that are ours alone. */
export class Html {
  readonly #markup: string

  /** @param markup of which nothing comes from elsewhere unescaped; use `html` */
  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** Stands in a sentence for markup to come; nothing else holds it. */
export const slot = '\uE000'

/** A sentence with markup in its slot. */
export function around(sentence: string, markup: Html): Html {
  const [before = '', after = ''] = sentence.split(slot)
  return html`${before}${markup}${after}`
}

type Part = Html | string | number | undefined | false | readonly Part[]

/** Markup with values put in: texts are escaped, markup and lists of it stand as they are, `undefined` is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((string, at) => string + (at < parts.length ? shown(parts[at]) : '')).join(''))
}

function shown(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.toString()
  if (Array.isArray(part)) return part.map(shown).join('')
  return escaped(String(part))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters, which no page may hold, are left out. */
function escaped(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/[&<>"']/g, (mark) => entities[mark] as string)
}
