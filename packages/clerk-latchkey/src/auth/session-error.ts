import { ConfigurationError } from '../configuration-error.ts'
import { openCookies } from './cookie-context.ts'
import { handshakeOrSignedOut } from './handshake.ts'
import type { AuthReason } from './reasons.ts'
import { refreshSession } from './refresh.ts'
import type { CookieContext, RequestContext } from './request-context.ts'
import { signedOut } from './request-state.ts'
import type { AnyState, Outcome } from './request-state.ts'
import { TokenVerificationError } from './token-verification-error.ts'
import type { TokenCarrier } from './token-verification-error.ts'

/**
 * What becomes of a request whose session token was not accepted: a new token where the old one expired, a handshake
 * where the browser may get one, else signed out.
 */
export async function recover(
  context: RequestContext | CookieContext,
  error: unknown,
  carrier: TokenCarrier,
): Promise<AnyState> {
  if (error instanceof ConfigurationError) throw error
  if (!(error instanceof TokenVerificationError)) return signedOut(context, unexpected(error))
  error.tokenCarrier = carrier
  const outcome = toOutcome(error)
  switch (error.reason) {
    case 'token-expired':
      return refreshOrHandshake(await openCookies(context), outcome)
    case 'token-not-active-yet': {
      const reason = 'session-token-nbf'
      return handshakeOrSignedOut(await openCookies(context), { ...outcome, reason })
    }
    case 'token-iat-in-the-future': {
      const reason = 'session-token-iat-in-the-future'
      return handshakeOrSignedOut(await openCookies(context), { ...outcome, reason })
    }
    default:
      return signedOut(context, outcome)
  }
}

async function refreshOrHandshake(context: CookieContext, outcome: Outcome): Promise<AnyState> {
  const refreshed = await refreshSession(context)
  if (typeof refreshed !== 'string') return refreshed
  const reason: AuthReason = `session-token-expired-refresh-${refreshed}`
  return handshakeOrSignedOut(context, { ...outcome, reason })
}

/** How a failed verification is told. */
function toOutcome(error: TokenVerificationError): Outcome {
  const { reason, couldNotVerify } = error
  return { reason, message: error.getFullMessage(), isTokenError: true, couldNotVerify }
}

/** Something that nobody thought of: the request is not let in, and the error is told. */
export function unexpected(error: unknown): Outcome {
  const problem = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return {
    reason: 'unexpected-error',
    message: `The request could not be authenticated. ${problem}`,
    couldNotVerify: true,
  }
}
