import { attempt } from './maybe-promise.ts'
import type { MaybePromise } from './maybe-promise.ts'
import type { RequestContext } from './request-context.ts'
import { signedIn, signedOut } from './request-state.ts'
import type { AnyState } from './request-state.ts'
import { recover } from './session-error.ts'
import { findMismatch, verifySessionToken } from './session-token.ts'

/** Authenticates a session by the token in the `Authorization` header. */
export function authenticateWithHeader(
  context: RequestContext,
  text: string,
): MaybePromise<AnyState> {
  const message = findMismatch(context, text)
  if (message !== undefined) {
    return signedOut(context, { reason: 'token-type-mismatch', message })
  }
  return attempt(
    () => verifySessionToken(text, context),
    (token): AnyState => signedIn(context, token),
    (error) => recover(context, error, 'header'),
  )
}
