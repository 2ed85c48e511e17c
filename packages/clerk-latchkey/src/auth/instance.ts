import { sha1 } from '#crypto'

import { requirePublishableKey } from '../keys.ts'
import type { MaybePromise } from './maybe-promise.ts'

/** The Clerk instance, as its Publishable Key describes it. */
export interface Instance {
  readonly publishableKey: string
  readonly isDevelopment: boolean
  /** Host of the Frontend API that issues the tokens. */
  readonly issuerHost: string
  /** Host of the Frontend API for this application: a production satellite has its own. */
  readonly frontendApi: string
  /** Cookies of several instances can live on one host: each appends a part of its key's hash to the names. */
  readonly cookieNames: CookieNames
}

/** The names of this instance's own cookies. */
export interface CookieNames {
  readonly session: string
  readonly clientUat: string
  readonly refresh: string
  readonly devBrowser: string
}

/** The names with a suffix; put together once, since every request asks for them. */
export function toCookieNames(suffix: string): CookieNames {
  return {
    session: `__session_${suffix}`,
    clientUat: `__client_uat_${suffix}`,
    refresh: `__refresh_${suffix}`,
    devBrowser: `__clerk_db_jwt_${suffix}`,
  }
}

/** What makes an application a satellite. */
export interface SatelliteOptions {
  readonly isSatellite?: boolean | undefined
  readonly domain?: string | undefined
}

/**
 * Reads a Publishable Key.
 *
 * @throws {ConfigurationError} `publishable_key_missing`, `publishable_key_invalid`
 */
export function createInstance(
  publishableKey: string,
  { isSatellite, domain }: SatelliteOptions,
): MaybePromise<Instance> {
  const { instanceType, frontendApi } = requirePublishableKey(publishableKey)
  const isDevelopment = instanceType === 'development'
  const toInstance = (hash: string): Instance => ({
    publishableKey,
    isDevelopment,
    issuerHost: frontendApi,
    frontendApi: isSatellite && domain && !isDevelopment ? `clerk.${domain}` : frontendApi,
    cookieNames: toCookieNames(hash.slice(0, 8)),
  })
  const hash = sha1(publishableKey)
  return typeof hash === 'string' ? toInstance(hash) : hash.then(toInstance)
}
