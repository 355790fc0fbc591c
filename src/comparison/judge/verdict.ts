import { type Difference, type Verdict, verdicts } from '../claim.ts'

/** The gravest difference; else agreement, or a single report. */
export function verdictOf(differences: readonly Difference[], reports: number): Verdict {
  if (reports < 2) return 'single'
  return verdicts.find((verdict) => differences.some(({ kind }) => kind === verdict)) ?? 'agree'
}
