import { createStorage } from 'unstorage'
import { describe, expect, test } from 'vitest'

import { createMachineTokens } from './machine-token-cache.ts'
import type { VerifiedMachineToken } from './backend-api.ts'
import type { JsonWebKeyOfClerk } from './jwks.ts'
import type { CacheStorage } from './options.ts'
import { createSharedCache } from './shared-cache.ts'
import { shareJwks } from './shared-jwks.ts'

const secret = 'sk_live_sharedsharedsharedsharedshared'

function setUp(storage: CacheStorage = createStorage()) {
  const warnings: string[] = []
  return { cache: createSharedCache(storage, (text) => void warnings.push(text)), warnings }
}

describe('a shared cache', () => {
  test('gives what another process stored, until its time is over', async () => {
    const storage = createStorage()
    await setUp(storage).cache.set('kind', 'name', secret, { a: 1 }, 60_000)
    expect(await setUp(storage).cache.get('kind', 'name', secret)).toMatchObject({
      value: { a: 1 },
    })
    await setUp(storage).cache.set('kind', 'name', secret, { a: 1 }, -1)
    expect(await setUp(storage).cache.get('kind', 'name', secret)).toBeUndefined()
  })

  test('tells nothing to who reads the store', async () => {
    const storage = createStorage()
    await setUp(storage).cache.set(
      'machine-token',
      'ak_secret_token',
      secret,
      { sub: 'user_1' },
      60_000,
    )
    const keys = await storage.getKeys()
    const all = JSON.stringify([keys, await Promise.all(keys.map((key) => storage.getItem(key)))])
    expect(keys).toHaveLength(1)
    for (const word of ['ak_secret_token', 'user_1', secret]) expect(all).not.toContain(word)
  })

  test('opens nothing of another instance, of another place, or that was changed', async () => {
    const storage = createStorage()
    const { cache, warnings } = setUp(storage)
    await cache.set('kind', 'one', secret, 1, 60_000)
    const [one = ''] = await storage.getKeys()
    const sealed = String(await storage.getItem(one))
    expect(await cache.get('kind', 'one', 'sk_live_other')).toBeUndefined()
    await cache.set('kind', 'two', secret, 2, 60_000)
    const two = (await storage.getKeys()).find((key) => key !== one) ?? ''
    await storage.setItem(two, sealed)
    expect(await cache.get('kind', 'two', secret)).toBeUndefined()
    for (const garbage of ['', 'x', '1..', '1.%.%', { a: 1 }, 7, null, `${sealed}A`]) {
      await storage.setItem(one, garbage)
      expect(await cache.get('kind', 'one', secret)).toBeUndefined()
    }
    expect(warnings).toEqual([])
  })

  test.each([
    ['fails', () => Promise.reject(new Error('down'))],
    [
      'throws',
      () => {
        throw new Error('down')
      },
    ],
    ['never answers', () => new Promise(() => {})],
  ])('is as if it were not there when the store %s, and says so', async (_, work) => {
    const { cache, warnings } = setUp({ getItem: work, setItem: work })
    expect(await cache.get('kind', 'name', secret)).toBeUndefined()
    await cache.set('kind', 'name', secret, 1, 60_000)
    expect(new Set(warnings).size).toBe(1)
    expect(warnings[0]).toContain('the shared cache does not work')
  })
})

describe('shared keys of an instance', () => {
  const key = (kid: string): JsonWebKeyOfClerk => ({ kid, kty: 'RSA' })

  test('are loaded by one process only, and again for a kid that they do not have', async () => {
    const { cache } = setUp()
    let loads = 0
    let keys = [key('a')]
    const load = async () => {
      loads++
      return keys
    }
    const share = () => shareJwks(cache, 'name', secret, load)
    expect(await share()()).toEqual(keys)
    expect(await share()('a')).toEqual(keys)
    expect(loads).toBe(1)
    keys = [key('a'), key('b')]
    expect(await share()('b')).toEqual(keys)
    expect(loads).toBe(2)
  })

  test('serve a process that starts while the endpoint is down', async () => {
    const { cache } = setUp()
    await cache.set('jwks', 'name', secret, [key('a')], 60 * 60_000)
    const real = Date.now
    Date.now = () => real() + 30 * 60_000
    try {
      const load = () => Promise.reject(new Error('down'))
      expect(await shareJwks(cache, 'name', secret, load)('a')).toEqual([key('a')])
      await expect(shareJwks(cache, 'name', secret, load)('b')).rejects.toThrow('down')
    } finally {
      Date.now = real
    }
  })
})

describe('shared machine tokens', () => {
  // All that matters here is that it comes back.
  const verified = { subject: 'user_1' } as unknown as VerifiedMachineToken

  test('are asked about once by all processes, and only where they are cached at all', async () => {
    const { cache } = setUp()
    let asked = 0
    const ask = async () => {
      asked++
      return verified
    }
    for (const ttlInMs of [60_000, 60_000]) {
      const tokens = createMachineTokens({ ttlInMs }, true, cache)
      expect(await tokens.get('key', secret, ask)).toEqual(verified)
    }
    expect(asked).toBe(1)
    await createMachineTokens(undefined, true, cache).get('key', secret, ask)
    expect(asked).toBe(2)
  })
})
