import { redact } from '../keys.ts'
import type { AuthObjectDebug } from './auth-object-types.ts'
import { parseUrl } from './origin.ts'
import type { CookieContext, RequestContext } from './request-context.ts'

interface Result {
  readonly reason: string
  readonly message: string
}

/** What `auth.debug()` answers: options and request, secrets and tokens cut to 7 characters. */
export function debugOf(
  context: RequestContext | CookieContext,
  sessionToken?: string,
  result?: Result,
): AuthObjectDebug {
  return () => ({
    ...describeOptions(context),
    ...describeRequest(context),
    ...('instance' in context ? describeCookies(context) : {}),
    ...(sessionToken === undefined ? {} : { sessionToken: hide(sessionToken) }),
    ...(result ? { reason: result.reason, message: result.message } : {}),
  })
}

/** The options that decide something and are no secrets. */
const shownOptions = [
  'isSatellite',
  'domain',
  'proxyUrl',
  'apiUrl',
  'apiVersion',
  'acceptsToken',
  'audience',
  'authorizedParties',
  'issuer',
  'clockSkewInMs',
  'signInUrl',
  'signUpUrl',
] as const

function describeOptions({ settings: { options } }: RequestContext): object {
  const { publishableKey } = options
  return {
    // A Secret Key in its place is still a secret, and a request with a token in its header goes on without it.
    publishableKey: publishableKey?.startsWith('pk_') ? publishableKey : hide(publishableKey),
    secretKey: hide(options.secretKey),
    machineSecretKey: hide(options.machineSecretKey),
    jwtKey: hide(options.jwtKey),
    ...Object.fromEntries(shownOptions.map((name) => [name, options[name]])),
  }
}

/** Queries and referrers carry tokens during handshakes: only what stands before them is shown. */
function describeRequest({ facts }: RequestContext): object {
  const { method, accept, origin, secFetchDest, url, referrer } = facts
  return {
    method,
    accept,
    origin,
    secFetchDest,
    url: url.origin + url.pathname,
    referrer: referrer && parseUrl(referrer)?.origin,
    tokenInHeader: hide(facts.tokenInHeader),
  }
}

function describeCookies({ facts, cookies, instance }: CookieContext): object {
  return {
    frontendApi: instance.frontendApi,
    instanceType: instance.isDevelopment ? 'development' : 'production',
    usesSuffixedCookies: cookies.usesSuffix,
    clientUat: cookies.clientUat,
    sessionTokenInCookie: hide(cookies.sessionToken),
    refreshTokenInCookie: hide(cookies.refreshToken),
    devBrowserToken: hide(cookies.devBrowserToken),
    handshakeToken: hide(facts.query('__clerk_handshake') ?? facts.cookie('__clerk_handshake')),
    handshakeNonce: hide(
      facts.query('__clerk_handshake_nonce') ?? facts.cookie('__clerk_handshake_nonce'),
    ),
  }
}

function hide(secret: string | undefined): string | undefined {
  return secret === undefined ? undefined : redact(secret)
}
