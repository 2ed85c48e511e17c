import { describe, expect, it } from 'vitest'

import { createApi } from './create-api.ts'
import { startLoopback } from './loopback.fixture.ts'
import type { Reply, SeenRequest } from './loopback.fixture.ts'
import type { Middleware } from './middleware.ts'

const getUser = { id: 'GetUser', method: 'GET', path: '/users/{user_id}' } as const

async function setUp(
  middleware: readonly Middleware[],
  reply: (request: SeenRequest, index: number) => Reply = () => ({ body: { a_b: 1 } }),
) {
  const { seen, url } = await startLoopback(reply)
  const api = createApi({ secretKey: 'sk_test_onion', apiUrl: url, logLevel: 'off', middleware })
  return { call: () => api.call(getUser, { userId: 'user_1' }), seen, url }
}

describe('middleware', () => {
  it('is an onion around each call, and one around each attempt', async () => {
    const log: string[] = []
    const layer = (name: string): Middleware => ({
      async call(_, next) {
        log.push(`${name} call`)
        const result = await next()
        log.push(`${name} result`)
        return result
      },
      async attempt(request, { attempt }, next) {
        log.push(`${name} attempt ${attempt}`)
        const response = await next(request)
        log.push(`${name} ${response.status}`)
        return response
      },
    })
    const reply = (_: SeenRequest, index: number) => ({ status: index ? 200 : 503 })
    const { call } = await setUp([layer('outer'), {}, layer('inner')], reply)
    await call()
    expect(log).toEqual([
      'outer call',
      'inner call',
      'outer attempt 1',
      'inner attempt 1',
      'inner 503',
      'outer 503',
      'outer attempt 2',
      'inner attempt 2',
      'inner 200',
      'outer 200',
      'inner result',
      'outer result',
    ])
  })

  it('is told the operation, the method and the template of the path', async () => {
    const contexts: unknown[] = []
    const { call, url } = await setUp([
      {
        call(context, next) {
          contexts.push(context)
          return next()
        },
        attempt(request, context, next) {
          contexts.push(context, request.url)
          return next(request)
        },
      },
    ])
    await call()
    const context = { operation: 'GetUser', method: 'GET', path: '/users/{user_id}' }
    expect(contexts).toEqual([context, { ...context, attempt: 1 }, `${url}/v1/users/user_1`])
  })

  it('may change the request, without a trace in the next one', async () => {
    let calls = 0
    const { call, seen } = await setUp([
      {
        attempt(request, _, next) {
          if (calls++ === 0) request.headers['x-first'] = 'yes'
          return next({ ...request, url: `${request.url}?tagged=1` })
        },
      },
    ])
    await call()
    await call()
    expect(seen.map(({ headers }) => headers['x-first'])).toEqual(['yes', undefined])
    expect(seen[0]?.query.get('tagged')).toBe('1')
  })

  it('may change the result', async () => {
    const { call } = await setUp([{ call: async (_, next) => ({ wrapped: await next() }) }])
    expect(await call()).toEqual({ wrapped: { aB: 1 } })
  })

  it('may answer in place of Clerk', async () => {
    const { call, seen } = await setUp([
      { attempt: async () => Response.json({ from_cache: true }) },
    ])
    expect(await call()).toEqual({ fromCache: true })
    expect(seen).toEqual([])
  })

  it('sees an error answer and lets it be an error', async () => {
    const statuses: number[] = []
    const { call } = await setUp(
      [
        {
          async attempt(request, _, next) {
            const response = await next(request)
            statuses.push(response.status)
            return response
          },
        },
      ],
      () => ({ status: 404 }),
    )
    await expect(call()).rejects.toMatchObject({ status: 404 })
    expect(statuses).toEqual([404])
  })

  it('ends the call with its own error, which is not retried', async () => {
    const problem = new RangeError('mine')
    let attempts = 0
    const { call } = await setUp([
      {
        async attempt() {
          attempts++
          throw problem
        },
      },
    ])
    await expect(call()).rejects.toBe(problem)
    expect(attempts).toBe(1)
  })

  it('is told what to do when it has eaten the body', async () => {
    const { call } = await setUp([
      {
        async attempt(request, _, next) {
          const response = await next(request)
          await response.text()
          return response
        },
      },
    ])
    await expect(call()).rejects.toThrow('let it read response.clone() instead')
  })

  it('may read a copy of the body', async () => {
    const texts: string[] = []
    const { call } = await setUp([
      {
        async attempt(request, _, next) {
          const response = await next(request)
          texts.push(await response.clone().text())
          return response
        },
      },
    ])
    expect(await call()).toEqual({ aB: 1 })
    expect(texts).toEqual(['{"a_b":1}'])
  })
})
