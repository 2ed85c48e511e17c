import { expect, test } from 'vitest'

import type { AuthenticateRequestOptions } from '../../packages/clerk-latchkey/src/auth/options.ts'
import { development, now, production, signer, toCase, token } from './both.ts'
import { describeCase, findDifferences } from './compare.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { observeOfficial, observeOurs } from './run-case.ts'

/** Spellings that nobody writes and anybody can send; each part from its own list, whatever the others are. */
const origins = [
  'https://app.example.com',
  'http://localhost',
  'http://127.0.0.1:3000',
  'http://[::1]:80',
  'https://App.Example.com.',
  'http://a_b.example',
]

const paths = [
  '/',
  '/?',
  '/a/../b',
  '/%2F%2Fevil.example',
  '/a?b=c&b=d&%5F%5Fclerk_db_jwt=zz',
  '/a?__clerk_db_jwt',
  '/a?__clerk_synced=false&__clerk_synced=true',
  '/a?x=%zz&y=%20+%2B',
  '/a?q=\'"<>|',
  '/a?__clerk_handshake=&__clerk_handshake_nonce=',
  '/é?ü=ñ',
]

const headers: ReadonlyArray<readonly [probability: number, name: string, values: string[]]> = [
  [
    0.5,
    'host',
    ['app.example.com', 'APP.EXAMPLE.COM:443', '[::1]', 'app.example.com.', 'x:99999', ''],
  ],
  [0.2, 'x-forwarded-host', ['pub.example', 'PUB.example:80', 'a,b', 'pub.example:443']],
  [0.25, 'x-forwarded-proto', ['https', 'http', 'HTTPS', 'http,https', 'https, http']],
  [0.6, 'accept', ['text/html', 'TEXT/HTML', ' text/html', 'text/htmlx', 'a,text/html', '']],
  [0.5, 'sec-fetch-dest', ['document', 'iframe', 'Document', '', 'frame', 'empty']],
  [0.2, 'origin', ['https://app.example.com', 'null', '', 'x', 'https://primary.example']],
  [
    0.3,
    'referer',
    [
      '',
      'x',
      'http://app.example.com/',
      'https://other.example:8443/a',
      'https://clerk.example.com/x',
      'https://accounts.example.com',
      'https://x.accounts.dev',
      'https://x.clerk.accounts.dev/',
      'https://accounts.foo.lcl.dev/',
    ],
  ],
]

function oddHeaders(random: Random, instance: typeof production): Record<string, string> {
  const iss = `https://${instance.frontendApi}`
  const good = token({ iss })
  const expired = token({ iss, iat: now - 160, exp: now - 100 })
  const sessions = [
    good,
    good,
    good,
    expired,
    encodeURIComponent(good),
    `"${good}"`,
    '',
    'x',
    `${good} `,
  ]
  const uats = [
    now - 1000,
    now - 1000,
    0,
    1,
    -1,
    '00',
    '1e9',
    ' 5',
    '',
    'NaN',
    '%30',
    '9'.repeat(20),
  ]
  const cookies: string[] = []
  const add = (probability: number, name: string, values: readonly unknown[]): void => {
    if (random.chance(probability)) {
      cookies.push(`${name}${random.pick(['=', ' = ', '="', '='])}${random.pick(values)}`)
    }
  }
  add(0.6, '__session', sessions)
  add(0.6, '__client_uat', uats)
  add(0.5, `__session_${instance.suffix}`, sessions)
  add(0.5, `__client_uat_${instance.suffix}`, uats)
  add(0.1, '__session', sessions)
  add(0.3, `__refresh_${instance.suffix}`, ['r', '', 'a%20b'])
  add(0.6, '__clerk_db_jwt', ['d', '', '%64'])
  add(0.2, '__clerk_redirect_count', ['0', '1', '2', '3', '-1', '1.5', '0x2', '', 'x', '%31'])
  add(0.05, '__clerk_handshake_nonce', ['n', '', '%6e'])
  add(0.2, random.pick(['noise', '', '=', '__session;', ';']), ['', 'a=b=c', '%'])
  const authorizations = [
    ...[good, expired].flatMap((text) => [`Bearer ${text}`, `BEARER ${text}`, text]),
    'Bearer',
    'Bearer ',
    ' ',
    `Bearer ${good} x`,
    `Bearer\t${good}`,
    `Bearer ${good}=`,
    `"${good}"`,
    'ak_good',
    'Bearer oat_good',
    'Bearer mt_',
    'Bearer ak_',
    'x.y',
  ]
  return {
    ...Object.fromEntries(
      headers
        .filter(([probability]) => random.chance(probability))
        .map(([, name, values]) => [name, random.pick(values)]),
    ),
    ...random.maybe(0.35, () => ({ authorization: random.pick(authorizations) })),
    ...(cookies.length > 0 ? { cookie: cookies.join(random.pick(['; ', ';', ' ; ', ';;'])) } : {}),
  }
}

function oddOptions(random: Random): AuthenticateRequestOptions {
  const proxies = [
    '/p',
    '/p/',
    'https://prox.example',
    'http://prox.example/a//',
    'prox.example',
    '',
  ]
  return {
    ...random.maybe(0.3, () => ({
      acceptsToken: random.pick<AuthenticateRequestOptions['acceptsToken']>([
        ...(['any', 'api_key', 'm2m_token', 'oauth_token', 'session_token'] as const),
        [],
        ['api_key'],
        ['session_token', 'api_key'],
      ]),
    })),
    ...random.maybe(0.2, () => ({
      isSatellite: true,
      domain: random.pick(['sat.example', 'sat.example:8080', '']),
      signInUrl: random.pick(['https://primary.example/in', '/in', undefined]),
      satelliteAutoSync: random.chance(0.5),
    })),
    ...random.maybe(0.25, () => ({ proxyUrl: random.pick(proxies) })),
    ...random.maybe(0.2, () => ({
      organizationSyncOptions: {
        organizationPatterns: ['/:slug', '/p(.*)'],
        personalAccountPatterns: ['/a(.*)'],
      },
    })),
  }
}

test('reads the oddest requests as the official SDK does', { timeout: 120_000 }, async () => {
  for (let seed = 0; seed < 2_000; seed++) {
    const random = createRandom(seed)
    const instance = random.pick([production, development])
    const given = toCase({
      instance,
      client: random.maybe(0.7, () => ({ jwtKey: signer.pem })) ?? {},
      url: random.pick(origins) + random.pick(paths),
      method: random.pick(['GET', 'GET', 'GET', 'POST', 'HEAD', 'get', 'PATCH']),
      headers: oddHeaders(random, instance),
      options: oddOptions(random),
      backend: { directives: [`__session=${token()}`, `__client_uat=${now}`] },
    })
    // One after the other: each moves the clock.
    // oxlint-disable-next-line no-await-in-loop
    const differences = findDifferences(
      given,
      await observeOfficial(given),
      await observeOurs(given),
    )
    expect([seed, differences, describeCase(given)]).toEqual([seed, [], describeCase(given)])
  }
})
