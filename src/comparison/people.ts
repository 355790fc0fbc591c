import { foldName } from '../analysis/speakers/fold.ts'

/** Are two canonical names one person or body? "Witkoff" and "Steve Witkoff" are; "he" is nobody. */
export function sameSpeaker(a: string | null, b: string | null): boolean {
  if (!a || !b) return false
  const [one, other] = [foldName(a), foldName(b)]
  if (!one || !other) return false
  if (one === other) return true
  const [x, y] = [one.split(' '), other.split(' ')]
  return x.at(-1) === y.at(-1) && (x.length === 1 || y.length === 1)
}
