import { authenticateWithCookies } from './cookie-session.ts'
import { authenticateWithHeader } from './header-session.ts'
import { authenticateMachine, machineMismatch } from './machine-token.ts'
import { machineTokenType } from './machine-token-types.ts'
import type { MaybePromise } from './maybe-promise.ts'
import { noTokenInHeader } from './reasons.ts'
import type { RequestContext } from './request-context.ts'
import { signedOutInvalidToken, signedOutMachine } from './request-state.ts'
import type { AnyState } from './request-state.ts'
import { checkSignInUrl } from './satellite.ts'
import { isTokenTypeAccepted, TokenType } from './token-types.ts'
import type { AcceptsToken } from './token-types.ts'

/**
 * Decides who sent a request. The token in the `Authorization` header decides where there is one; cookies count only
 * without it, and only where a session is accepted.
 *
 * @throws {ConfigurationError} and nothing else
 */
export function authenticateRequest(context: RequestContext): MaybePromise<AnyState> {
  const { facts, settings, readToken } = context
  const { acceptsToken } = settings
  checkSignInUrl(context)

  const text = facts.tokenInHeader
  if (text === undefined) {
    if (isMachineOnly(acceptsToken)) {
      const message = `There is no token in the Authorization header; ${acceptsToken} is accepted here.`
      return signedOutMachine(context, acceptsToken, { reason: noTokenInHeader, message })
    }
    if (!isTokenTypeAccepted(TokenType.SessionToken, acceptsToken)) return signedOutInvalidToken()
    return authenticateWithCookies(context)
  }

  if (acceptsToken === TokenType.SessionToken) return authenticateWithHeader(context, text)
  const type = machineTokenType(text, readToken) ?? TokenType.SessionToken
  if (typeof acceptsToken === 'object' && !acceptsToken.includes(type)) {
    return signedOutInvalidToken()
  }
  if (type !== TokenType.SessionToken) return authenticateMachine(context, text, type)
  if (isMachineOnly(acceptsToken)) return machineMismatch(context, acceptsToken, type)
  return authenticateWithHeader(context, text)
}

function isMachineOnly(
  acceptsToken: AcceptsToken,
): acceptsToken is Exclude<TokenType, typeof TokenType.SessionToken> {
  return (
    typeof acceptsToken === 'string' &&
    acceptsToken !== 'any' &&
    acceptsToken !== TokenType.SessionToken
  )
}
