import { CommandError } from './command-error.ts'
import { exitCodes } from './exit-codes.ts'

/** Where keys are found; named in every message about them. */
const dashboard = 'https://dashboard.clerk.com/last-active?path=api-keys'

/**
 * The Secret Key that a command works with.
 *
 * @throws {CommandError} when there is none, or when it is no Secret Key
 */
export function requireSecretKey(env: Readonly<Record<string, string | undefined>>): string {
  const key = env['CLERK_SECRET_KEY']?.trim()
  if (!key) {
    throw new CommandError(
      exitCodes.usage,
      `No Secret Key: set CLERK_SECRET_KEY, or name a file that has it with --env-file. You find it at ${dashboard}.`,
    )
  }
  if (/^sk_(?:test|live)_[\x21-\x7e]+$/.test(key)) return key
  throw new CommandError(
    exitCodes.usage,
    `CLERK_SECRET_KEY (${key.slice(0, 3)}***) is no Secret Key: it must start with sk_test_ or sk_live_; see ${dashboard}.`,
  )
}

/** Whether a Secret Key opens an instance that real people use. */
export function isProductionKey(secretKey: string): boolean {
  return secretKey.startsWith('sk_live_')
}

/**
 * Holds back a command that changes a production instance until its user has said that this is meant.
 *
 * @param action - What would happen, such as `import users into`.
 * @throws {CommandError} for a production instance's key without `--yes`
 */
export function requireConsent(secretKey: string, yes: boolean | undefined, action: string): void {
  if (yes || !isProductionKey(secretKey)) return
  throw new CommandError(
    exitCodes.refused,
    `CLERK_SECRET_KEY (sk_live***) is the key of a production instance: this would ${action} it. Try --dry-run, or add --yes when it is meant. Nothing was changed.`,
  )
}
