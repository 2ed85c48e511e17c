import type { ClaimChecks } from './claims.ts'
import type { ProxyTrust } from './request-facts.ts'
import type { AcceptsToken } from './token-types.ts'

/** How a token is verified. */
export interface VerifyTokenOptions extends Omit<ClaimChecks, 'issuer'> {
  /**
   * Accepted values of `iss`; `'auto'` stands for the Frontend API of the instance (and the `proxyUrl`). Unset: every
   * one, as the official SDK does.
   */
  readonly issuer?: string | readonly string[] | undefined
  /** Accepted values of the header `typ`. Unset: `JWT`, or none at all. */
  readonly headerType?: string | readonly string[] | undefined
  /** The PEM public key (or several) of the instance: tokens are then verified without a call. */
  readonly jwtKey?: string | undefined
  /** The Secret Key: with it the keys of the instance are loaded from the Backend API. */
  readonly secretKey?: string | undefined
  /** Where the Backend API is. @default 'https://api.clerk.com' */
  readonly apiUrl?: string | undefined
  /** @default 'v1' */
  readonly apiVersion?: string | undefined
  /** Loads the keys for every verification. @default false */
  readonly skipJwksCache?: boolean | undefined
  /** Does nothing; accepted because the official SDK has it. */
  readonly jwksCacheTtlInMs?: number | undefined
}

/** Patterns of paths that belong to an organization, or to the personal account. */
export interface OrganizationSyncOptions {
  /** Patterns with `:id` or `:slug`, such as `/orgs/:slug` and `/orgs/:slug/(.*)`. They win over the personal ones. */
  readonly organizationPatterns?: readonly string[] | undefined
  /** Patterns such as `/me` and `/me/(.*)`. */
  readonly personalAccountPatterns?: readonly string[] | undefined
}

/** A bounded cache of verified session tokens. */
export interface TokenCacheOptions {
  /** @default 500 */
  readonly maxEntries?: number | undefined
  /** Sum of the lengths of the tokens, in characters. @default 1000000 */
  readonly maxBytes?: number | undefined
}

/**
 * A cache of verified opaque machine tokens. A token that is revoked stays good until its entry expires; one that
 * expires by itself is asked about again.
 */
export interface MachineTokenCacheOptions {
  /** How long a verified token is not asked about again, in milliseconds. That is how late a revocation takes effect. */
  readonly ttlInMs: number
  /** @default 500 */
  readonly maxEntries?: number | undefined
}

/** Takes one line per decision: which token was looked at, which check failed, what to do. It holds no secrets. */
export type DebugLogger = (line: string) => void

/** Every option of `authenticateRequest`; each may be given to the client and again for one request, which wins. */
export interface AuthenticateRequestOptions extends VerifyTokenOptions, ProxyTrust {
  readonly publishableKey?: string | undefined
  /** Which kinds of tokens the route takes. @default 'session_token' */
  readonly acceptsToken?: AcceptsToken | undefined
  /** Verifies M2M tokens in place of the Secret Key. */
  readonly machineSecretKey?: string | undefined
  /** Domain of a satellite application. */
  readonly domain?: string | undefined
  /** Whether this application is a satellite. @default false */
  readonly isSatellite?: boolean | undefined
  /** Whether a satellite asks the primary on the first visit, without any cookie of its own. @default false */
  readonly satelliteAutoSync?: boolean | undefined
  /** Where the Frontend API is reached through your own domain; a path is taken on the origin of the request. */
  readonly proxyUrl?: string | undefined
  readonly signInUrl?: string | undefined
  readonly signUpUrl?: string | undefined
  readonly afterSignInUrl?: string | undefined
  readonly afterSignUpUrl?: string | undefined
  readonly organizationSyncOptions?: OrganizationSyncOptions | undefined
  /** Where a development primary may send a user back to, besides loopback hosts, `domain` and `authorizedParties`. */
  readonly allowedRedirectOrigins?: readonly string[] | undefined
  /** Refuses requests that change state, carry a session cookie and come from another site. @default false */
  readonly csrf?: boolean | undefined
  /** Remembers signatures that were verified; `false` turns it off. @default 500 entries, 1 MB */
  readonly tokenCache?: boolean | TokenCacheOptions | undefined
  /** Remembers opaque machine tokens that were verified. @default off */
  readonly machineTokenCache?: false | MachineTokenCacheOptions | undefined
  /** `true` writes one line per decision to the console; a function gets it instead. @default false */
  readonly debug?: boolean | DebugLogger | undefined
  /** Accepted because the official SDK has it; calls go through the client that authenticates. */
  readonly apiClient?: unknown
}
