import { generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

import type { Random } from './random.ts'

export interface Signer {
  readonly kid: string
  readonly privateKey: KeyObject
  readonly pem: string
  readonly jwk: Readonly<Record<string, unknown>>
}

export function createSigner(kid: string): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { n, e } = publicKey.export({ format: 'jwk' })
  return {
    kid,
    privateKey,
    pem: String(publicKey.export({ type: 'spki', format: 'pem' })),
    jwk: { kid, kty: 'RSA', use: 'sig', alg: 'RS256', n, e },
  }
}

const digests: Readonly<Record<string, string>> = {
  RS256: 'RSA-SHA256',
  RS384: 'RSA-SHA384',
  RS512: 'RSA-SHA512',
}

export function encode(part: unknown): string {
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')
}

/** Signs whatever it is given, also what Clerk would never sign. */
export function mint(
  signer: Signer,
  claims: unknown,
  header: Readonly<Record<string, unknown>> = {},
): string {
  const full = { alg: 'RS256', typ: 'JWT', kid: signer.kid, ...header }
  const input = `${encode(full)}.${encode(claims)}`
  const digest = digests[String(full.alg)] ?? 'RSA-SHA256'
  return `${input}.${sign(digest, Buffer.from(input), signer.privateKey).toString('base64url')}`
}

export const categories = [
  'cl_B7d4PD111AAA',
  'cl_B7d4PD222AAA',
  'cl_B7d4PD333AAA',
  'cl_I7d4PD111III',
  'cl_unknown',
] as const

/** What the tokens of a case have in common. */
export interface Issuer {
  readonly signer: Signer
  readonly stranger: Signer
  readonly issuer: string
  /** Seconds. */
  readonly now: number
  readonly skewInMs: number
}

/** Ages and edges: well inside, at the limit, one off, far out. */
function times(random: Random, { now, skewInMs }: Issuer): Record<string, unknown> {
  const skew = Math.ceil(skewInMs / 1000)
  const iat = now - random.pick([0, 1, 5, 30, 30, 30, 59])
  const good = { iat, nbf: iat - 10, exp: iat + 60 }
  return random.pick<() => Record<string, unknown>>([
    ...Array.from({ length: 14 }, () => () => good),
    () => ({ ...good, exp: now - skew }),
    () => ({ ...good, exp: now - skew + 1 }),
    () => ({ ...good, exp: now - 3600, iat: now - 3660 }),
    () => ({ ...good, exp: now - 100, iat: now - 160 }),
    () => ({ ...good, nbf: now + skew }),
    () => ({ ...good, nbf: now + skew + 1 }),
    () => ({ ...good, iat: now + skew }),
    () => ({ ...good, iat: now + skew + 1 }),
    () => ({ ...good, exp: now + 0.5, nbf: now - 0.5 }),
    () => ({ iat, exp: iat + 60 }),
    () => ({ exp: now + 60 }),
    () => ({ iat }),
    () => ({ ...good, exp: 'soon' }),
    () => ({ ...good, nbf: 'then' }),
    () => ({ ...good, iat: null }),
  ])()
}

function organization(random: Random): Record<string, unknown> {
  const fea = random.pick([
    'o:reports,u:export',
    'u:export,o:reports,o:billing',
    'uo:chat,o:x',
    'u:me',
    '',
  ])
  const pla = random.pick(['u:free', 'o:pro', 'o:pro,u:plus', 'ou:all', ''])
  const o = {
    id: 'org_1',
    ...random.maybe(0.9, () => ({ slg: 'acme' })),
    ...random.maybe(0.9, () => ({ rol: random.pick(['admin', 'member']) })),
    ...random.maybe(0.8, () => ({
      per: random.pick(['read,write', 'read', 'read, write ,delete', '']),
      fpm: random.pick(['3', '1,2', '7,5,1', '0', '36893488147419103231', 'x', '']),
    })),
  }
  return random.pick<() => Record<string, unknown>>([
    () => ({ v: 2, o, fea, pla }),
    () => ({ v: 2, o, fea, pla }),
    () => ({ v: 2, fea, pla }),
    () => ({ v: 2, o }),
    () => ({
      org_id: 'org_1',
      org_slug: 'acme',
      org_role: 'org:admin',
      org_permissions: ['org:reports:read', 'org:sys_memberships:manage'],
    }),
    () => ({ fea, pla }),
    () => ({}),
  ])()
}

function identity(random: Random, { issuer }: Issuer): Record<string, unknown> {
  return {
    iss: issuer,
    sub: 'user_1',
    sid: 'sess_1',
    ...random.maybe(0.85, () => ({
      azp: random.pick([
        'https://app.example.com',
        'https://app.example.com',
        'https://evil.example',
      ]),
    })),
    ...random.maybe(0.3, () => ({
      aud: random.pick<unknown>(['api', ['api', 'b'], ['c'], 'c', '', [], ['api', 1]]),
    })),
    ...random.maybe(0.15, () => ({ act: { sub: 'user_2', iss: 'https://x' } })),
    ...random.maybe(0.5, () => ({
      fva: random.pick<unknown>([
        [0, -1],
        [5, 5],
        [11, 70],
        [-1, 3],
        [-1, -1],
        [1500, 2],
        'x',
        [1],
      ]),
    })),
    ...random.maybe(0.5, () => ({ sts: random.pick(['active', 'active', 'pending']) })),
    ...random.maybe(0.2, () => ({ nick: 'Ünï 🎈', metadata: { deep: [1, { a: null }] } })),
    ...random.maybe(0.04, () =>
      random.pick([
        { sub: 7 },
        { sub: 'mch_1' },
        { iss: 'https://clerk.other.example' },
        { iss: undefined },
        { sid: undefined },
      ]),
    ),
  }
}

/** A session token: good ones as often as all the others together. */
export function sessionToken(random: Random, issuer: Issuer): string {
  const claims = { ...identity(random, issuer), ...times(random, issuer), ...organization(random) }
  const good = (): string =>
    mint(
      issuer.signer,
      claims,
      random.maybe(0.5, () => ({ cat: categories[0] })),
    )
  return random.pick<() => string>([
    ...Array.from({ length: 14 }, () => good),
    () => mint(issuer.signer, claims, { cat: random.pick(categories) }),
    () => mint(issuer.stranger, claims),
    () => mint(issuer.stranger, claims, { kid: issuer.signer.kid }),
    () =>
      mint(issuer.signer, claims, {
        alg: random.pick(['RS384', 'RS512', 'none', 'HS256', 'PS256']),
      }),
    () =>
      mint(issuer.signer, claims, {
        typ: random.pick([undefined, 'at+jwt', 'application/at+jwt', 'jwt', 'X', 5]),
      }),
    () => damage(random, good()),
  ])()
}

/** A session token with nothing wrong, whatever it says of organizations, features and factors. */
export function goodSessionToken(random: Random, issuer: Issuer): string {
  const iat = issuer.now - random.integer(0, 30)
  const who = { iss: issuer.issuer, sub: 'user_1', sid: 'sess_1', azp: 'https://app.example.com' }
  const claims = {
    ...identity(random, issuer),
    ...who,
    aud: random.chance(0.3) ? 'api' : undefined,
  }
  return mint(
    issuer.signer,
    { ...claims, iat, nbf: iat - 10, exp: iat + 60, ...organization(random) },
    random.maybe(0.5, () => ({ cat: categories[0] })),
  )
}

/** What goes wrong on the way: cut, changed, padded, not a token at all. */
function damage(random: Random, token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.')
  return random.pick([
    `${header}.${payload}`,
    `${header}.${payload}.${signature}.x`,
    `${header}.${payload}.`,
    `${header}.${payload}.${signature.slice(0, -4)}`,
    `${header}.${payload}.${signature}==`,
    `${header}.${payload.slice(0, -3)}.${signature}`,
    `${header}.${payload}*.${signature}`,
    `${header}.${encode('{"sub":')}.${signature}`,
    `${encode({ alg: 'RS256' })}.${payload}.${signature}`,
    `${header.slice(0, -1)}.${payload}.${signature}`,
    'not-a-token',
    'a.b.c',
    '..',
  ])
}

/** A machine token in the form of a JWT. */
export function machineJwt(random: Random, issuer: Issuer): string {
  const common = { iss: issuer.issuer, jti: 'jti_1', ...times(random, issuer) }
  const m2m = {
    ...common,
    sub: 'mch_1',
    ...random.maybe(0.5, () => ({ scopes: 'mch_2 mch_3' })),
    ...random.maybe(0.5, () => ({ aud: ['mch_2'] })),
    ...random.maybe(0.5, () => ({ role: 'worker' })),
  }
  const oauth = {
    ...common,
    sub: 'user_1',
    client_id: 'client_1',
    ...random.maybe(0.5, () => ({ scp: ['profile'] })),
    ...random.maybe(0.5, () => ({ scope: 'email profile' })),
    ...random.maybe(0.6, () => ({ aud: random.pick<unknown>(['api', ['api'], 'c', [], '']) })),
  }
  const signer = random.chance(0.9) ? issuer.signer : issuer.stranger
  return random.chance(0.5)
    ? mint(
        signer,
        m2m,
        random.maybe(0.6, () => ({
          cat: random.pick([categories[2], categories[2], categories[2], ...categories]),
        })),
      )
    : mint(signer, oauth, { typ: random.pick(['at+jwt', 'application/at+jwt']) })
}

/** An opaque machine token; the fake Backend API reads from it what to answer. */
export function opaqueToken(random: Random): string {
  const prefix = random.pick(['ak_', 'mt_', 'oat_'])
  return (
    prefix + random.pick(['good', 'good', 'good', 'good2', 'missing', 'denied', 'broken', 'down'])
  )
}
