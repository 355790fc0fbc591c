import * as l10n from '@vscode/l10n'
import { type Letters, lettersIn } from './letters.ts'
import lists from './not-articles.json' with { type: 'json' }

const english = new Set(lists.englishWords)

/** A sentence needs this many words; headings, menu entries and list items mostly have fewer. */
const fewestWords = 6

/**
 * Why a text is not running English text, in plain words; undefined when it is.
 *
 * Sentences are counted by their characters, so that an article under a long menu still passes. The language is told by
 * the share of its commonest function words: about a quarter of the words of English prose, next to none elsewhere.
 */
export function whyNotRunning(given: string): string | undefined {
  const text = given.replace(/<[^<>]{1,500}>/g, ' ')
  const letters = lettersIn(text)
  if (isOtherScript(letters)) return l10n.t('not English')
  const sentences = paragraphs(text).flatMap(sentencesIn)
  const inSentences = sentences.reduce((sum, sentence) => sum + sentence.length, 0)
  const all = text.replace(/\s+/g, ' ').trim().length
  const words = wordsIn(text)
  const englishShare = words.filter((word) => english.has(word)).length / (words.length || 1)
  if (!sentences.length || inSentences < all * 0.35) {
    return areLetters(letters, text) && words.length >= 20 && englishShare < 0.05
      ? l10n.t('not English')
      : l10n.t('not running text')
  }
  return englishShare < 0.08 ? l10n.t('not English') : undefined
}

/** More than a few letters, most of them not Latin. */
function isOtherScript({ letters, latin }: Letters): boolean {
  return letters >= 20 && latin < letters / 2
}

/** Lines of one paragraph may be broken at a column: a line that goes on in lower case belongs to the one before. */
function paragraphs(text: string): string[] {
  return text
    .replace(/(?<=[^\s.!?])[ \t]*(?:\r\n|\r|\n)(?=[ \t]*[\p{Ll}\d“"'(])/gu, ' ')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim())
}

/** Stretches that end as a sentence does and are made of enough words, mostly letters. */
function sentencesIn(paragraph: string): string[] {
  const stretches = paragraph.match(/[^.!?…。！？]+(?:[.!?…。！？]+[”"’')\]]*)?/gu) ?? []
  return stretches.filter((stretch) => {
    if (!/[.!?…。！？][”"’')\]]*\s*$/u.test(stretch)) return false
    const letters = lettersIn(stretch)
    return letters.words >= fewestWords && areLetters(letters, stretch)
  })
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

/** Letters and spaces make up most of prose, not of code, figures and paths. */
function areLetters({ letters, between }: Letters, text: string): boolean {
  return letters + between > text.length * 0.8
}
