import { isClerkAPIResponseError } from '../http/errors.ts'
import { RefreshSession } from './backend-api.ts'
import { findSessionToken, toSetCookies } from './directives.ts'
import type { CookieContext } from './request-context.ts'
import type { AuthenticatedState } from './request-state-types.ts'
import { signedIn } from './request-state.ts'
import { callOptions } from './services.ts'
import { verifySessionToken } from './session-token.ts'
import { TokenVerificationError } from './token-verification-error.ts'

/**
 * Trades an expired session token and the refresh cookie for a new session token, so that the browser need not be
 * redirected.
 *
 * @returns the signed-in state, or why there is none: the last part of the reason that the request ends with
 */
export async function refreshSession(context: CookieContext): Promise<AuthenticatedState | string> {
  const { facts, cookies, readToken } = context
  const { refreshToken } = cookies
  if (facts.method !== 'GET') return 'non-eligible-non-get'
  if (!refreshToken) return 'non-eligible-no-refresh-cookie'
  const expired = cookies.sessionToken ?? facts.tokenInHeader
  if (!expired) return 'missing-session-token'
  const token = readToken(expired)
  if (!token) return 'expired-session-token-decode-failed'
  const { sid } = token.claims
  if (!sid) return 'expired-session-token-missing-sid-claim'
  const directives = await askForCookies(context, String(sid), expired, refreshToken)
  if (typeof directives === 'string') return directives
  return signInWith(context, directives)
}

async function askForCookies(
  { facts, cookies, settings, services }: CookieContext,
  sessionId: string,
  expiredToken: string,
  refreshToken: string,
): Promise<readonly string[] | string> {
  try {
    const params = {
      sessionId,
      format: 'cookie',
      suffixedCookies: cookies.usesSuffix || undefined,
      expiredToken,
      refreshToken,
      requestOrigin: facts.urlOrigin,
      requestHeaders: facts.allHeaders,
    }
    const answer = await services.api.call(RefreshSession, params, callOptions(settings))
    const directives = answer?.cookies ?? []
    return directives.length > 0 ? directives : 'unexpected-sdk-error'
  } catch (error) {
    return describe(error)
  }
}

function describe(error: unknown): string {
  if (!isClerkAPIResponseError(error)) return 'fetch-error'
  const [first] = error.errors
  return first?.code ?? 'unexpected-bapi-error'
}

async function signInWith(
  context: CookieContext,
  directives: readonly string[],
): Promise<AuthenticatedState | string> {
  try {
    const token = await verifySessionToken(findSessionToken(directives), context)
    return signedIn(context, token, toSetCookies(directives))
  } catch (error) {
    if (error instanceof TokenVerificationError) return 'invalid-session-token'
    throw error
  }
}
