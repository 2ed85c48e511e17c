import { accountPortalUrl } from './account-portal.ts'
import { frontendApiUrl } from './handshake.ts'
import { parseUrl } from './origin.ts'
import { resolveProxyUrl } from './proxy-url.ts'
import type { CookieContext } from './request-context.ts'

/** Where Clerk hosts the account portals of development instances, those of before 2023 first. */
const legacyPortals = ['.lcl.dev', '.lclstage.dev', '.lclclerk.com']
const portals = ['.accounts.dev', '.accountsstage.dev', '.accounts.lclclerk.com']

/** Whether a link on another site, which is not Clerk's, led here: it may be a satellite with a newer session. */
export function comesFromAnotherSite(context: CookieContext): boolean {
  const { facts } = context
  const referrer = parseUrl(facts.referrer ?? '')
  if (!referrer || referrer.origin === facts.urlOrigin) return false
  return !isClerks(referrer, context)
}

function isClerks(referrer: URL, context: CookieContext): boolean {
  const { settings, facts, instance } = context
  const proxy = resolveProxyUrl(settings, () => facts.urlOrigin)
  const host = referrer.hostname
  if (host === (proxy ? parseUrl(frontendApiUrl(context))?.hostname : instance.frontendApi))
    return true
  if (instance.isDevelopment && isDevelopmentPortal(host)) return true
  return !proxy && referrer.origin === parseUrl(accountPortalUrl(instance.frontendApi))?.origin
}

function isDevelopmentPortal(host: string): boolean {
  return (
    (host.startsWith('accounts.') && legacyPortals.some((suffix) => host.endsWith(suffix))) ||
    portals.some((suffix) => host.endsWith(suffix) && !host.endsWith(`.clerk${suffix}`))
  )
}
