import type { Verdict } from '../comparison/claim.ts'
import { verdictWords } from '../report/verdict-words.ts'

/** How a verdict looks: its words, its codicon and the theme colour of the icon. */
export interface VerdictLook {
  label: string
  /** What the group holds, as one sentence. */
  help: string
  icon: string
  colour: string
}

export const verdictLooks: Readonly<Record<Verdict, VerdictLook>> = {
  conflict: look('conflict', 'warning', 'charts.red'),
  number: look('number', 'symbol-number', 'symbolIcon.classForeground'),
  wording: look('wording', 'quote', 'charts.yellow'),
  attribution: look('attribution', 'account', 'charts.purple'),
  hedge: look('hedge', 'question', 'charts.blue'),
  agree: look('agree', 'check', 'charts.green'),
  single: look('single', 'circle-outline', 'descriptionForeground'),
}

function look(verdict: Verdict, icon: string, colour: string): VerdictLook {
  return {
    // Said when it is asked for: the language is known by then.
    get label() {
      return verdictWords(verdict).title
    },
    get help() {
      return verdictWords(verdict).help
    },
    icon,
    colour,
  }
}
