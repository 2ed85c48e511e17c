import { expect, it } from 'vitest'

import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import { createFastClock } from './fast-clock.ts'
import { answer, startFaultServer } from './fault-server.ts'

const getUser = { id: 'GetUser', method: 'GET', path: '/users/{user_id}' } as const

it('does not make an outage worse: 300 calls that all fail are retried 100 times, and not 600', async () => {
  const clock = createFastClock(10)
  const server = await startFaultServer([answer(503)], clock)
  const api = createApi({ secretKey: 'sk_test_storm', apiUrl: server.url, logLevel: 'off' }, clock)
  const calls = Array.from({ length: 300 }, () => api.call(getUser, { userId: 'user_1' }))
  const outcomes = await Promise.allSettled(calls)
  await server.close()
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(300)
  expect(server.arrivals).toHaveLength(400)
})
