import {
  decodeJwt as officialDecodeJwt,
  hasValidSignature as officialHasValidSignature,
  signJwt as officialSignJwt,
  verifyJwt as officialVerifyJwt,
} from '@clerk/backend/jwt'
import { verifyToken as officialVerifyToken } from '@clerk/backend'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { verifyToken } from '../../packages/clerk-latchkey/src/auth/verify-token.ts'
import {
  decodeJwt,
  hasValidSignature,
  signJwt,
  verifyJwt,
} from '../../packages/clerk-latchkey/src/jwt.ts'
import { createRandom } from './random.ts'
import { createSigner, machineJwt, mint, sessionToken } from './tokens.ts'
import type { Issuer } from './tokens.ts'

const issuer: Issuer = {
  signer: createSigner('ins_1'),
  stranger: createSigner('ins_2'),
  issuer: 'https://clerk.example.com',
  now: 1_790_000_000,
  skewInMs: 5_000,
}
const { signer, stranger } = issuer
const privateKey = String(signer.privateKey.export({ type: 'pkcs8', format: 'pem' }))
const privateJwk = signer.privateKey.export({ format: 'jwk' })

/** Tokens of every kind, good and bad; the same ones every time. */
const tokens = Array.from({ length: 400 }, (_, seed) => {
  const random = createRandom(seed)
  return random.chance(0.8) ? sessionToken(random, issuer) : machineJwt(random, issuer)
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: issuer.now * 1000 })
})

afterEach(() => {
  vi.useRealTimers()
})

/** What a function makes of each token. */
function observeAll(
  run: (token: string) => unknown,
  some: readonly string[] = tokens,
): Promise<unknown[]> {
  return Promise.all(some.map(async (token) => [token, await observe(() => run(token))]))
}

/** What a function answers, or the reason that it gives. */
async function observe(run: () => unknown): Promise<unknown> {
  try {
    return { value: await run() }
  } catch (error) {
    const { reason, name } = error as { reason?: string; name: string }
    return { reason: reason ?? name }
  }
}

describe('decodeJwt', () => {
  test('takes every token apart as the official one does', async () => {
    expect(await observeAll(decodeJwt)).toEqual(await observeAll(officialDecodeJwt))
  })

  test('hands out copies: what is changed in one, the next one has not', () => {
    const [token = ''] = tokens
    decodeJwt(token).header.alg = 'none'
    expect(decodeJwt(token).header.alg).toBe('RS256')
  })
})

describe('verifyJwt', () => {
  test.for([
    ['a JSON Web Key', signer.jwk],
    ['a PEM', signer.pem],
    ['a JSON Web Key without an algorithm', { ...signer.jwk, alg: undefined }],
    ['a key of somebody else', stranger.jwk],
    ['a PEM that is none', 'nonsense'],
    ['a JSON Web Key that is none', { kty: 'RSA' }],
  ] as const)('verifies with %s as the official one does', async ([, given]) => {
    const key = given as JsonWebKey | string
    const some = tokens.slice(0, 150)
    const official = await observeAll((token) => officialVerifyJwt(token, { key }), some)
    expect(await observeAll((token) => verifyJwt(token, { key }), some)).toEqual(official)
  })

  test.for([
    { audience: 'api' },
    { audience: ['api', 'b'] },
    { authorizedParties: ['https://app.example.com'] },
    { issuer: 'https://clerk.example.com' },
    { issuer: ['https://clerk.other.example'] },
    { clockSkewInMs: 0 },
    { clockSkewInMs: Number.NaN },
    { headerType: 'at+jwt' },
    { headerType: ['JWT', 'X'] },
  ])('holds the claims against %j as the official one does', async (options) => {
    const all = { key: signer.jwk as JsonWebKey, ...options }
    const official = await observeAll((token) => officialVerifyJwt(token, all))
    expect(await observeAll((token) => verifyJwt(token, all))).toEqual(official)
  })
})

describe('verifyToken', () => {
  test('verifies with jwtKey as the official one does', async () => {
    const options = { jwtKey: signer.pem }
    const official = await observeAll((token) => officialVerifyToken(token, options))
    expect(await observeAll((token) => verifyToken(token, options))).toEqual(official)
  })

  test('says that there is no key to verify with', async () => {
    const [token = ''] = tokens
    await expect(verifyToken(token, {})).rejects.toMatchObject({ reason: 'jwk-failed-to-resolve' })
    await expect(officialVerifyToken(token, {})).rejects.toMatchObject({
      reason: 'jwk-failed-to-resolve',
    })
  })
})

describe('hasValidSignature', () => {
  test('answers as the official one does', async () => {
    const good = mint(signer, { sub: 'user_1' })
    for (const key of [signer.jwk, signer.pem, stranger.jwk, stranger.pem]) {
      const jwt = officialDecodeJwt(good)
      const official = await officialHasValidSignature(jwt, key as JsonWebKey | string)
      expect(await hasValidSignature(decodeJwt(good), key as JsonWebKey | string)).toBe(official)
    }
  })

  test('does not care for the type of the token', async () => {
    const jwt = decodeJwt(mint(signer, { sub: 'user_1' }, { typ: 'something' }))
    expect(await hasValidSignature(jwt, signer.pem)).toBe(true)
  })

  test('rejects for a key that cannot be used, with the reason of the official one', async () => {
    const jwt = officialDecodeJwt(mint(signer, { sub: 'user_1' }))
    const broken = { kty: 'RSA' }
    const reason = 'token-invalid-signature'
    await expect(officialHasValidSignature(jwt, broken)).rejects.toMatchObject({ reason })
    await expect(hasValidSignature(decodeJwt(jwt.raw.text), broken)).rejects.toMatchObject({
      reason,
    })
  })
})

describe('signJwt', () => {
  test.for(['RS256', 'RS384', 'RS512'])(
    'signs with %s as the official one does',
    async (algorithm) => {
      for (const key of [privateKey, { ...privateJwk, alg: algorithm } as JsonWebKey]) {
        const payload = { sub: 'user_1', text: 'ä🎈' }
        const ours = await signJwt(payload, key, { algorithm })
        expect(ours).toBe(await officialSignJwt({ ...payload }, key, { algorithm }))
        const header = { typ: 'at+jwt', kid: 'ins_1' }
        expect(await signJwt(payload, key, { algorithm, header })).toBe(
          await officialSignJwt({ ...payload }, key, { algorithm, header: { ...header } }),
        )
        expect(payload).not.toHaveProperty('iat')
      }
    },
  )

  test('rejects for an algorithm or a key that it cannot sign with', async () => {
    for (const [key, algorithm] of [
      [privateKey, 'HS256'],
      [privateKey, undefined],
      ['nonsense', 'RS256'],
      [signer.pem, 'RS256'],
    ] as const) {
      await expect(signJwt({}, key, { algorithm })).rejects.toMatchObject({ name: 'SignJWTError' })
    }
  })
})
