import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'

import type { AuthenticateRequestOptions } from '../../packages/clerk-latchkey/src/auth/options.ts'
import { publishableKeys } from './inputs.ts'
import { mark } from './world.ts'
import type { World } from './world.ts'

const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '/',
    '//',
    'evil.example',
    'https://party.example',
    'javascript:alert(1)',
  ),
  fc.constantFrom(
    'http://[',
    'https://a b',
    'https://user@host/',
    '/__clerk',
    'https://p.example/',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

const secretKey = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(`sk_live_${mark}`, `sk_test_${mark}`) },
  fc.constantFrom('', `pk_live_${mark}`, `sk_live_ ${mark}`, `sk_test_${mark}\r\n`, ` ${mark} `),
  text.map((part) => part.slice(0, 5) + mark + part),
)

const publishableKey = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...publishableKeys) },
  fc.constantFrom('', 'pk_live_', 'pk_test_%%%', `pk_live_${btoa('a.b')}`, `sk_live_${mark}`),
  text,
)

const patterns = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('/orgs/:slug', '/o/:id/(.*)', '/me', '/a{-:b}?') },
    fc.constantFrom('/:', '(', '/(?x)', '{', ':a:b', '/:a+', '[', '\\', '(?:', '*', ''),
    fc.string({
      unit: fc.constantFrom('/', ':', 'a', '{', '}', '?', '\\', '.', '('),
      maxLength: 6,
    }),
  ),
  { maxLength: 3 },
)

const acceptsToken = fc.constantFrom<NonNullable<AuthenticateRequestOptions['acceptsToken']>>(
  'session_token',
  'any',
  'm2m_token',
  'api_key',
  'oauth_token',
  ['session_token', 'api_key'],
  [],
)

const texts = fc.oneof(text, fc.array(text, { maxLength: 2 }))

/** Options of the right types with all kinds of values, most of them wrong. */
export function options(world: World): Arbitrary<AuthenticateRequestOptions> {
  const jwtKey = fc.oneof(
    { weight: 6, arbitrary: fc.constant(world.signer.pem) },
    fc.constantFrom('', `-----BEGIN PUBLIC KEY-----\n${mark}\n-----END PUBLIC KEY-----`),
    fc.nat(500).map((length) => world.signer.pem.slice(0, length)),
    fc.base64String({ maxLength: 24 }),
    text,
  )
  const some = fc.record(
    {
      secretKey,
      publishableKey,
      jwtKey,
      acceptsToken,
      machineSecretKey: text.map((part) => `ak_${mark}${part}`),
      audience: texts,
      authorizedParties: fc.array(text, { maxLength: 2 }),
      missingAzp: fc.constantFrom('reject', 'accept'),
      issuer: fc.oneof(fc.constant('auto'), texts),
      clockSkewInMs: fc.double(),
      headerType: texts,
      skipJwksCache: fc.boolean(),
      domain: text,
      isSatellite: fc.boolean(),
      satelliteAutoSync: fc.boolean(),
      proxyUrl: text,
      signInUrl: text,
      signUpUrl: text,
      trustProxy: fc.boolean(),
      allowedHosts: fc.array(text, { maxLength: 2 }),
      allowedRedirectOrigins: fc.array(text, { maxLength: 2 }),
      csrf: fc.boolean(),
      tokenCache: fc.constantFrom(true, false, { maxEntries: 0 }, { maxBytes: 1 }),
      machineTokenCache: fc.constantFrom(false, { ttlInMs: -1 }, { ttlInMs: 10, maxEntries: 0 }),
      organizationSyncOptions: fc.record(
        { organizationPatterns: patterns, personalAccountPatterns: patterns },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  )
  // fast-check leaves keys out; its type does not say that they are not `undefined`.
  return some as Arbitrary<AuthenticateRequestOptions>
}
