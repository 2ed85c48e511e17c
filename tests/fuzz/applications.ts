import type { AuthenticateRequestOptions } from '../../packages/clerk-latchkey/src/auth/options.ts'
import { createRequestAuthenticator } from '../../packages/clerk-latchkey/src/auth/request-authenticator.ts'
import type { RequestAuthenticator } from '../../packages/clerk-latchkey/src/auth/request-authenticator.ts'
import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import { publishableKeys } from './inputs.ts'
import { createFetch, mark } from './world.ts'
import type { World } from './world.ts'

/** An application under test, and all that it says. */
export interface Application {
  readonly options: AuthenticateRequestOptions
  readonly authenticator: RequestAuthenticator
  /** Log lines and warnings since the last call; taking them empties the list. */
  takeLines(): string[]
}

export function createApplication(
  world: World,
  options: AuthenticateRequestOptions,
  fetch = createFetch(world),
): Application {
  let lines: string[] = []
  const write = (...parts: unknown[]): void => {
    lines.push(parts.map(String).join(' '))
  }
  const all = {
    fetch,
    logger: { debug: write, info: write, warn: write, error: write },
    logLevel: 'debug',
    env: () => ({}),
    maxRetries: 0,
    rateLimit: false,
    debug: write,
    ...options,
  } as const
  return {
    options,
    authenticator: createRequestAuthenticator(all, createApi(all)),
    takeLines() {
      const taken = lines
      lines = []
      return taken
    },
  }
}

const [livePublishableKey, testPublishableKey] = publishableKeys

const live = { secretKey: `sk_live_${mark}`, publishableKey: livePublishableKey } as const
const test = { secretKey: `sk_test_${mark}`, publishableKey: testPublishableKey } as const
const organizations = {
  organizationPatterns: ['/orgs/:slug', '/orgs/:slug/(.*)', '/o/:id'],
  personalAccountPatterns: ['/me'],
} as const
const redirects = {
  authorizedParties: ['https://party.example'],
  allowedRedirectOrigins: ['https://allowed.example'],
} as const

/** Every way to set an application up that decides where a request can end. */
export function createApplications(world: World): Application[] {
  const { pem } = world.signer
  const satellite = { isSatellite: true, domain: 'satellite.example' } as const
  const signInUrl = 'https://primary.example/sign-in?a=b'
  const setups: AuthenticateRequestOptions[] = [
    { ...live, jwtKey: pem, organizationSyncOptions: organizations, csrf: true },
    { ...live, organizationSyncOptions: organizations },
    { ...live, jwtKey: pem, ...redirects, csrf: true },
    { ...live, jwtKey: pem, proxyUrl: '/__clerk', trustProxy: false },
    { ...live, jwtKey: pem, proxyUrl: 'https://proxy.example/p/' },
    { ...live, jwtKey: pem, allowedHosts: ['app.example.com', 'localhost:3000'] },
    { ...live, jwtKey: pem, ...satellite, satelliteAutoSync: true },
    { ...live, jwtKey: pem, acceptsToken: 'any', machineSecretKey: `ak_${mark}_machine` },
    { ...live, acceptsToken: ['api_key', 'oauth_token', 'session_token'], audience: 'api' },
    { ...live, jwtKey: pem, acceptsToken: 'm2m_token', machineTokenCache: { ttlInMs: 1000 } },
    { secretKey: live.secretKey, jwtKey: pem },
    { ...test, jwtKey: pem, organizationSyncOptions: organizations },
    { ...test, ...redirects, organizationSyncOptions: organizations },
    { ...test, jwtKey: pem, proxyUrl: '/__clerk', domain: 'satellite.example' },
    { ...test, jwtKey: pem, ...satellite, signInUrl },
    { ...test, jwtKey: pem, ...satellite, signInUrl, satelliteAutoSync: true, issuer: 'auto' },
    { ...test, jwtKey: pem, acceptsToken: ['session_token', 'm2m_token'], tokenCache: false },
  ]
  return setups.map((options) => createApplication(world, options))
}
