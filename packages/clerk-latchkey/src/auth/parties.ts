import type { DecodedToken } from './jwt.ts'
import type { CookieContext } from './request-context.ts'

/**
 * A cookie is sent by every page of the domain, also by one on a subdomain that somebody took over: in production the
 * operator is told, once, when nothing is held against that.
 */
export function warnAboutParties(
  { instance, settings, services }: CookieContext,
  { claims }: DecodedToken,
): void {
  if (instance.isDevelopment) return
  if (!settings.authorizedParties?.length) {
    services.warn(
      'No { authorizedParties } are set: a session cookie is accepted from every subdomain, also from one that is taken over. Set the origins of your applications. See https://clerk.com/docs/reference/backend/authenticate-request.',
    )
  } else if (!claims.azp) {
    services.warn(
      'A session token in a cookie has no "azp", so that nobody can tell which origin it was made for. Clerk will refuse such tokens one day.',
    )
  }
}
