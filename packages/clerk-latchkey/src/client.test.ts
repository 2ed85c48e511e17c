import { createClerkClient as createOfficialClient } from '@clerk/backend'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { exportSPKI, generateKeyPair, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'

import { clerkClient, createClerkClient } from './client.ts'
import type { ClerkClient } from './client.ts'

let emulator: Emulator

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})
afterAll(() => emulator.close())
afterEach(() => void vi.unstubAllEnvs())

describe('createClerkClient', () => {
  test('needs no options: the Secret Key comes from the environment, at the first call', async () => {
    const clerk = createClerkClient()
    vi.stubEnv('CLERK_SECRET_KEY', emulator.secretKey)
    vi.stubEnv('CLERK_API_URL', emulator.url)
    const { data, totalCount } = await clerk.users.getUserList()
    expect(totalCount).toBe(data.length)
    expect(data[0]?.id).toMatch(/^user_/)
  })

  test('without a key the first call says which variable to set', async () => {
    vi.stubEnv('CLERK_SECRET_KEY', '')
    const call = createClerkClient({ apiUrl: emulator.url }).users.getCount()
    await expect(call).rejects.toMatchObject({ code: 'secret_key_missing' })
    await expect(call).rejects.toThrow(/CLERK_SECRET_KEY/)
  })

  test('makes a resource when it is first touched, and only once', () => {
    const clerk = createClerkClient({ secretKey: emulator.secretKey })
    expect(Object.getOwnPropertyDescriptor(clerk, 'users')?.get).toBeTypeOf('function')
    expect(clerk.users).toBe(clerk.users)
    expect(Object.getOwnPropertyDescriptor(clerk, 'users')?.get).toBeUndefined()
  })

  test('lists its resources, so that it can be looked at and spread', () => {
    const clerk = createClerkClient()
    expect(Object.keys(clerk)).toEqual(
      expect.arrayContaining(['users', 'organizations', 'sessions', 'authenticateRequest']),
    )
    expect({ ...clerk }.users.getUser).toBeTypeOf('function')
  })

  test('derives a client with other options, and keeps the rest', async () => {
    const clerk = createClerkClient({ secretKey: emulator.secretKey, apiUrl: emulator.url })
    const wrongKey = clerk.withOptions({ secretKey: 'sk_test_of_nobody' })
    await expect(wrongKey.users.getCount()).rejects.toMatchObject({ status: 401 })
    await expect(clerk.users.getCount()).resolves.toBeGreaterThan(0)
  })

  test('two clients in one program can have metadata, claims and roles of different types', () => {
    interface Shop {
      userPublicMetadata: { plan: 'free' | 'paid' }
    }
    type ShopUser = Awaited<ReturnType<ClerkClient<Shop>['users']['getUser']>>
    type AnyUser = Awaited<ReturnType<ClerkClient['users']['getUser']>>
    expectTypeOf<ShopUser['publicMetadata']>().toEqualTypeOf<{ plan: 'free' | 'paid' }>()
    expectTypeOf<AnyUser['publicMetadata']>().not.toEqualTypeOf<{ plan: 'free' | 'paid' }>()
  })
})

describe('clerkClient', () => {
  test('is made of the environment, at its first use', async () => {
    vi.stubEnv('CLERK_SECRET_KEY', emulator.secretKey)
    vi.stubEnv('CLERK_API_URL', emulator.url)
    const { totalCount } = await clerkClient.users.getUserList({ limit: 1 })
    expect(totalCount).toBeGreaterThan(1)
  })

  test('looks like any other client', () => {
    expect('users' in clerkClient).toBe(true)
    expect(Object.keys(clerkClient)).toEqual(Object.keys(createClerkClient()))
  })
})

describe('m2m.verify', () => {
  const jwt = async (claims: object, cat = 'cl_B7d4PD333AAA') => {
    const { privateKey, publicKey } = await keys
    const now = Math.floor(Date.now() / 1000)
    const token = await new SignJWT({
      sub: 'mch_1',
      iat: now,
      exp: now + 60,
      jti: 'mt_1',
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'ins_1', cat })
      .sign(privateKey)
    return { token, jwtKey: await exportSPKI(publicKey), now }
  }
  const keys = generateKeyPair('RS256', { modulusLength: 2048 })
  // Whatever asks the Backend API fails.
  const closed = { secretKey: 'sk_test_x', apiUrl: 'http://127.0.0.1:1', maxRetries: 0 }

  test('verifies a JWT by itself, like the official client', async () => {
    const { token, jwtKey, now } = await jwt({ scopes: 'mch_2 mch_3', plan: 'x' })
    const ours = await createClerkClient({ ...closed, jwtKey }).m2m.verify({ token })
    const official = createOfficialClient({ ...closed, jwtKey, telemetry: { disabled: true } })
    const { token: _, ...expected } = await official.m2m.verify({ token })
    expect(ours).toMatchObject(expected)
    expect(ours).toMatchObject({ subject: 'mch_1', expiration: (now + 60) * 1000, revoked: false })
  })

  test.each([
    ['expired', { exp: 1 }],
    ['not signed by this instance', {}],
  ])('refuses a JWT that is %s', async (_, claims) => {
    const { token, jwtKey } = await jwt(claims)
    const changed = 'exp' in claims ? token : token.replace(/.{20}$/, 'A'.repeat(20))
    const verified = createClerkClient({ ...closed, jwtKey }).m2m.verify({ token: changed })
    await expect(verified).rejects.toMatchObject({ code: 'token-verification-failed' })
  })

  test('asks Clerk about an opaque token', async () => {
    const { jwtKey } = await jwt({})
    const verified = createClerkClient({ ...closed, jwtKey }).m2m.verify({ token: 'mt_opaque' })
    await expect(verified).rejects.toMatchObject({ name: 'ClerkConnectionError' })
  })
})
