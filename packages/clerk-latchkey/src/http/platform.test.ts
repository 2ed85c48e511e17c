import { tracingChannel } from 'node:diagnostics_channel'

import { describe, expect, it, onTestFinished } from 'vitest'

import { createApi } from './create-api.ts'
import { startLoopback } from './loopback.fixture.ts'
import { giveBackController, takeController } from './platform.node.ts'
import * as web from './platform.web.ts'

const getUser = { id: 'GetUser', method: 'GET', path: '/users/{user_id}' } as const
const context = { operation: 'GetUser', method: 'GET', path: '/users/{user_id}' }

describe('the tracing channels', () => {
  it('tell of each call and each attempt, with result or error', async () => {
    const events: string[] = []
    const contexts: unknown[] = []
    for (const name of ['call', 'attempt']) {
      const channel = tracingChannel(`clerk-latchkey.${name}`)
      const write = (event: string) => (message: unknown) => {
        events.push(`${name} ${event}`)
        contexts.push(message)
      }
      const handlers = {
        start: write('start'),
        end: () => {},
        asyncStart: () => {},
        asyncEnd: write('asyncEnd'),
        error: write('error'),
      }
      channel.subscribe(handlers)
      onTestFinished(() => void channel.unsubscribe(handlers))
    }
    const { url } = await startLoopback(() => ({ status: 404 }))
    const api = createApi({ secretKey: 'sk_test_trace', apiUrl: url, maxRetries: 0 })
    await expect(api.call(getUser, { userId: 'user_1' })).rejects.toMatchObject({ status: 404 })

    expect(events).toEqual([
      'call start',
      'attempt start',
      'attempt asyncEnd',
      'call error',
      'call asyncEnd',
    ])
    expect(contexts[0]).toMatchObject({ ...context, error: { status: 404 } })
    expect(contexts[1]).toMatchObject({
      ...context,
      attempt: 1,
      request: { url: `${url}/v1/users/user_1` },
      result: { status: 404 },
    })
  })
})

describe('the controllers of attempts', () => {
  it('are handed on, but not for ever and not after an abort', () => {
    const first = takeController()
    giveBackController(first)
    expect(takeController()).toBe(first)
    first.abort()
    giveBackController(first)
    const second = takeController()
    expect(second).not.toBe(first)
    for (let use = 0; use < 19; use++) {
      giveBackController(second)
      expect(takeController()).toBe(second)
    }
    giveBackController(second)
    expect(takeController()).not.toBe(second)
  })

  it('are each used by one attempt at a time', async () => {
    const { url } = await startLoopback(() => ({}))
    const api = createApi({ secretKey: 'sk_live_pool', apiUrl: url })
    const callers = Array.from({ length: 20 }, () => new AbortController())
    for (let round = 0; round < 5; round++) {
      await Promise.all(callers.map(() => api.call(getUser, { userId: 'user_1' })))
    }
    const calls = callers.map(({ signal }) => api.call(getUser, { userId: 'user_1' }, { signal }))
    callers[0]?.abort()
    const outcomes = await Promise.allSettled(calls)
    expect(outcomes.map(({ status }) => status)).toEqual(
      callers.map((_, at) => (at === 0 ? 'rejected' : 'fulfilled')),
    )
  })

  it('are new each time outside Node', () => {
    const first = web.takeController()
    web.giveBackController(first)
    expect(web.takeController()).not.toBe(first)
    expect(
      web.trace(
        'call',
        () => ({}),
        async () => 1,
      ),
    ).toBeInstanceOf(Promise)
  })
})
