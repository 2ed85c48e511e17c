import type { CookieContext } from './request-context.ts'
import { signedOut } from './request-state.ts'
import type { AnyState } from './request-state.ts'

/** RFC 9110 section 9.2.1: these change nothing. */
const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'TRACE']

/**
 * With `{ csrf: true }`, a browser that another site made send a request with the user's cookies is signed out. A
 * program that sends neither of the two headers is no browser, and nobody can make it send anything.
 */
export function refuseCrossOriginWrite(context: CookieContext, state: AnyState): AnyState {
  const { facts, settings } = context
  if (settings.options.csrf !== true || !state.isAuthenticated) return state
  if (safeMethods.includes(facts.method) || isTrusted(context)) return state
  return signedOut(context, {
    reason: 'cross-origin-request',
    message: `A ${facts.method} request with cookies came from ${facts.origin ? JSON.stringify(facts.origin) : 'another site'}. If that is yours, add it to { authorizedParties }.`,
  })
}

function isTrusted({ facts, settings }: CookieContext): boolean {
  const { origin, secFetchSite } = facts
  if (origin !== undefined && settings.authorizedParties?.includes(origin)) return true
  // Fetch Metadata: `none` is the user's own doing, as from the address bar.
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin' || secFetchSite === 'none'
  return origin === undefined || origin === facts.urlOrigin
}
