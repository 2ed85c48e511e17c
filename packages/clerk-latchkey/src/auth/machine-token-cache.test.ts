import { describe, expect, test } from 'vitest'

import { createMachineTokens } from './machine-token-cache.ts'

describe.each([true, false])(
  'verified machine tokens, where requests share their waiting: %s',
  (singleFlight) => {
    test('are a copy for each request, the first one too', async () => {
      const tokens = createMachineTokens({ ttlInMs: 60_000 }, singleFlight)
      let asked = 0
      const get = () =>
        tokens.get('key', 'sk_test_1', async () => {
          asked += 1
          return { id: 'id_1', subject: 'user_1', scopes: ['read'] }
        })
      for (let times = 0; times < 3; times++) (await get()).scopes.push('more')
      expect((await get()).scopes).toEqual(['read'])
      expect(asked).toBe(1)
    })

    test('are asked about by each request that waits, or by one', async () => {
      const tokens = createMachineTokens(undefined, singleFlight)
      let asked = 0
      const get = () =>
        tokens.get('key', 'sk_test_1', async () => {
          asked += 1
          return { id: 'id_1', subject: 'user_1', scopes: [] }
        })
      await Promise.all([get(), get(), get()])
      expect(asked).toBe(singleFlight ? 1 : 3)
      await get()
      expect(asked).toBe(singleFlight ? 2 : 4)
    })
  },
)
