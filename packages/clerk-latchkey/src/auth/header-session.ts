import { AuthErrorReason } from './reasons.ts'
import type { RequestContext } from './request-context.ts'
import { signedIn, signedOut } from './request-state.ts'
import type { AnyState } from './request-state.ts'
import { recover } from './session-error.ts'
import { findMismatch, verifySessionToken } from './session-token.ts'

/** Authenticates a session by the token in the `Authorization` header. */
export async function authenticateWithHeader(
  context: RequestContext,
  text: string,
): Promise<AnyState> {
  const message = findMismatch(context, text)
  if (message !== undefined) {
    return signedOut(context, { reason: AuthErrorReason.TokenTypeMismatch, message })
  }
  try {
    return signedIn(context, await verifySessionToken(text, context))
  } catch (error) {
    return recover(context, error, 'header')
  }
}
