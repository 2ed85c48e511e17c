import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { createApplication, production } from '../../../../tests/auth/application.ts'
import { now, sessionClaims } from '../../../../tests/auth/session.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'
import { decodeToken } from './jwt.ts'
import { createVerifiedTokenCache } from './verified-token-cache.ts'

let signer: Signer
let rotated: Signer

beforeAll(async () => {
  signer = await createSigner('ins_1')
  rotated = await createSigner('ins_1')
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a token that was verified before', () => {
  test('is held against the time on every use', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const bearer = await signer.mint(sessionClaims())
    expect(await app.authenticate({ bearer })).toMatchObject({ status: 'signed-in' })
    expect(await app.authenticate({ bearer })).toMatchObject({ status: 'signed-in' })
    vi.setSystemTime((now + 60) * 1000)
    expect((await app.authenticate({ bearer })).reason).toMatch(/^session-token-expired/)
    vi.setSystemTime((now - 3600) * 1000)
    expect(await app.authenticate({ bearer })).toMatchObject({ reason: 'session-token-nbf' })
  })

  test.each<[object, string]>([
    [{ authorizedParties: ['https://other.example'] }, 'token-invalid-authorized-parties'],
    [{ issuer: 'https://other.example' }, 'token-invalid-issuer'],
    [{ audience: 'api' }, 'token-verification-failed'],
    [{ headerType: 'X' }, 'token-invalid'],
  ])('is held against %j on every use', async (options, reason) => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const bearer = await signer.mint(sessionClaims({ aud: 'other' }))
    expect(await app.authenticate({ bearer })).toMatchObject({ status: 'signed-in' })
    expect(await app.authenticate({ bearer }, options)).toMatchObject({ reason })
  })

  test('is worth nothing when its key is no key of the instance any more', async () => {
    let keys = [signer.jwk]
    const app = createApplication(production, () => ({ keys }))
    const bearer = await signer.mint(sessionClaims({ exp: now + 9_999 }))
    expect(await app.authenticate({ bearer })).toMatchObject({ status: 'signed-in' })
    keys = [rotated.jwk]
    await app.warmUp()
    expect(await app.authenticate({ bearer })).toMatchObject({ reason: 'token-invalid-signature' })
    expect(await app.authenticate({ bearer }, { jwtKey: rotated.pem })).toMatchObject({
      reason: 'token-invalid-signature',
    })
  })

  test('is not mixed up with one that ends alike', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const bearer = await signer.mint(sessionClaims())
    await app.authenticate({ bearer })
    const [header = '', , signature = ''] = bearer.split('.')
    const other = await rotated.mint(sessionClaims({ sub: 'user_2' }))
    const forged = [header, other.split('.')[1], signature].join('.')
    expect(await app.authenticate({ bearer: forged })).toMatchObject({
      reason: 'token-invalid-signature',
    })
    expect(await app.authenticate({ bearer })).toMatchObject({ status: 'signed-in' })
  })

  test('shows nobody what somebody else did to its claims', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const bearer = await signer.mint(sessionClaims({ org_permissions: ['a'], nested: { a: 1 } }))
    const claimsOf = async () =>
      Object((await app.authenticate({ bearer })).toAuth()).sessionClaims as Record<string, unknown>
    for (let times = 0; times < 2; times++) {
      const claims = await claimsOf()
      for (const [target, key] of [
        [claims, 'sub'],
        [Object(claims['nested']), 'a'],
      ] as const) {
        try {
          target[key] = 'changed'
        } catch {
          // Frozen claims say so; a copy may be changed.
        }
      }
    }
    expect(await claimsOf()).toMatchObject({ sub: 'user_1', nested: { a: 1 } })
  })
})

test.each<[object, boolean]>([
  [{}, true],
  [{ tokenCache: true }, true],
  [{ tokenCache: { maxEntries: 10 } }, true],
  [{ tokenCache: { maxBytes: 10 } }, false],
  [{ tokenCache: false }, false],
])('with the options %j a token is remembered: %s', async (options, expected) => {
  const app = createApplication({ ...production, jwtKey: signer.pem, ...options })
  const bearer = await signer.mint({ sub: 'user_1', exp: Date.now() / 1000 + 60 })
  const claims = async (): Promise<unknown> =>
    Object((await app.authenticate({ bearer })).toAuth()).sessionClaims
  const first = await claims()
  expect(first).toMatchObject({ sub: 'user_1' })
  expect((await claims()) === first).toBe(expected)
})

describe('createVerifiedTokenCache', () => {
  const tokens = (count: number, length = 8) =>
    Promise.all(
      Array.from({ length: count }, async (_, index) =>
        decodeToken(await signer.mint({ index, filler: 'x'.repeat(length) })),
      ),
    )

  test('remembers no more tokens than it may, and the latest ones', async () => {
    const cache = createVerifiedTokenCache({ maxEntries: 4 })
    const all = await tokens(5)
    for (const token of all) cache.add(token)
    expect(all.map(({ text }) => cache.get(text) !== undefined)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ])
  })

  test('keeps what is used', async () => {
    const cache = createVerifiedTokenCache({ maxEntries: 4 })
    const [first, ...others] = await tokens(7)
    if (!first) throw new Error('There is no token.')
    cache.add(first)
    for (const token of others) {
      cache.add(token)
      expect(cache.get(first.text)).toBe(first)
    }
  })

  test('remembers no more characters than it may', async () => {
    const all = await tokens(5)
    const size = all[0]?.text.length ?? 0
    const cache = createVerifiedTokenCache({ maxBytes: size * 4 })
    for (const token of all) cache.add(token)
    expect(all.map(({ text }) => cache.get(text) !== undefined)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ])
  })

  test('does not take what is too long for it', async () => {
    const [small, large] = [(await tokens(1))[0], (await tokens(1, 2_000))[0]]
    if (!small || !large) throw new Error('There is no token.')
    const cache = createVerifiedTokenCache({ maxBytes: 2_000 })
    cache.add(small)
    cache.add(large)
    expect(cache.get(large.text)).toBeUndefined()
    expect(cache.get(small.text)).toBe(small)
  })

  test('knows nothing of what it was not given', async () => {
    const cache = createVerifiedTokenCache({})
    const [token] = await tokens(1)
    expect(cache.get(token?.text ?? '')).toBeUndefined()
    expect(cache.get('')).toBeUndefined()
  })

  test('is turned off by { tokenCache: false }, and can be given its size', async () => {
    const bearer = await signer.mint(sessionClaims())
    for (const tokenCache of [false, true, { maxEntries: 0 }, { maxBytes: 0 }]) {
      const app = createApplication({ ...production, jwtKey: signer.pem, tokenCache })
      for (let times = 0; times < 2; times++) {
        expect(await app.authenticate({ bearer })).toMatchObject({ status: 'signed-in' })
      }
    }
  })
})
