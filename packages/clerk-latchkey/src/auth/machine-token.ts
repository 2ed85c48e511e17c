import { ConfigurationError } from '../configuration-error.ts'
import type { VerifiedMachineToken } from './backend-api.ts'
import { MachineTokenVerificationError } from './machine-token-error.ts'
import { verifyMachineJwt } from './machine-jwt.ts'
import { verifyOpaqueToken } from './opaque-token.ts'
import type { RequestContext } from './request-context.ts'
import type { AuthenticatedState, UnauthenticatedState } from './request-state-types.ts'
import { signedInMachine, signedOutMachine } from './request-state.ts'
import type { Outcome } from './request-state.ts'
import { unexpected } from './session-error.ts'
import { isTokenTypeAccepted } from './token-types.ts'
import type { MachineTokenType, TokenType } from './token-types.ts'

/** Authenticates a machine by the token in the `Authorization` header. */
export async function authenticateMachine(
  context: RequestContext,
  text: string,
  tokenType: MachineTokenType,
): Promise<AuthenticatedState<MachineTokenType> | UnauthenticatedState<MachineTokenType>> {
  const { acceptsToken } = context.settings
  if (!isTokenTypeAccepted(tokenType, acceptsToken)) {
    return machineMismatch(context, acceptsToken as MachineTokenType, tokenType)
  }
  try {
    const verified = await verifyMachineToken(context, text, tokenType)
    return signedInMachine(context, tokenType, text, verified)
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    return signedOutMachine(context, tokenType, toOutcome(error))
  }
}

function toOutcome(error: unknown): Outcome {
  if (!(error instanceof MachineTokenVerificationError)) return unexpected(error)
  const { code: reason, couldNotVerify } = error
  return { reason, message: error.getFullMessage(), isTokenError: true, couldNotVerify }
}

/** The header has a token, and not one of the type that the route takes. */
export function machineMismatch(
  context: RequestContext,
  accepted: MachineTokenType,
  found: TokenType,
): UnauthenticatedState<MachineTokenType> {
  return signedOutMachine(context, accepted, {
    reason: 'token-type-mismatch',
    message: `The Authorization header has a token of type ${found}; ${accepted} is accepted here.`,
  })
}

/**
 * Verifies a machine token: a JWT with the keys of the instance, any other by asking the Backend API.
 *
 * @throws {MachineTokenVerificationError}
 */
function verifyMachineToken(
  context: RequestContext,
  text: string,
  tokenType: MachineTokenType,
): Promise<VerifiedMachineToken> {
  const token = text.includes('.') ? context.readToken(text) : undefined
  return token
    ? verifyMachineJwt(context, token, tokenType)
    : verifyOpaqueToken(context, text, tokenType)
}
