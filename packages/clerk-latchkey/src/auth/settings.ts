import { ConfigurationError } from '../configuration-error.ts'
import { isTruthy } from '../env.ts'
import type { ClerkEnv } from '../env.ts'
import { isDevelopmentSecretKey, requireSecretKey } from '../keys.ts'
import type { ClaimChecks } from './claims.ts'
import { localKeys } from './local-keys.ts'
import type { AuthenticateRequestOptions } from './options.ts'
import { createOrganizationMatcher } from './organization-sync.ts'
import type { OrganizationMatcher } from './organization-sync.ts'
import { createShownOptions } from './shown-options.ts'
import type { ShownOptions } from './shown-options.ts'
import type { KeySource } from './signing-key.ts'
import { TokenType } from './token-types.ts'
import type { AcceptsToken } from './token-types.ts'

/** The options of one request, put together and checked; worked out once for each options object. */
export interface Settings extends ClaimChecks {
  readonly options: AuthenticateRequestOptions
  readonly acceptsToken: AcceptsToken
  readonly secretKey: string | undefined
  readonly isSatellite: boolean
  /** Of the instance: by the Secret Key, until a Publishable Key says it. */
  readonly isDevelopment: boolean
  /** The keys of the `jwtKey` option. */
  readonly localKeys: KeySource | undefined
  readonly findOrganization: OrganizationMatcher | undefined
  /** Vercel's own production host has no domain for Clerk to live on: there the proxy is switched on by itself. */
  readonly autoProxy: boolean
  /** What the states of requests show of the options. */
  readonly shown: ShownOptions
}

/**
 * Puts the options of the client, of one request and of the environment together; the request's win.
 *
 * @throws {ConfigurationError} when a request could not be authenticated with them
 */
export function createSettings(
  clientOptions: AuthenticateRequestOptions,
  requestOptions: AuthenticateRequestOptions,
  env: ClerkEnv,
): Settings {
  const options = withEnv(merge(clientOptions, requestOptions), env)
  const acceptsToken = options.acceptsToken ?? TokenType.SessionToken
  const secretKey = requireKeys(options, acceptsToken)
  const isDevelopment = secretKey !== undefined && isDevelopmentSecretKey(secretKey)
  const isSatellite = options.isSatellite === true
  if (isSatellite && acceptsToken !== TokenType.M2MToken) checkSatellite(options, isDevelopment)
  return {
    options,
    acceptsToken,
    secretKey,
    isSatellite,
    isDevelopment,
    audience: options.audience,
    authorizedParties: options.authorizedParties,
    missingAzp: options.missingAzp,
    clockSkewInMs: options.clockSkewInMs,
    issuer: options.issuer === 'auto' ? undefined : options.issuer,
    localKeys: options.jwtKey ? localKeys(options.jwtKey) : undefined,
    findOrganization: createOrganizationMatcher(options.organizationSyncOptions),
    autoProxy: isAutoProxied(options, env),
    shown: createShownOptions(options, isSatellite),
  }
}

/** What is `undefined` was not given; every other value was meant, also `false` and the empty string. */
function merge(
  clientOptions: AuthenticateRequestOptions,
  requestOptions: AuthenticateRequestOptions,
): AuthenticateRequestOptions {
  const given = Object.entries(requestOptions).filter(([, value]) => value !== undefined)
  // Where the Backend API is, is the client's business: its calls go there.
  const { apiUrl, apiVersion } = clientOptions
  return { ...clientOptions, ...Object.fromEntries(given), apiUrl, apiVersion }
}

function withEnv(options: AuthenticateRequestOptions, env: ClerkEnv): AuthenticateRequestOptions {
  const secretKey = options.secretKey ?? env.CLERK_SECRET_KEY
  // Whoever passes another Secret Key means another instance, and the other keys of the environment are not its keys.
  const own = env.CLERK_SECRET_KEY === undefined || env.CLERK_SECRET_KEY === secretKey
  return {
    ...options,
    secretKey,
    machineSecretKey: options.machineSecretKey ?? env.CLERK_MACHINE_SECRET_KEY,
    publishableKey: options.publishableKey ?? (own ? env.CLERK_PUBLISHABLE_KEY : undefined),
    jwtKey: options.jwtKey ?? (own ? env.CLERK_JWT_KEY : undefined),
    proxyUrl: options.proxyUrl ?? env.CLERK_PROXY_URL,
    domain: options.domain ?? env.CLERK_DOMAIN,
    isSatellite: options.isSatellite ?? isTruthy(env.CLERK_IS_SATELLITE),
    signInUrl: options.signInUrl ?? env.CLERK_SIGN_IN_URL,
    signUpUrl: options.signUpUrl ?? env.CLERK_SIGN_UP_URL,
    apiUrl: options.apiUrl ?? env.CLERK_API_URL,
    apiVersion: options.apiVersion ?? env.CLERK_API_VERSION,
  }
}

function requireKeys(
  { secretKey, machineSecretKey }: AuthenticateRequestOptions,
  acceptsToken: AcceptsToken,
): string | undefined {
  if (acceptsToken !== TokenType.M2MToken) return requireSecretKey(secretKey)
  if (secretKey) return requireSecretKey(secretKey)
  if (machineSecretKey) return undefined
  throw new ConfigurationError(
    'machine_secret_key_missing',
    'M2M tokens need a key to be verified with: set CLERK_MACHINE_SECRET_KEY or CLERK_SECRET_KEY, or pass { machineSecretKey }.',
  )
}

function checkSatellite(options: AuthenticateRequestOptions, isDevelopment: boolean): void {
  if (isDevelopment && !options.signInUrl) {
    throw satelliteError(
      'A satellite of a development instance needs { signInUrl }, the sign-in page of the primary application.',
    )
  }
  if (!options.proxyUrl && !options.domain) {
    throw satelliteError('A satellite application needs { domain } or { proxyUrl }.')
  }
}

/** The options of a satellite cannot be right. */
export function satelliteError(message: string): ConfigurationError {
  return new ConfigurationError(
    'satellite_invalid',
    `${message} See https://clerk.com/docs/guides/dashboard/dns-domains/satellite-domains.`,
  )
}

function isAutoProxied(options: AuthenticateRequestOptions, env: ClerkEnv): boolean {
  const host = env.VERCEL_PROJECT_PRODUCTION_URL?.replace(/^https?:\/\//, '').split(/[/:]/, 1)[0]
  return (
    env.VERCEL_TARGET_ENV === 'production' &&
    host?.endsWith('.vercel.app') === true &&
    !isTruthy(env.CLERK_DISABLE_AUTO_PROXY) &&
    !options.proxyUrl &&
    !options.domain &&
    options.publishableKey?.startsWith('pk_live_') === true
  )
}
