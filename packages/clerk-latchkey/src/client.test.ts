import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
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
