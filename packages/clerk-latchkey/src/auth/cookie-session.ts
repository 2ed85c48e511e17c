import { openCookies } from './cookie-context.ts'
import { refuseCrossOriginWrite } from './csrf.ts'
import { syncDevBrowser } from './dev-browser.ts'
import { handshakeOrSignedOut } from './handshake.ts'
import { attempt, whenReady } from './maybe-promise.ts'
import type { MaybePromise } from './maybe-promise.ts'
import { syncWithOtherSites } from './other-sites.ts'
import { syncOrganization } from './organization-sync.ts'
import { warnAboutParties } from './parties.ts'
import type { CookieContext, RequestContext } from './request-context.ts'
import { signedIn, signedOut } from './request-state.ts'
import type { AnyState } from './request-state.ts'
import { resolveHandshake } from './resolve-handshake.ts'
import { answerSatellite, syncSatellite } from './satellite.ts'
import { recover } from './session-error.ts'
import { findMismatch, verifySessionToken } from './session-token.ts'

/** Authenticates a session by cookies, or finds out where the browser has to go to get them. */
export function authenticateWithCookies(base: RequestContext): MaybePromise<AnyState> {
  return attempt(
    () => openCookies(base),
    (context) => whenReady(decide(context), (state) => refuseCrossOriginWrite(context, state)),
    (error) => recover(base, error, 'cookie'),
  )
}

function decide(context: CookieContext): MaybePromise<AnyState> {
  return whenReady(
    resolveHandshake(context),
    (state) =>
      state ??
      syncSatellite(context) ??
      answerSatellite(context) ??
      syncDevBrowser(context) ??
      authenticateSession(context),
  )
}

/**
 * `__client_uat` says whether somebody is signed in and since when; the session token must agree with it. Where the
 * two do not, the Frontend API is asked.
 */
function authenticateSession(context: CookieContext): MaybePromise<AnyState> {
  const { clientUat, sessionToken } = context.cookies
  if (sessionToken === undefined) {
    return clientUat === 0
      ? signedOut(context, {
          reason: 'session-token-and-uat-missing',
          message: 'There is no session: neither a token in the Authorization header nor a cookie.',
        })
      : handshakeOrSignedOut(context, {
          reason: 'client-uat-but-no-session-token',
          message: 'There is a __client_uat cookie and no __session cookie.',
        })
  }
  if (clientUat === 0) {
    return handshakeOrSignedOut(context, {
      reason: 'session-token-but-no-client-uat',
      message: 'There is a __session cookie and no __client_uat cookie.',
    })
  }
  return verifySession(context, sessionToken)
}

function verifySession(context: CookieContext, text: string): MaybePromise<AnyState> {
  const message = findMismatch(context, text)
  if (message !== undefined) {
    return signedOut(context, { reason: 'token-type-mismatch', message })
  }
  const { clientUat } = context.cookies
  const issuedAt = context.readToken(text)?.claims.iat
  if (issuedAt !== undefined && issuedAt < clientUat) {
    return handshakeOrSignedOut(context, {
      reason: 'session-token-iat-before-client-uat',
      message: `The session token is ${clientUat - issuedAt} s older than the last change of the client.`,
    })
  }
  return attempt(
    () => verifySessionToken(text, context),
    (token): AnyState => {
      warnAboutParties(context, token)
      return (
        syncWithOtherSites(context) ?? syncOrganization(context, token) ?? signedIn(context, token)
      )
    },
    (error) => recover(context, error, 'cookie'),
  )
}
