import { expect, it } from 'vitest'

import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import { createFastClock } from './fast-clock.ts'
import { startRateLimitedServer } from './rate-limited-server.ts'

const getUser = { id: 'GetUser', method: 'GET', path: '/users/{user_id}' } as const

it('answers each of 1,000 calls made at once to a server that allows 100 per second', async () => {
  const clock = createFastClock(4)
  const server = await startRateLimitedServer(100, 1000, clock)
  const attempts: number[] = []
  const api = createApi(
    {
      secretKey: 'sk_live_burst',
      apiUrl: server.url,
      logLevel: 'off',
      middleware: [
        {
          attempt(request, context, next) {
            attempts.push(context.attempt)
            return next(request)
          },
        },
      ],
    },
    clock,
  )
  const users = await Promise.all(
    Array.from({ length: 1000 }, () => api.call(getUser, { userId: 'user_1' })),
  )
  await server.close()

  expect(users).toEqual(Array.from({ length: 1000 }, () => ({ id: 'user_1' })))
  expect(server.count.accepted).toBe(1000)
  expect(Math.max(...attempts)).toBeLessThanOrEqual(3)
  // The burst itself may be refused; what the gate lets out afterwards hardly is, or a third attempt would follow.
  expect(attempts.filter((attempt) => attempt === 3).length).toBeLessThan(100)
})
