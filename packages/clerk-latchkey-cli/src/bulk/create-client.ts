import { createHash } from 'node:crypto'

import { createBackendApiClient } from 'clerk-latchkey/api'
import type { HttpOptions, Resources } from 'clerk-latchkey/api'

import type { CommandContext } from '../command-context.ts'

/** The Backend API of the instance that a command works with. */
export function createClient(
  context: CommandContext,
  options: Pick<HttpOptions, 'rateLimit'> = {},
): Resources {
  return createBackendApiClient({
    secretKey: context.secretKey(),
    apiUrl: context.env['CLERK_API_URL'] || undefined,
    userAgent: 'latchkey',
    // What it would warn of, a job that waits for a rate limit, is what bulk work does all the time.
    logLevel: 'error',
    ...options,
  })
}

/** Names an instance without giving its key away. */
export function toInstanceName(context: CommandContext): string {
  const parts = [context.secretKey(), context.env['CLERK_API_URL'] ?? '']
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
}

/**
 * Asks Clerk what time it is, and so whether it can be reached and the key is right, before anything is sent.
 *
 * @returns Milliseconds since the epoch.
 * @throws {ClerkError}
 */
export async function readClerkTime({ users }: Resources): Promise<number> {
  const { response } = await users.getUserList({ limit: 1 }).withResponse()
  // Whole seconds, rounded down: never later than it is.
  const time = Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(time) ? Date.now() : time
}
