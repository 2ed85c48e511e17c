import { createHash } from 'node:crypto'

import type { AuthenticateRequestOptions } from '../../packages/clerk-latchkey/src/auth/options.ts'
import type { Backend } from './backend.ts'
import type { Random } from './random.ts'
import {
  createSigner,
  goodSessionToken,
  machineJwt,
  mint,
  opaqueToken,
  sessionToken,
} from './tokens.ts'
import type { Issuer } from './tokens.ts'

/** One request, with everything around it. */
export interface Case {
  /** Milliseconds. */
  readonly now: number
  readonly clientOptions: AuthenticateRequestOptions & { readonly secretKey: string }
  readonly requestOptions: AuthenticateRequestOptions
  readonly url: string
  readonly method: string
  readonly headers: ReadonlyArray<readonly [string, string]>
  readonly backend: Backend
}

const signer = createSigner('ins_current')
const stranger = createSigner('ins_stranger')

interface World extends Issuer {
  readonly isDevelopment: boolean
  readonly frontendApi: string
  readonly publishableKey: string
  readonly suffix: string
  /** In half of the worlds most things are in order: successes are to be as frequent as failures. */
  readonly isHealthy: boolean
}

/** Faults are this much rarer where most things are in order. */
const healthyFaults = 0.12

/** Makes a case; `id` keeps the Secret Keys apart, by which upstream caches for the whole process. */
export function generateCase(random: Random, id: string): Case {
  const isDevelopment = random.chance(0.45)
  const frontendApi = isDevelopment
    ? random.pick(['happy-cat-12.clerk.accounts.dev', 'clerk.happy.cat-12.lcl.dev'])
    : 'clerk.example.com'
  const publishableKey = `pk_${isDevelopment ? 'test' : 'live'}_${btoa(`${frontendApi}$`).replace(/=+$/, '')}`
  const now = 1_790_000_000 + random.integer(0, 999)
  const isHealthy = random.chance(0.55)
  const options = isHealthy
    ? healthyOptions(random, isDevelopment)
    : generateOptions(random, isDevelopment)
  const skewInMs = Number.isFinite(options.clockSkewInMs) ? (options.clockSkewInMs ?? 0) : 5_000
  const world: World = {
    signer,
    stranger,
    issuer: `https://${frontendApi}`,
    now,
    skewInMs,
    isDevelopment,
    frontendApi,
    publishableKey,
    isHealthy,
    suffix: createHash('sha1').update(publishableKey).digest('base64url').slice(0, 8),
  }
  const usesPem = random.chance(0.5)
  return {
    now: now * 1000 + random.pick([0, 0, 0, 999]),
    clientOptions: {
      secretKey: `sk_${isDevelopment ? 'test' : 'live'}_${id}`,
      publishableKey,
      ...(usesPem ? { jwtKey: signer.pem } : {}),
      ...random.maybe(0.1, () => ({ machineSecretKey: 'ak_machine' })),
    },
    requestOptions: options,
    url: generateUrl(random, world),
    method: random.pick(['GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'POST', 'HEAD', 'OPTIONS']),
    headers: generateHeaders(random, world),
    backend: {
      jwks: random.pick([
        'good',
        'good',
        'good',
        'good',
        'good',
        'good',
        'good',
        'good',
        'good',
        'good',
        'good',
        'good',
        'empty',
        'down',
        'broken',
        'denied',
      ]),
      refresh: random.pick([
        'good',
        'good',
        'good',
        'good',
        'empty',
        'denied',
        'broken',
        'down',
        'stale',
      ]),
      nonce: random.pick(['good', 'good', 'good', 'cleared', 'denied', 'down']),
      keys: random.chance(0.95)
        ? [stranger.jwk, signer.jwk].slice(random.integer(0, 1))
        : [{ ...signer.jwk, alg: undefined, use: undefined }],
      directives: generateDirectives(random, world),
    },
  }
}

const tokenTypes = ['session_token', 'api_key', 'm2m_token', 'oauth_token'] as const

function generateOptions(random: Random, isDevelopment: boolean): AuthenticateRequestOptions {
  const satellite = random.chance(0.18)
  return {
    ...random.maybe(0.5, () => ({
      acceptsToken: random.pick<AuthenticateRequestOptions['acceptsToken']>([
        ...tokenTypes,
        'any',
        'any',
        ['session_token', 'api_key'],
        ['m2m_token', 'oauth_token'],
        ['session_token', 'm2m_token', 'oauth_token', 'api_key'],
        ['session_token'],
      ]),
    })),
    ...random.maybe(0.3, () => ({
      authorizedParties: random.pick([
        ['https://app.example.com'],
        ['https://app.example.com', 'https://b.example'],
        [],
      ]),
    })),
    ...random.maybe(0.25, () => ({ audience: random.pick(['api', ['api', 'z'], '', []]) })),
    ...random.maybe(0.1, () => ({
      issuer: random.pick([
        'https://clerk.example.com',
        ['https://happy-cat-12.clerk.accounts.dev'],
        [],
      ]),
    })),
    ...random.maybe(0.25, () => ({
      clockSkewInMs: random.pick([
        0,
        1_000,
        10_000,
        5_000,
        -1_000,
        Number.NaN,
        Number.POSITIVE_INFINITY,
      ]),
    })),
    ...random.maybe(0.08, () => ({ headerType: random.pick(['JWT', ['JWT', 'at+jwt'], 'X']) })),
    ...random.maybe(0.1, () => ({ skipJwksCache: true })),
    ...random.maybe(0.15, () => ({
      proxyUrl: random.pick([
        'https://app.example.com/__clerk',
        '/__clerk',
        'https://proxy.example/p/',
      ]),
    })),
    ...(satellite
      ? {
          isSatellite: true,
          ...random.maybe(0.95, () => ({ domain: 'satellite.example' })),
          ...random.maybe(isDevelopment ? 0.95 : 0.4, () => ({
            signInUrl: 'https://primary.example/sign-in?a=b',
          })),
          ...random.maybe(0.4, () => ({ satelliteAutoSync: random.chance(0.7) })),
        }
      : random.maybe(0.2, () => ({
          signInUrl: '/sign-in',
          signUpUrl: '/sign-up',
          afterSignInUrl: '/a',
          afterSignUpUrl: '/b',
        }))),
    ...random.maybe(0.25, () => ({
      organizationSyncOptions: {
        organizationPatterns: ['/orgs/:slug', '/orgs/:slug/(.*)', '/o/:id{/:rest}?'],
        ...random.maybe(0.7, () => ({ personalAccountPatterns: ['/me', '/me/(.*)'] })),
      },
    })),
  }
}

/** The same options, fewer of them at once. */
function healthyOptions(random: Random, isDevelopment: boolean): AuthenticateRequestOptions {
  const all = generateOptions(random, isDevelopment)
  const { isSatellite, domain, signInUrl, proxyUrl, satelliteAutoSync, ...others } = all
  const satellite = { isSatellite, domain, signInUrl, proxyUrl, satelliteAutoSync }
  const kept = Object.entries(others).filter(() => random.chance(0.35))
  return {
    ...(isSatellite === true && random.chance(0.5) ? satellite : {}),
    ...Object.fromEntries(kept),
  }
}

/** What the query has of Clerk's own is the exception where things are in order. */
function generateUrl(random: Random, world: World): string {
  const origin = random.pick([
    'https://app.example.com',
    'http://localhost:3000',
    'https://app.example.com:8443',
    'http://app.example.com',
  ])
  const path = random.pick([
    '/',
    '/page',
    '/orgs/acme',
    '/orgs/other/settings',
    '/o/org_1',
    '/o/org_2/x',
    '/ME',
    '/me/',
    '/a%20b/ü',
    '/x/../y',
    '/page;v=1',
  ])
  const query: string[] = []
  const add = (probability: number, make: () => string): void => {
    if (random.chance(world.isHealthy ? probability * 0.4 : probability)) query.push(make())
  }
  add(0.3, () => 'q=1&q=2')
  add(0.1, () => 'text=a b%20c+d%2Be&empty=&plain')
  add(0.06, () => `__clerk_db_jwt=${random.pick(['dvb_query', ''])}`)
  add(0.05, () => '__dev_session=dev_old')
  add(0.08, () => `__clerk_synced=${random.pick(['true', 'false', 'x'])}`)
  add(
    0.05,
    () =>
      `__clerk_redirect_url=${encodeURIComponent(random.pick(['http://localhost:4000/back?x=1', 'http://satellite.localhost/', 'https://127.0.0.1/x']))}`,
  )
  add(0.1, () => `__clerk_handshake=${handshakeToken(random, world)}`)
  add(0.06, () => '__clerk_handshake_nonce=nonce_1')
  add(0.04, () => '__clerk_help=1')
  add(0.03, () => '__%63lerk_synced=false')
  return `${origin}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

function handshakeToken(random: Random, world: World): string {
  const handshake = random.pick<unknown>([
    generateDirectives(random, world),
    generateDirectives(random, world),
    generateDirectives(random, world),
    ['__client_uat=0; Path=/'],
    [],
    undefined,
    'x',
  ])
  const claims = { handshake }
  return random.pick<() => string>([
    () => mint(signer, claims),
    () => mint(signer, claims),
    () => mint(signer, claims, { cat: 'cl_B7d4PD111AAA' }),
    () => mint(signer, claims, { cat: 'cl_B7d4PD222AAA' }),
    () => mint(stranger, claims, { kid: signer.kid }),
    () => 'garbage',
  ])()
}

function generateDirectives(random: Random, world: World): string[] {
  const token = random.chance(0.8)
    ? mint(signer, {
        iss: world.issuer,
        sub: 'user_1',
        sid: 'sess_1',
        iat: world.now - 1,
        nbf: world.now - 11,
        exp: world.now + 59,
        azp: 'https://app.example.com',
      })
    : sessionToken(random, world)
  return [
    `__client_uat=${world.now}; Path=/; Domain=example.com; Max-Age=315360000; Secure; SameSite=Lax`,
    `__client_uat_${world.suffix}=${world.now}; Path=/; Secure; SameSite=Lax`,
    `__session=${token}; Path=/; Secure; SameSite=Lax`,
    ...(random.chance(0.7)
      ? [`__session_${world.suffix}=${token}; Path=/; Secure; SameSite=Lax`]
      : []),
    ...(random.chance(0.3) ? ['__clerk_handshake_nonce=; Path=/; Max-Age=0'] : []),
  ]
}

function generateHeaders(random: Random, world: World): Array<readonly [string, string]> {
  const headers: Array<readonly [string, string]> = []
  const add = (probability: number, name: string, make: () => string): void => {
    if (random.chance(probability)) headers.push([name, make()])
  }
  add(0.5, 'host', () =>
    random.pick(['app.example.com', 'app.example.com', 'localhost:3000', 'APP.example.com']),
  )
  add(0.15, 'x-forwarded-host', () =>
    random.pick(['public.example.com', 'public.example.com, inner', 'app.example.com:443']),
  )
  add(0.2, 'x-forwarded-proto', () => random.pick(['https', 'http', 'https,http']))
  add(0.5, 'accept', () =>
    random.pick(['text/html,application/xhtml+xml', 'text/html', 'application/json', '*/*']),
  )
  add(0.55, 'sec-fetch-dest', () =>
    random.pick(['document', 'document', 'document', 'iframe', 'empty', 'image']),
  )
  add(0.15, 'origin', () =>
    random.pick([
      'https://app.example.com',
      'https://primary.example',
      'https://evil.example',
      'null',
    ]),
  )
  add(0.2, 'referer', () =>
    random.pick([
      'https://app.example.com/x',
      'https://other.example/',
      `https://${world.frontendApi}/v1`,
      'https://accounts.example.com/sign-in',
      'https://happy-cat-12.accounts.dev/',
      'about:blank',
      'nonsense',
    ]),
  )
  add(0.4, 'user-agent', () => 'Test/1.0')
  add(0.35, 'authorization', () => generateAuthorization(random, world))
  const cookies = generateCookies(random, world)
  if (cookies.length > 0) headers.push(['cookie', cookies.join('; ')])
  return headers
}

function generateAuthorization(random: Random, world: World): string {
  const token = random.pick<() => string>([
    () => anySessionToken(random, world),
    () => anySessionToken(random, world),
    () => anySessionToken(random, world),
    () => machineJwt(random, world),
    () => machineJwt(random, world),
    () => opaqueToken(random),
    () => opaqueToken(random),
  ])()
  return random.pick([
    `Bearer ${token}`,
    `Bearer ${token}`,
    `Bearer ${token}`,
    `Bearer ${token}`,
    token,
    `bearer ${token}`,
    `Basic ${token}`,
    `Bearer  ${token}`,
    'Bearer',
  ])
}

function anySessionToken(random: Random, world: World): string {
  return world.isHealthy && !random.chance(healthyFaults)
    ? goodSessionToken(random, world)
    : sessionToken(random, world)
}

function generateCookies(random: Random, world: World): string[] {
  const cookies: string[] = []
  const add = (probability: number, name: string, make: () => string): void => {
    if (random.chance(probability)) cookies.push(`${name}=${make()}`)
  }
  const uat = (): string =>
    String(
      random.pick<string | number>([
        world.now - 1000,
        world.now - 1000,
        world.now - 1000,
        world.now - 30,
        world.now + 100,
        0,
        '',
        'x',
        '12abc',
      ]),
    )
  const token = (): string => anySessionToken(random, world)
  const complete = world.isHealthy ? 0.98 : 0.9
  add(0.3, 'theme', () => 'dark=1')
  if (random.chance(world.isHealthy ? 0.75 : 0.55)) {
    add(complete, '__session', token)
    add(complete, '__client_uat', uat)
  }
  if (random.chance(world.isHealthy ? 0.65 : 0.5)) {
    add(complete, `__session_${world.suffix}`, token)
    add(complete, `__client_uat_${world.suffix}`, uat)
  }
  add(0.02, '__session', token)
  add(0.25, `__refresh_${world.suffix}`, () => 'refresh_1')
  add(0.05, '__refresh', () => 'refresh_plain')
  if (world.isDevelopment) {
    const known = world.isHealthy ? 0.97 : 0.75
    add(known, '__clerk_db_jwt', () => 'dvb_1')
    add(known, `__clerk_db_jwt_${world.suffix}`, () => 'dvb_2')
  }
  add(0.15, '__clerk_redirect_count', () => random.pick(['1', '2', '3', 'x', '']))
  add(0.04, '__clerk_handshake_nonce', () => 'nonce%5Fcookie')
  add(0.03, '__clerk_handshake', () => handshakeToken(random, world))
  add(0.1, '__clerk_other', () => '%E0%A4%A')
  return cookies
}
