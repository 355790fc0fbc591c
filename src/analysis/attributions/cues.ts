import lists from './cues.json' with { type: 'json' }

/** Constructions a cue takes; `document` is a say that only documents do ("the letter reads"). */
export type Frame = 'say' | 'document' | 'tell' | 'object' | 'infinitive'
export type Form = 'base' | 'present' | 'ing' | 'past'

/** A reporting verb's form, with the constructions it takes. */
export interface Cue {
  lemma: string
  form: Form
  frames: ReadonlySet<Frame>
  /** Lower-case words of the cue, its first included. */
  words: readonly string[]
}

/** Verbs by the first word of each of their forms; longer cues first. */
export const verbCues: ReadonlyMap<string, readonly Cue[]> = buildVerbs()
/** "according to" and the like, by first word. */
export const adjunctCues: ReadonlyMap<string, readonly (readonly string[])[]> = buildAdjuncts()
/** Forms that are nouns at least as often ("states", "doubts"): verbs only before what can be reported. */
export const nounLike: ReadonlySet<string> = new Set(lists.nounLike)

/** Does the verb name a thought rather than an utterance ("believe", "hope")? */
export function isThought(lemma: string): boolean {
  return thoughts.has(lemma)
}

const thoughts: ReadonlySet<string> = new Set(lists.thought)

function buildVerbs(): Map<string, Cue[]> {
  const frames = new Map<string, Set<Frame>>()
  for (const frame of ['say', 'document', 'tell', 'object', 'infinitive'] as const)
    for (const lemma of lists[frame]) frames.set(lemma, (frames.get(lemma) ?? new Set()).add(frame))
  const byFirst = new Map<string, Cue[]>()
  for (const [lemma, allowed] of frames) {
    const [head, ...rest] = lemma.split(' ') as [string, ...string[]]
    for (const [word, form] of forms(head)) {
      const cue: Cue = { lemma, form, frames: allowed, words: [word, ...rest] }
      byFirst.set(word, [...(byFirst.get(word) ?? []), cue])
    }
  }
  for (const cues of byFirst.values()) cues.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

function buildAdjuncts(): Map<string, string[][]> {
  const byFirst = new Map<string, string[][]>()
  for (const adjunct of lists.adjunct) {
    const words = adjunct.split(' ')
    const first = words[0] as string
    byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  return byFirst
}

/** The forms of an English verb; irregular ones from the list. */
function forms(verb: string): [string, Form][] {
  const irregular = (lists.irregular as Record<string, string[]>)[verb]
  if (irregular) {
    const [present, ing, past, participle] = irregular as [string, string, string, string]
    const all: [string, Form][] = [
      [verb, 'base'],
      [present, 'present'],
      [ing, 'ing'],
      [past, 'past'],
    ]
    if (participle !== past) all.push([participle, 'past'])
    return all
  }
  const sibilant = /(?:s|x|z|ch|sh)$/.test(verb)
  const silentE = verb.endsWith('e')
  return [
    [verb, 'base'],
    [verb + (sibilant ? 'es' : 's'), 'present'],
    [`${silentE ? verb.slice(0, -1) : verb}ing`, 'ing'],
    [silentE ? `${verb}d` : `${verb}ed`, 'past'],
  ]
}
