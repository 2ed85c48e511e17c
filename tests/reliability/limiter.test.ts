import { RateLimiterMemory } from 'rate-limiter-flexible'
import { expect, it, onTestFinished } from 'vitest'

import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import type { Limiter } from '../../packages/clerk-latchkey/src/http/options.ts'
import { createFastClock } from './fast-clock.ts'
import { answer, startFaultServer } from './fault-server.ts'

const getUser = { id: 'GetUser', method: 'GET', path: '/users/{user_id}' } as const

async function setUp(limiter: Limiter) {
  const clock = createFastClock(10)
  const server = await startFaultServer([answer(200, {})], clock)
  onTestFinished(() => server.close())
  const warnings: string[] = []
  const ignore = () => {}
  const logger = {
    debug: ignore,
    info: ignore,
    warn: (text: string) => void warnings.push(text),
    error: ignore,
  }
  const options = {
    secretKey: 'sk_live_limiter',
    apiUrl: server.url,
    logger,
    rateLimit: { limiter },
  }
  const api = createApi(options, clock)
  return { call: () => api.call(getUser, { userId: 'user_1' }), server, warnings }
}

it('asks a shared limiter once for each call, with nothing that tells the key', async () => {
  const asked: unknown[][] = []
  const { call } = await setUp({ consume: async (...args) => void asked.push(args) })
  await call()
  await call()
  expect(asked).toEqual([
    [expect.stringMatching(/^clerk-latchkey:\w+$/), 1],
    [expect.stringMatching(/^clerk-latchkey:\w+$/), 1],
  ])
  expect(asked.join()).not.toContain('sk_live')
})

it('waits while the shared limiter has nothing left', async () => {
  const { call, server } = await setUp(new RateLimiterMemory({ points: 2, duration: 1 }))
  await Promise.all([call(), call(), call()])
  const [first, , third] = server.arrivals.map(({ at }) => at)
  // A second of the limiter is ten of the client's.
  expect((third ?? 0) - (first ?? 0)).toBeGreaterThan(900)
})

it('goes on at its own pace when the store fails, and says so once', async () => {
  const { call, warnings } = await setUp({ consume: () => Promise.reject(new Error('no store')) })
  await Promise.all([call(), call(), call()])
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain('cannot ask the shared rate limiter (no store)')
})
