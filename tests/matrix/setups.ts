import { createClerkClient as createOfficialClient } from '@clerk/backend'
import { createClerkClient } from 'clerk-latchkey'
import type { ClerkMiddlewareOptions } from 'clerk-latchkey/express'
import type { Setup } from './case.ts'
import type { World } from './world.ts'

/** Options of the development instance. Through `proxyUrl` its Frontend API is reached over plain HTTP. */
function toDevelopment({ development, apis }: World): ClerkMiddlewareOptions {
  const { secretKey, publishableKey, url } = development
  const apiUrl = apis.first
  // Said aloud, because adapters for APIs have it off by default.
  return { secretKey, publishableKey, apiUrl, proxyUrl: url, handshake: 'auto' }
}

/** Options of the production instance, whose tokens are verified without a call. */
function toProduction({ production, apis }: World): ClerkMiddlewareOptions {
  const { secretKey, publishableKey, jwtKey } = production
  return { secretKey, publishableKey, jwtKey, apiUrl: apis.first, handshake: 'auto' }
}

/** The development instance, with something else beside its keys. */
export function withDevelopment(
  name: string,
  more: object = {},
  needs: Setup['needs'] = [],
): Setup {
  return { name, needs, options: (world) => ({ ...toDevelopment(world), ...more }) }
}

export function withProduction(name: string, more: object = {}, needs: Setup['needs'] = []): Setup {
  return { name, needs, options: (world) => ({ ...toProduction(world), ...more }) }
}

export const development = withDevelopment('development instance')
export const production = withProduction('production instance')

export const handshakeOff = withDevelopment('handshake: off', { handshake: 'off' })

export const satellite = withProduction('satellite', {
  isSatellite: true,
  domain: 'satellite.example',
})
export const satelliteWithAutoSync = withProduction('satellite with auto-sync', {
  isSatellite: true,
  domain: 'satellite.example',
  satelliteAutoSync: true,
})
export const developmentSatellite = withDevelopment('development satellite', {
  isSatellite: true,
  domain: 'satellite.localhost',
  signInUrl: 'http://primary.localhost/sign-in',
  satelliteAutoSync: true,
})

export const organizationSync = withDevelopment('organization sync', {
  organizationSyncOptions: {
    organizationPatterns: ['/orgs/:slug'],
    personalAccountPatterns: ['/personal'],
  },
})

export const untrustedProxy = withProduction('trustProxy: false', { trustProxy: false })
export const allowedHosts = withProduction('allowedHosts', { allowedHosts: ['www.example'] })

const frontendApi = { env: ({ frontendApiUrl }: World) => ({ CLERK_FAPI_URL: frontendApiUrl }) }

export const proxy: Setup = {
  ...withProduction('frontendApiProxy', { frontendApiProxy: { enabled: true } }),
  ...frontendApi,
}
export const proxyUnderOtherPath: Setup = {
  ...withProduction('frontendApiProxy under /auth', {
    frontendApiProxy: { enabled: true, path: '/auth' },
  }),
  ...frontendApi,
}
export const proxyForOneHost: Setup = {
  ...withProduction('frontendApiProxy for one host', {
    frontendApiProxy: { enabled: (url: URL) => url.hostname === 'www.example' },
  }),
  ...frontendApi,
}

export const noMiddleware: Setup = { name: 'no middleware', options: () => undefined }

/** A Backend API that has no keys to give. */
function toUnreachable({ development: { publishableKey }, apis }: World): ClerkMiddlewareOptions {
  return { secretKey: 'sk_test_matrix', publishableKey, apiUrl: `${apis.first}/nowhere` }
}

export const unverifiable: Setup = {
  name: 'keys out of reach',
  options: toUnreachable,
}

export const unverifiableRejected: Setup = {
  name: 'keys out of reach, and 503 wished for',
  options: (world) => ({ ...toUnreachable(world), onUnverifiable: 'reject' }),
}

export const environment: Setup = {
  name: 'everything in the environment',
  needs: ['lazy environment'],
  options: () => ({}),
  env: ({ development: { secretKey, publishableKey }, apis }) => ({
    CLERK_SECRET_KEY: secretKey,
    CLERK_PUBLISHABLE_KEY: publishableKey,
    CLERK_API_URL: apis.first,
  }),
}

export const secretKeyAlone: Setup = {
  name: 'a Secret Key alone',
  options: ({ development: { secretKey }, apis }) => ({ secretKey, apiUrl: apis.first }),
}

/** Somebody else's Secret Key, which no call could be made with. */
export const jwtKeyAlone: Setup = {
  name: 'a jwtKey, and the Backend API out of reach',
  options({ development: { publishableKey, jwtKey } }) {
    return { secretKey: 'sk_test_matrix', publishableKey, jwtKey, apiUrl: 'http://127.0.0.1:9' }
  },
}

export const nothing: Setup = {
  name: 'no keys at all',
  needs: ['lazy environment'],
  options: () => ({}),
}

export const wrongKey: Setup = {
  name: 'a Publishable Key as Secret Key',
  options: ({ development: { publishableKey } }) => ({ secretKey: publishableKey }),
}

/** Two instances in one app, by the host that a request went to. */
export const perRequest: Setup = {
  name: 'options by request',
  needs: ['options callback'],
  options: (world) => async (host) => {
    const { secretKey, publishableKey, url } = world.other
    if (host !== 'other.example') return toDevelopment(world)
    return { secretKey, publishableKey, apiUrl: world.apis.other, proxyUrl: url }
  },
}

export const failingCallback: Setup = {
  name: 'an options callback that fails',
  needs: ['options callback', 'error handler'],
  options: () => () => Promise.reject(new Error('no such tenant')),
}

export const ownClient: Setup = {
  name: 'our client injected',
  needs: ['custom client'],
  options(world) {
    const { secretKey, publishableKey } = world.development
    const apiUrl = world.apis.first
    const clerkClient = createClerkClient({ secretKey, publishableKey, apiUrl })
    return { clerkClient }
  },
}

export const officialClient: Setup = {
  name: '@clerk/backend injected',
  needs: ['custom client'],
  options(world) {
    const { secretKey, publishableKey } = world.development
    const telemetry = { disabled: true }
    const apiUrl = world.servedApis.first
    const keys = { secretKey, publishableKey, apiUrl, telemetry }
    return { clerkClient: createOfficialClient(keys) }
  },
}
