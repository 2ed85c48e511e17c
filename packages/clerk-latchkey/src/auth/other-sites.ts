import { countRedirects, handshakeOrSignedOut } from './handshake.ts'
import { comesFromAnotherSite } from './referrer.ts'
import type { CookieContext } from './request-context.ts'
import type { HandshakeState, UnauthenticatedState } from './request-state-types.ts'

/** Who comes to the primary application from another site may have signed in or out there. */
export function syncWithOtherSites(
  context: CookieContext,
): HandshakeState | UnauthenticatedState | undefined {
  const { facts, settings } = context
  // The submission of a form is a navigation too, and a redirect would lose it.
  if (settings.isSatellite || facts.method !== 'GET' || facts.secFetchDest !== 'document') {
    return undefined
  }
  if (!comesFromAnotherSite(context) || countRedirects(context) !== 0) return undefined
  return handshakeOrSignedOut(context, {
    reason: 'primary-domain-cross-origin-sync',
    message:
      'The page was reached from another site, which may be a satellite with a newer session.',
    isTokenError: true,
  })
}
