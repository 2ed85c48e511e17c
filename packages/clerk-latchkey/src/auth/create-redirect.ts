import { requirePublishableKey } from '../keys.ts'
import { accountPortalUrl } from './account-portal.ts'
import type { SessionStatusClaim } from './jwt-types.ts'

/** Where a sign-in or sign-up page sends the user back to. */
export interface RedirectParams {
  readonly returnBackUrl?: string | URL | null | undefined
}

/** Makes a redirect to a sign-in or sign-up page, as the framework does redirects. */
export type RedirectFun<Result> = (params?: RedirectParams) => Result

/** What a redirect is made of. */
export interface CreateRedirectParams<Result> {
  readonly publishableKey: string
  /** Makes the framework's redirect of a URL. */
  readonly redirectAdapter: (url: string) => Result
  /** The URL of the request; the other URLs may be relative to it. */
  readonly baseUrl: URL | string
  readonly signInUrl?: URL | string | undefined
  readonly signUpUrl?: URL | string | undefined
  readonly sessionStatus?: SessionStatusClaim | null | undefined
  readonly isSatellite?: boolean | undefined
  readonly devBrowserToken?: string | undefined
}

/**
 * Makes the redirects to the sign-in and sign-up pages: the application's own, else those of the account portal.
 *
 * @throws {ConfigurationError} `publishable_key_missing`, `publishable_key_invalid`, when a redirect needs the portal
 */
export function createRedirect<Result>(params: CreateRedirectParams<Result>): {
  redirectToSignIn: RedirectFun<Result>
  redirectToSignUp: RedirectFun<Result>
} {
  const { redirectAdapter, signInUrl, signUpUrl } = params
  const portal = (): string =>
    accountPortalUrl(requirePublishableKey(params.publishableKey).frontendApi)
  const signUpBesideSignIn = (): string | undefined => {
    if (!signInUrl) return undefined
    const url = new URL(signInUrl, params.baseUrl)
    url.pathname = `${url.pathname}/create`
    return url.href
  }
  const redirect = (page: string, returnBackUrl: RedirectParams['returnBackUrl']): Result =>
    redirectAdapter(toUrl(params, page, returnBackUrl))
  return {
    redirectToSignIn: ({ returnBackUrl } = {}) =>
      redirect(String(signInUrl || `${portal()}/sign-in`), returnBackUrl),
    redirectToSignUp: ({ returnBackUrl } = {}) =>
      redirect(String(signUpUrl || signUpBesideSignIn() || `${portal()}/sign-up`), returnBackUrl),
  }
}

function toUrl(
  params: CreateRedirectParams<unknown>,
  page: string,
  returnBackUrl: RedirectParams['returnBackUrl'],
): string {
  const base = new URL(params.baseUrl)
  // Whoever is signed in with open tasks has nothing to sign in to: the tasks are shown instead.
  const url = new URL(params.sessionStatus === 'pending' ? `${page}/tasks` : page, base)
  const isElsewhere = url.host !== base.host
  if (returnBackUrl) {
    const back = new URL(returnBackUrl, base)
    if (isElsewhere && params.isSatellite) back.searchParams.set('__clerk_synced', 'false')
    url.searchParams.set('redirect_url', back.href)
  }
  const isDevelopment = params.publishableKey.startsWith('pk_test_')
  if (isElsewhere && isDevelopment && params.devBrowserToken) {
    url.searchParams.set('__clerk_db_jwt', params.devBrowserToken)
  }
  return url.href
}
