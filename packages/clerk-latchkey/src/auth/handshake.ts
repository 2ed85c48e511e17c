import { isEligibleForHandshake } from './handshake-eligibility.ts'
import { resolveProxyUrl } from './proxy-url.ts'
import type { CookieContext } from './request-context.ts'
import type { HandshakeState, UnauthenticatedState } from './request-state-types.ts'
import { handshake, signedOut } from './request-state.ts'
import type { Outcome } from './request-state.ts'

/** The dated version of the API that answers a handshake. */
const apiDate = '2026-05-12'

/** A browser that comes back this often within two seconds is going round in circles. */
const maxRedirects = 3

/** Sends a browser to find out who is signed in; anything else is signed out for the same reason. */
export function handshakeOrSignedOut(
  context: CookieContext,
  outcome: Outcome,
  location = (): string => handshakeUrl(context, outcome.reason),
): HandshakeState | UnauthenticatedState {
  if (!isEligibleForHandshake(context.facts)) return signedOut(context, outcome)
  const redirects = countRedirects(context)
  if (redirects >= maxRedirects) {
    context.services.warn(describeLoop(outcome.reason))
    return signedOut(context, outcome)
  }
  return handshake(context, outcome, [
    ['location', location()],
    ['cache-control', 'no-store'],
    ['set-cookie', `__clerk_redirect_count=${redirects + 1}; SameSite=Lax; HttpOnly; Max-Age=2`],
  ])
}

/** How often the browser was sent away in the last two seconds. */
export function countRedirects({ facts }: CookieContext): number {
  return Number(facts.cookie('__clerk_redirect_count')) || 0
}

function describeLoop(reason: string): string {
  return reason === 'satellite-needs-syncing'
    ? 'A satellite keeps redirecting to its primary: its domain is not one that the instance knows. Check { domain } and the satellite domains in the Clerk Dashboard.'
    : `The browser was redirected ${maxRedirects} times for "${reason}" and nothing changed: most often the Publishable Key and the Secret Key are of different instances.`
}

/** The Frontend API as the browser reaches it: through the proxy, where there is one. */
export function frontendApiUrl({ facts, settings, instance }: CookieContext): string {
  const api = resolveProxyUrl(settings, () => facts.urlOrigin) || instance.frontendApi
  return (/^https?:\/\//.test(api) ? api : `https://${api}`).replace(/\/+$/, '')
}

function handshakeUrl(context: CookieContext, reason: string): string {
  const { facts, settings, instance, cookies } = context
  const returnUrl = facts.url
  const target = settings.findOrganization?.(returnUrl.pathname)
  returnUrl.searchParams.delete('__clerk_db_jwt')
  returnUrl.searchParams.delete('__dev_session')
  const url = new URL(`${frontendApiUrl(context)}/v1/client/handshake`)
  const add = (name: string, value: string): void => url.searchParams.append(name, value)
  add('redirect_url', returnUrl.href)
  add('__clerk_api_version', apiDate)
  add('suffixed_cookies', String(cookies.usesSuffix))
  add('__clerk_hs_reason', reason)
  add('format', 'nonce')
  const token = cookies.sessionToken ?? facts.tokenInHeader
  if (token) add('__session', token)
  const devBrowser = facts.query('__clerk_db_jwt') || cookies.devBrowserToken
  if (instance.isDevelopment && devBrowser) add('__clerk_db_jwt', devBrowser)
  if (target !== undefined) add('organization_id', target === null ? '' : nameOf(target))
  return url.href
}

/** The Frontend API takes a slug where it takes an id. */
function nameOf(target: { readonly id: string } | { readonly slug: string }): string {
  return 'id' in target ? target.id : target.slug
}
