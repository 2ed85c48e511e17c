import { describe, expect, it, onTestFinished } from 'vitest'

import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import type { CallOptions, HttpOptions } from '../../packages/clerk-latchkey/src/http/options.ts'
import { createFastClock } from './fast-clock.ts'
import { answer, startFaultServer } from './fault-server.ts'
import type { Fault } from './fault-server.ts'

const getUser = { id: 'GetUser', method: 'GET', path: '/users/{user_id}' } as const
const updateUser = { ...getUser, id: 'UpdateUser', method: 'PATCH', rules: ['user'] } as const
const fine = answer(200, {})

async function setUp(faults: readonly Fault[], options: HttpOptions = {}) {
  const clock = createFastClock(10)
  const server = await startFaultServer(faults, clock)
  onTestFinished(() => server.close())
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  const logger = { debug: warn, info: warn, warn, error: warn }
  const client = { secretKey: 'sk_test_queue', apiUrl: server.url, logger }
  const api = createApi({ ...client, ...options }, clock)
  const paths = () => server.arrivals.map(({ head }) => /users\/(\w+)/.exec(head)?.[1])
  return {
    call: (userId: string, own?: CallOptions) => api.call(getUser, { userId }, own),
    update: (userId: string) => api.call(updateUser, { userId }),
    paths,
    /** Until the client has seen the 429. */
    untilLimited: () => expect.poll(() => warnings.join()).toContain('hit a rate limit'),
  }
}

const limited = (seconds: number) => answer(429, {}, { 'retry-after': seconds })

describe('after a 429', () => {
  it('calls that start later wait in front of the closed gate, and go by their priority', async () => {
    const { call, paths, untilLimited } = await setUp([limited(2), fine])
    const first = call('first')
    await untilLimited()
    const later = [
      call('low', { priority: 'low' }),
      call('normal'),
      call('high', { priority: 'high' }),
    ]
    await Promise.all([first, ...later])
    expect(paths()).toEqual(['first', 'high', 'first', 'normal', 'low'])
  })

  it('calls for other objects go on, where the rule counts per object', async () => {
    const { call, paths, untilLimited, update } = await setUp([limited(2), fine])
    const first = update('user_1')
    await untilLimited()
    const second = update('user_1')
    await Promise.all([update('user_2'), call('user_1')])
    expect(paths()).toEqual(['user_1', 'user_2', 'user_1'])
    await Promise.all([first, second])
    expect(paths()).toHaveLength(5)
  })

  it('a call that cannot wait for so long is not sent, and says for how long', async () => {
    const { call, paths } = await setUp([limited(3600)])
    await expect(call('first')).rejects.toMatchObject({
      status: 429,
      retryAfter: 3600,
      attempts: 1,
    })
    const error = await call('second').catch((cause: unknown) => cause)
    expect(error).toMatchObject({
      name: 'ClerkRateLimitError',
      status: 429,
      attempts: 0,
      errors: [],
    })
    expect((error as { retryAfter: number }).retryAfter).toBeGreaterThan(3590)
    expect(paths()).toEqual(['first'])
  })

  it('a call waits no longer than rateLimit.maxWaitInMs', async () => {
    const { call } = await setUp([limited(30), fine], { rateLimit: { maxWaitInMs: 1000 } })
    await expect(call('first')).rejects.toMatchObject({ name: 'ClerkRateLimitError', attempts: 1 })
  })

  it('a call may end in the queue with its time', async () => {
    const { call, paths, untilLimited } = await setUp([limited(1), fine])
    const first = call('first')
    await untilLimited()
    // The gate lets out ten calls a second: nothing more is known than a wait of one second.
    const options = { totalTimeoutInMs: 2500 }
    const calls = Array.from({ length: 40 }, (_, at) => call(`user_${at}`, options))
    const outcomes = await Promise.allSettled([first, ...calls])
    const ends = outcomes.map((outcome) =>
      outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : 'answered',
    )
    expect(new Set(ends)).toEqual(new Set(['answered', 'total_timeout']))
    expect(paths().length).toBeLessThan(40)
  })

  it('calls do not wait for each other where that is not wanted', async () => {
    const { call, paths } = await setUp([limited(2), fine], { rateLimit: false })
    const first = call('first')
    await expect.poll(() => paths()).toEqual(['first'])
    await call('second')
    expect(paths()).toEqual(['first', 'second'])
    await first
    expect(paths()).toEqual(['first', 'second', 'first'])
  })
})
