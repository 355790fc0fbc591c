/** The command that shows a speaker's card; its arguments are `uri`, `name`. */
export const showSpeakerCommand = 'crossread.showSpeaker'

/** A speaker by the canonical name in an article. */
export interface SpeakerAt {
  uri: string
  name: string
}

/** The arguments of the command `crossread.showSpeaker`, checked: a command can be called by anyone. */
export function speakerFrom(uri: unknown, name: unknown): SpeakerAt | undefined {
  return typeof uri === 'string' && typeof name === 'string' && name !== '' ? { uri, name } : undefined
}
