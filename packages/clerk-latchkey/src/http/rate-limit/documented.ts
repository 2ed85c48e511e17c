import { isDevelopmentSecretKey } from '../../keys.ts'

/** So many requests are allowed in any so many milliseconds. */
export interface Rule {
  readonly limit: number
  readonly windowInMs: number
  /** Path parameters that name the object that the rule counts for. Default: it counts for the whole instance. */
  readonly per?: readonly string[]
}

const windowInMs = 10_000
const hour = 3_600_000

/**
 * The documented rules besides the one of the instance, by the names that operations have for them.
 *
 * @see https://clerk.com/docs/guides/how-clerk-works/system-limits
 */
export const documented: Readonly<Record<string, Rule>> = {
  invitations: { limit: 100, windowInMs: hour },
  'invitations-bulk': { limit: 25, windowInMs: hour },
  'organization-invitations': { limit: 250, windowInMs: hour },
  'organization-invitations-bulk': { limit: 50, windowInMs: hour },
  user: { limit: 10, windowInMs, per: ['user_id'] },
  organization: { limit: 10, windowInMs, per: ['organization_id'] },
  membership: { limit: 10, windowInMs, per: ['organization_id', 'user_id'] },
}

/** What all calls to an instance together may come to. */
export function ruleOfInstance(secretKey = ''): Rule {
  return { limit: isDevelopmentSecretKey(secretKey) ? 100 : 1000, windowInMs }
}
