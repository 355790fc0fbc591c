import { speak } from '../../language.ts'

/** Speaks the language that the page came with. */
export function speakAsPage(): void {
  const { language } = document.documentElement.dataset
  if (language) speak(JSON.parse(language))
}
