import * as l10n from '@vscode/l10n'

/** A language that users read; sentences go by their English. */
export interface Language {
  /** A BCP 47 tag: figures, lists and plurals follow its rules. */
  locale: string
  /** English needs none. */
  sentences?: Record<string, string>
}

const english: Language = { locale: 'en' }
let current = english

/**
 * Sets the language of all that is said from now on. Each bundle holds a language of its own: the extension's is VS
 * Code's, and it hands that on to its worker and its pages. What is said before, such as constants, stays English.
 */
export function speak({ locale, sentences }: Language): void {
  current = sentences ? { locale, sentences } : english
  l10n.config({ contents: current.sentences ?? {} })
}

/** The language in use, to hand on. */
export function spoken(): Language {
  return current
}

/** The tag for `Intl`: figures and lists stay English where the sentences are. */
export function locale(): string {
  return current.locale
}

/** The tag for lists and dates: the English ones are British, “a, b and c” and “6 January 2026”. */
export function proseLocale(): string {
  return current.locale === 'en' ? 'en-GB' : current.locale
}
