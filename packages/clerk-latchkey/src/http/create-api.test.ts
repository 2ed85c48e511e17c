import { inspect } from 'node:util'

import { describe, expect, it, vi } from 'vitest'

import type { ClerkEnv } from '../env.ts'
import { createApi } from './create-api.ts'
import { isClerkAPIResponseError } from './errors.ts'
import { startLoopback } from './loopback.fixture.ts'
import type { Reply, SeenRequest } from './loopback.fixture.ts'
import type { Operation } from './operation.ts'
import type { Fetch, HttpOptions } from './options.ts'
import { version } from './version.ts'

const secretKey = 'sk_test_createapicreateapicreateapi'
const getUser = {
  id: 'GetUser',
  method: 'GET',
  path: '/users/{user_id}',
} as const satisfies Operation
const user = { userId: 'user_1' }

async function setUp(
  reply: (request: SeenRequest, index: number) => Reply = () => ({}),
  options: HttpOptions = {},
) {
  const { seen, url } = await startLoopback(reply)
  const api = createApi({ secretKey, apiUrl: url, logLevel: 'off', ...options })
  return { api, seen, url }
}

describe('a request', () => {
  it('has the key, the version and who sends it', async () => {
    const { api, seen } = await setUp()
    await api.call(getUser, user)
    expect(seen[0]).toMatchObject({ method: 'GET', path: '/v1/users/user_1' })
    expect(seen[0]?.headers).toMatchObject({
      authorization: `Bearer ${secretKey}`,
      'clerk-api-version': '2026-05-12',
      'user-agent': `clerk-latchkey/${version}`,
    })
    expect(seen[0]?.headers).not.toHaveProperty('content-type')
  })

  it('names the SDK that is built on this one', async () => {
    const { api, seen } = await setUp(undefined, {
      userAgent: 'my-app/1.0',
      sdkMetadata: { name: '@my/sdk', version: '2.0' },
    })
    await api.call(getUser, user)
    expect(seen[0]?.headers['user-agent']).toBe(`my-app/1.0 @my/sdk/2.0 clerk-latchkey/${version}`)
  })

  it('has the headers of client and call, which win over ours under any spelling', async () => {
    const { api, seen } = await setUp(undefined, {
      headers: { 'X-Client': 'a', 'User-Agent': 'b' },
    })
    await api.call(getUser, user, {
      headers: { 'X-CLIENT': 'c', 'Clerk-API-Version': '2025-11-10' },
    })
    await api.call(getUser, user)
    expect(seen[0]?.headers).toMatchObject({
      'x-client': 'c',
      'user-agent': 'b',
      'clerk-api-version': '2025-11-10',
    })
    expect(seen[1]?.headers).toMatchObject({ 'x-client': 'a', 'clerk-api-version': '2026-05-12' })
  })

  it('is JSON with its type, and has the type also where there is nothing to send', async () => {
    const { api, seen } = await setUp()
    const post = { ...getUser, method: 'POST' } as const
    await api.call(post, { ...user, firstName: 'Ada' })
    await api.call(post, user)
    const type = 'application/json'
    expect(seen.map(({ headers }) => headers['content-type'])).toEqual([type, type])
    expect(seen.map(({ body }) => body.toString())).toEqual(['{"first_name":"Ada"}', ''])
  })

  it('goes to where the options and the operation say', async () => {
    const { seen, url } = await startLoopback(() => ({}))
    const api = createApi({ secretKey, apiUrl: `${url}/proxy//`, apiVersion: 'v2' })
    await api.call(getUser, user)
    await api.call({ ...getUser, unversioned: true }, user)
    expect(seen.map(({ path }) => path)).toEqual(['/proxy/v2/users/user_1', '/proxy/users/user_1'])
  })
})

describe('keys and addresses', () => {
  it('are read from the environment at the first call, and once', async () => {
    const { seen, url } = await startLoopback(() => ({}))
    const env = vi.fn<() => ClerkEnv>(() => ({
      CLERK_SECRET_KEY: secretKey,
      CLERK_API_URL: url,
      CLERK_API_VERSION: 'v9',
    }))
    const api = createApi({ env })
    expect(env).not.toHaveBeenCalled()
    await api.call(getUser, user)
    await api.call(getUser, user)
    expect(env).toHaveBeenCalledOnce()
    expect(seen[1]).toMatchObject({
      path: '/v9/users/user_1',
      headers: { authorization: `Bearer ${secretKey}` },
    })
  })

  it.each([
    ['the Secret Key', undefined, {}, `Bearer ${secretKey}`],
    ['the Machine Secret Key for machines', 'machine', { machineSecretKey: 'ak_1' }, 'Bearer ak_1'],
    ['the Secret Key for machines without one', 'machine', {}, `Bearer ${secretKey}`],
    ['none where none is needed or known', 'none', { secretKey: undefined }, undefined],
  ] as const)('are used by kind: %s', async (_, key, options, expected) => {
    const { api, seen } = await setUp(undefined, { env: () => ({}), ...options })
    await api.call(key ? { ...getUser, key } : getUser, user)
    expect(seen[0]?.headers.authorization).toBe(expected)
  })

  it('can be chosen per call', async () => {
    const { api, seen } = await setUp()
    await api.call(getUser, user, { secretKey: 'sk_live_other' })
    await api.call(getUser, user)
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer sk_live_other',
      `Bearer ${secretKey}`,
    ])
  })

  it.each([
    [{ secretKey: undefined }, 'secret_key_missing'],
    [{ secretKey: 'pk_test_a' }, 'secret_key_invalid'],
    [{ secretKey: 'sk_test_a\r\nx-injected: 1' }, 'secret_key_invalid'],
    [{ apiUrl: 'api.clerk.com' }, 'option_invalid'],
    [{ apiUrl: 'file:///etc' }, 'option_invalid'],
    [{ apiUrl: 'https://a.test/?x=' }, 'option_invalid'],
  ])('are checked before they are used: %j', async (options, code) => {
    const { api, seen } = await setUp(undefined, { env: () => ({}), ...options })
    await expect(api.call(getUser, user)).rejects.toMatchObject({
      name: 'ClerkConfigurationError',
      code,
    })
    expect(seen).toEqual([])
  })
})

describe('a result', () => {
  it('comes with its answer when asked for', async () => {
    const { api } = await setUp(() => ({
      status: 201,
      headers: { 'x-answer': '1' },
      body: { a_b: 1 },
    }))
    const { data, response } = await api.call(getUser, user).withResponse()
    expect(data).toEqual({ aB: 1 })
    expect([response.status, response.headers.get('x-answer')]).toEqual([201, '1'])
  })

  it('is made by the operation', async () => {
    const { api } = await setUp(() => ({ body: { a_b: 1 } }))
    const operation: Operation<number> = { ...getUser, from: ({ aB }: { aB: number }) => aB + 1 }
    expect(await api.call(operation, user)).toBe(2)
  })

  it.each([
    ['text', { body: '<p>a_b</p>', headers: { 'content-type': 'text/html' } }, '<p>a_b</p>'],
    ['none', { status: 202, body: 'Accepted' }, undefined],
    [undefined, { status: 204, body: '' }, undefined],
    [undefined, { status: 202, body: '' }, undefined],
    [undefined, { body: 'null' }, null],
    [undefined, { body: '[{"a_b": 1}]' }, [{ aB: 1 }]],
  ] as const)('of kind %s is read from %j', async (result, reply, expected) => {
    const { api } = await setUp(() => reply)
    expect(await api.call(result ? { ...getUser, result } : getUser, user)).toEqual(expected)
  })
})

describe('an error answer', () => {
  const body = {
    errors: [
      {
        code: 'form_param_invalid',
        message: 'is invalid',
        long_message: 'The first name is invalid.',
        meta: { param_name: 'first_name', some_new_key: { deep_key: 1 } },
      },
      { code: 'other', message: 'also' },
    ],
    clerk_trace_id: 'trace_1',
  }

  it('is an error of the shape that the official SDK has', async () => {
    const { api } = await setUp(() => ({ status: 422, body, headers: { 'cf-ray': 'ray_1' } }))
    const error = await api.call(getUser, user).catch((cause: unknown) => cause)
    expect(isClerkAPIResponseError(error)).toBe(true)
    expect(error).toMatchObject({
      name: 'ClerkUnprocessableError',
      code: 'api_response_error',
      clerkError: true,
      status: 422,
      clerkTraceId: 'trace_1',
      message: 'GET /users/{user_id} answered 422: The first name is invalid. (form_param_invalid)',
      errors: [
        {
          code: 'form_param_invalid',
          message: 'is invalid',
          longMessage: 'The first name is invalid.',
          meta: { paramName: 'first_name', someNewKey: { deepKey: 1 } },
        },
        { code: 'other', message: 'also', meta: {} },
      ],
      operation: 'GetUser',
      method: 'GET',
      path: '/users/{user_id}',
      attempts: 1,
    })
  })

  it.each([
    [401, 'ClerkUnauthorizedError'],
    [402, 'ClerkAPIResponseError'],
    [403, 'ClerkForbiddenError'],
    [404, 'ClerkNotFoundError'],
    [409, 'ClerkConflictError'],
    [422, 'ClerkUnprocessableError'],
    [429, 'ClerkRateLimitError'],
  ])('%i is a %s', async (status, name) => {
    const { api } = await setUp(() => ({ status, body }), { maxRetries: 0 })
    const error = await api.call(getUser, user).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ name, status })
    expect(isClerkAPIResponseError(error)).toBe(true)
  })

  it.each([
    ['no body', ''],
    ['a page of a proxy', '<html>Bad Request</html>'],
    ['a text', '"sorry"'],
    ['null', 'null'],
    ['errors that are none', '{"errors":"none"}'],
    ['errors that are empty', '{"errors":[null]}'],
  ])('with %s has a message and an id to ask about', async (_, text) => {
    const { api } = await setUp(() => ({ status: 400, body: text, headers: { 'cf-ray': 'ray_1' } }))
    const error = await api.call(getUser, user).catch((cause: unknown) => cause)
    expect(error).toMatchObject({
      status: 400,
      clerkTraceId: 'ray_1',
      message: expect.stringMatching(/^GET \/users\/\{user_id\} answered 400.+/),
    })
  })

  it('does not repeat a key that the server wrote into its message', async () => {
    const message = `The key ${secretKey} is not known.`
    const { api } = await setUp(() => ({ status: 401, body: { errors: [{ code: 'a', message }] } }))
    const error = await api.call(getUser, user).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ errors: [{ message: 'The key sk_test*** is not known.' }] })
    expect(String(error)).not.toContain(secretKey)
  })
})

it('does not quote an answer that it cannot read: it may hold a secret', async () => {
  const { api } = await setUp(() => ({ body: '{"secret": "ak_secret" oops' }), { maxRetries: 0 })
  const error = await api.call(getUser, user).catch((cause: unknown) => cause)
  expect(error).toMatchObject({ name: 'ClerkUnreadableAnswerError', code: 'body_cut' })
  expect(inspect(error, { depth: 10 })).not.toContain('ak_')
})

describe('the stack of an error', () => {
  const failing = () => setUp(() => ({ status: 404 }))
  const stackOf = (promise: Promise<unknown>) =>
    promise.then(String, (error: unknown) => (error as Error).stack)

  async function nameOfTheCaller(run: () => Promise<unknown>) {
    await run()
  }

  it('names who waits for the call, and none of our own frames', async () => {
    const { api } = await failing()
    const stack = await stackOf(nameOfTheCaller(() => api.call(getUser, user)))
    expect(stack).toMatch(/^ClerkNotFoundError: GET [^]*nameOfTheCaller/)
    expect(stack).not.toContain('src/http/send.ts')
  })

  it('names who waits for a list', async () => {
    const { api } = await failing()
    const stack = await stackOf(
      nameOfTheCaller(async () => {
        for await (const _ of api.list(getUser, user)) expect.unreachable()
      }),
    )
    expect(stack).toContain('nameOfTheCaller')
  })

  it('names who waits for several calls', async () => {
    const { api } = await failing()
    const stack = await stackOf(
      nameOfTheCaller(() => Promise.all([api.call(getUser, user), api.call(getUser, user)])),
    )
    expect(stack).toContain('nameOfTheCaller')
  })
})

it('does not read anything before the first call', () => {
  const options: HttpOptions = {
    get secretKey(): string {
      return expect.unreachable()
    },
    get fetch(): never {
      return expect.unreachable()
    },
  }
  expect(createApi(options)).toBeTypeOf('object')
})

it('uses the fetch that it is given', async () => {
  const fetch = vi.fn<Fetch>(async () => Response.json({ a_b: 1 }))
  const api = createApi({ secretKey, fetch, apiUrl: 'https://api.test' })
  expect(await api.call(getUser, user)).toEqual({ aB: 1 })
  expect(fetch).toHaveBeenCalledWith(
    'https://api.test/v1/users/user_1',
    expect.objectContaining({ method: 'GET', redirect: 'manual', signal: expect.any(AbortSignal) }),
  )
})

it('ends with the time where the fetch that it is given does not listen to its signal', async () => {
  const api = createApi({ secretKey, fetch: () => new Promise(() => {}) })
  await expect(api.call(getUser, user, { timeoutInMs: 5, maxRetries: 0 })).rejects.toMatchObject({
    code: 'timeout',
  })
})

it('leaves nothing on the signal of the caller', async () => {
  const { api } = await setUp((_, index) => ({ status: index ? 200 : 503 }))
  const { signal } = new AbortController()
  const add = vi.spyOn(signal, 'addEventListener')
  const remove = vi.spyOn(signal, 'removeEventListener')
  await api.call(getUser, user, { signal })
  expect(add).toHaveBeenCalled()
  expect(remove).toHaveBeenCalledTimes(add.mock.calls.length)
})
