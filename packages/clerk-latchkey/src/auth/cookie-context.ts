import { readClerkCookies } from './clerk-cookies.ts'
import { isEligibleForHandshake } from './handshake-eligibility.ts'
import { toCookieNames } from './instance.ts'
import type { Instance } from './instance.ts'
import { whenReady } from './maybe-promise.ts'
import type { MaybePromise } from './maybe-promise.ts'
import type { CookieContext, RequestContext } from './request-context.ts'

/**
 * Reads the cookies of this instance.
 *
 * @throws {TokenVerificationError} when there is no Publishable Key and the Backend API cannot be asked for it
 */
export function openCookies(context: RequestContext | CookieContext): MaybePromise<CookieContext> {
  if ('cookies' in context) return context
  const { facts, settings, services, readToken } = context
  const found = needsInstance(context) ? services.instance(settings) : unnamed(settings)
  return whenReady(found, (instance) => {
    const cookies = readClerkCookies(facts, instance, readToken)
    return { facts, settings, services, readToken, instance, cookies }
  })
}

/** Without a Publishable Key, the Backend API is only asked where it makes a difference who answers. */
function needsInstance({ facts, settings }: RequestContext): boolean {
  return (
    Boolean(settings.options.publishableKey) ||
    facts.hasClerkCookies ||
    isEligibleForHandshake(facts)
  )
}

/** The instance of a request that has no cookies and is not redirected: nothing of it matters but its type. */
function unnamed({ isDevelopment }: { readonly isDevelopment: boolean }): Instance {
  return {
    publishableKey: '',
    isDevelopment,
    issuerHost: '',
    frontendApi: '',
    cookieNames: toCookieNames(''),
  }
}
