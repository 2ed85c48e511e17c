import { handshakeOrSignedOut } from './handshake.ts'
import type { CookieContext } from './request-context.ts'
import type { HandshakeState, UnauthenticatedState } from './request-state-types.ts'

/**
 * A development instance is on another domain than the application, so that browsers keep its cookies from it: a token
 * of the development browser stands for them.
 */
export function syncDevBrowser(
  context: CookieContext,
): HandshakeState | UnauthenticatedState | undefined {
  const { facts, instance, cookies } = context
  if (!instance.isDevelopment) return undefined
  if (facts.query('__clerk_db_jwt') !== null) {
    return handshakeOrSignedOut(context, {
      reason: 'dev-browser-sync',
      message: 'The address has a new token of the development browser.',
    })
  }
  if (cookies.devBrowserToken !== undefined) return undefined
  return handshakeOrSignedOut(context, {
    reason: 'dev-browser-missing',
    message:
      'There is no token in the Authorization header and no __clerk_db_jwt cookie of the development browser.',
  })
}
