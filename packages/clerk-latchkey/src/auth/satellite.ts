import { handshakeOrSignedOut } from './handshake.ts'
import { parseUrl } from './origin.ts'
import type { CookieContext, RequestContext } from './request-context.ts'
import type { HandshakeState, UnauthenticatedState } from './request-state-types.ts'
import { signedOut } from './request-state.ts'
import { satelliteError } from './settings.ts'
import { TokenType } from './token-types.ts'

type Answer = HandshakeState | UnauthenticatedState | undefined

/**
 * A satellite has no sign-in of its own: the page where its users sign in must be another site's.
 *
 * @throws {ConfigurationError} `satellite_invalid`
 */
export function checkSignInUrl({ facts, settings }: RequestContext): void {
  const { signInUrl } = settings.options
  if (!settings.isSatellite || settings.acceptsToken === TokenType.M2MToken) return
  if (!signInUrl || facts.origin === undefined) return
  const url = parseUrl(signInUrl)
  if (!url)
    throw satelliteError(`{ signInUrl } of a satellite must be absolute, and it is "${signInUrl}".`)
  if (url.origin === facts.origin) {
    throw satelliteError(
      `{ signInUrl } is on ${url.origin}, the satellite itself; it must be on the primary application.`,
    )
  }
}

/** A satellite asks its primary who is signed in: when it was told to, or when it knows nothing. */
export function syncSatellite(context: CookieContext): Answer {
  const { facts, settings, instance, cookies } = context
  const isPage = facts.secFetchDest === 'document' && facts.method === 'GET'
  const synced = settings.isSatellite && isPage ? facts.query('__clerk_synced') : 'true'
  if (synced === 'true') return undefined
  const mustSync = synced === 'false'
  const hasCookies = cookies.sessionToken !== undefined || cookies.clientUat !== 0
  if (settings.options.satelliteAutoSync !== true && !hasCookies && !mustSync) {
    return signedOut(context, {
      reason: 'session-token-and-uat-missing',
      message: 'The satellite has no cookies, and { satelliteAutoSync } is off.',
    })
  }
  if (hasCookies && !mustSync) return undefined
  const outcome = {
    reason: 'satellite-needs-syncing' as const,
    message: 'The satellite asks the primary application who is signed in.',
  }
  if (!instance.isDevelopment) return handshakeOrSignedOut(context, outcome)
  return handshakeOrSignedOut(context, outcome, () => signInUrlFor(context))
}

/** The development domains share no cookies: the primary application itself has to answer. */
function signInUrlFor({ facts, settings }: CookieContext): string {
  const { signInUrl = '' } = settings.options
  const url = parseUrl(signInUrl)
  if (!url)
    throw satelliteError(`{ signInUrl } of a satellite must be absolute, and it is "${signInUrl}".`)
  url.searchParams.append('__clerk_redirect_url', facts.url.href)
  return url.href
}

/** A development primary answers a satellite: the browser goes back there with the development browser's token. */
export function answerSatellite(context: CookieContext): Answer {
  const { facts, settings, instance, services, cookies } = context
  const target = facts.query('__clerk_redirect_url')
  if (!instance.isDevelopment || settings.isSatellite || !target) return undefined
  const url = parseUrl(target)
  if (!url || !isAllowed(url, context)) {
    services.warn(
      `__clerk_redirect_url leads to ${url?.origin ?? 'no valid address'} and was ignored. If that is a satellite of yours, add its origin to { allowedRedirectOrigins }.`,
    )
    return undefined
  }
  const devBrowser = facts.query('__clerk_db_jwt') || cookies.devBrowserToken
  if (devBrowser) url.searchParams.append('__clerk_db_jwt', devBrowser)
  url.searchParams.set('__clerk_synced', 'true')
  const outcome = {
    reason: 'primary-responds-to-syncing' as const,
    message: `The primary application answers the satellite at ${url.origin}.`,
  }
  return handshakeOrSignedOut(context, outcome, () => url.href)
}

const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/

/** The token of the development browser goes along: only to where it is at home. */
function isAllowed(url: URL, { settings: { options } }: CookieContext): boolean {
  if (!/^https?:$/.test(url.protocol)) return false
  const { allowedRedirectOrigins = [], authorizedParties = [], domain } = options
  return (
    loopback.test(url.hostname) ||
    url.host === domain ||
    allowedRedirectOrigins.includes(url.origin) ||
    authorizedParties.includes(url.origin)
  )
}
