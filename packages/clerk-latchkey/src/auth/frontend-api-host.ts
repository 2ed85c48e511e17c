import type { Api } from '../http/api.ts'
import type { CallOptions } from '../http/options.ts'
import { toPublishableKey } from '../keys.ts'
import { ListDomains } from './backend-api.ts'
import { parseUrl } from './origin.ts'
import { TokenVerificationError } from './token-verification-error.ts'

/**
 * Asks the Backend API for the Publishable Key of the instance that a Secret Key belongs to: it is nothing but the
 * host of the Frontend API, which the primary domain has.
 *
 * @throws {TokenVerificationError} `jwk-remote-failed-to-load`, the reason for everything that Clerk does not answer
 */
export async function findPublishableKey(
  api: Api,
  isDevelopment: boolean,
  options: CallOptions,
): Promise<string> {
  let problem = 'no primary domain has one'
  let cause: unknown
  try {
    const domains = (await api.call(ListDomains, {}, options))?.data ?? []
    const primary = domains.find(({ isSatellite }) => !isSatellite)
    const host = parseUrl(primary?.frontendApiUrl ?? '')?.host
    if (host) return toPublishableKey(host, isDevelopment ? 'development' : 'production')
  } catch (error) {
    cause = error
    problem = error instanceof Error ? error.message : String(error)
  }
  throw new TokenVerificationError({
    reason: 'jwk-remote-failed-to-load',
    message: `The address of the Frontend API could not be asked of the Backend API: ${problem}`,
    action: 'Set CLERK_PUBLISHABLE_KEY, or pass { publishableKey }.',
    couldNotVerify: true,
    cause,
  })
}
