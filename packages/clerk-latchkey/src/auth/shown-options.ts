import type { AuthenticateRequestOptions } from './options.ts'
import { resolveProxyUrl } from './proxy-url.ts'
import type { CookieContext, RequestContext } from './request-context.ts'

/** The options that callers read back from a state, as upstream gives them: never `undefined`. */
export interface ShownOptions {
  readonly proxyUrl: string
  readonly publishableKey: string
  readonly isSatellite: boolean
  readonly domain: string
  readonly signInUrl: string
  readonly signUpUrl: string
  readonly afterSignInUrl: string
  readonly afterSignUpUrl: string
}

/** Where a state says nothing of the application. */
export const noOptions: ShownOptions = {
  proxyUrl: '',
  publishableKey: '',
  isSatellite: false,
  domain: '',
  signInUrl: '',
  signUpUrl: '',
  afterSignInUrl: '',
  afterSignUpUrl: '',
}

export function shownOptions(context: RequestContext | CookieContext): ShownOptions {
  const { facts, settings } = context
  const { shown } = settings
  const isRelative = settings.autoProxy || shown.proxyUrl.startsWith('/')
  const isUnnamed = shown.publishableKey === '' && 'instance' in context
  if (!isRelative && !isUnnamed) return shown
  return {
    ...shown,
    proxyUrl: resolveProxyUrl(settings, () => facts.urlOrigin),
    publishableKey: isUnnamed ? context.instance.publishableKey : shown.publishableKey,
  }
}

/** What does not depend on the request. */
export function createShownOptions(
  options: AuthenticateRequestOptions,
  isSatellite: boolean,
): ShownOptions {
  return {
    proxyUrl: options.proxyUrl ?? '',
    publishableKey: options.publishableKey ?? '',
    isSatellite,
    domain: options.domain ?? '',
    signInUrl: options.signInUrl ?? '',
    signUpUrl: options.signUpUrl ?? '',
    afterSignInUrl: options.afterSignInUrl ?? '',
    afterSignUpUrl: options.afterSignUpUrl ?? '',
  }
}
