import * as l10n from '@vscode/l10n'

/** What the system calls what can go wrong with a file. VS Code's file systems tell it within their messages. */
const reasons: readonly { code: RegExp; reason: () => string }[] = [
  { code: /\bENOSPC\b/, reason: () => l10n.t('the disk is full') },
  { code: /\bEDQUOT\b/, reason: () => l10n.t('your share of the disk is used up') },
  { code: /\bEROFS\b/, reason: () => l10n.t('the disk can only be read') },
  { code: /\b(?:EACCES|EPERM|NoPermissions)\b/, reason: () => l10n.t('permission is denied') },
  { code: /\b(?:ENOENT|FileNotFound|EntryNotFound)\b/, reason: () => l10n.t('there is no such file') },
  { code: /\b(?:EISDIR|FileIsADirectory)\b/, reason: () => l10n.t('it is a folder') },
  { code: /\bEIO\b/, reason: () => l10n.t('the disk is damaged or away') },
]

/** Why a file could not be read or written, in plain words. */
export function diskReason(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const told = typeof message === 'string' ? message : String(error)
  const known = reasons.find((one) => one.code.test(`${typeof code === 'string' ? code : ''} ${told}`))
  return known ? known.reason() : told
}
