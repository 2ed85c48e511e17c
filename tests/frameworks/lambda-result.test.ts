import { clerkMiddleware } from 'clerk-latchkey/lambda'
import type { LambdaResult } from 'clerk-latchkey/lambda'
import { expect, test } from 'vitest'

import { toHttpApi, toLoadBalancer, toRestApi } from './lambda-events.ts'

const keys = { secretKey: 'sk_test_results' }

/** A client that sets two cookies and one header on every response. */
const cookieClient = {
  async authenticateRequest() {
    const headers = new Headers({ 'x-clerk-auth-status': 'signed-out' })
    headers.append('set-cookie', 'one=1')
    headers.append('set-cookie', 'two=2')
    return {
      status: 'signed-out' as const,
      reason: null,
      tokenType: 'session_token' as const,
      headers,
      toAuth: () => ({ tokenType: 'session_token', isAuthenticated: false, userId: null }),
    }
  },
}

const status = { 'x-clerk-auth-status': 'signed-out' }

test.each([
  [
    'an HTTP API, in `cookies`',
    toHttpApi({}),
    { headers: { 'X-Own': '1' }, cookies: ['own=3'] },
    { headers: { 'X-Own': '1', ...status }, cookies: ['own=3', 'one=1', 'two=2'] },
  ],
  [
    'a REST API, in a list beside the headers',
    toRestApi({}),
    { headers: { 'X-Own': '1' }, multiValueHeaders: { 'Set-Cookie': ['own=3'] } },
    {
      headers: { 'X-Own': '1', ...status },
      multiValueHeaders: { 'Set-Cookie': ['own=3', 'one=1', 'two=2'] },
    },
  ],
  [
    'a load balancer with lists, in lists alone',
    toLoadBalancer({}, { headers: undefined, multiValueHeaders: { host: ['api.example'] } }),
    { multiValueHeaders: { 'X-Own': ['1'] } },
    {
      multiValueHeaders: {
        'X-Own': ['1'],
        'x-clerk-auth-status': ['signed-out'],
        'set-cookie': ['one=1', 'two=2'],
      },
    },
  ],
  [
    'a load balancer without lists, in other spellings of the name',
    toLoadBalancer({}),
    { headers: { 'set-cookie': 'own=3' } },
    {
      headers: {
        'set-cookie': 'own=3',
        'Set-cookie': 'one=1',
        'sEt-cookie': 'two=2',
        ...status,
      },
    },
  ],
])('cookies stand beside those of the handler: for %s', async (_, event, given, expected) => {
  const handler = clerkMiddleware({ ...keys, clerkClient: cookieClient })(async () => ({
    statusCode: 200,
    body: '',
    ...given,
  }))
  expect(await handler(event, {})).toEqual({ statusCode: 200, body: '', ...expected })
})

test('a header of ours is there once, whatever its spelling was', async () => {
  const handler = clerkMiddleware({ ...keys, clerkClient: cookieClient })(async () => ({
    statusCode: 200,
    multiValueHeaders: { 'X-Clerk-Auth-Status': ['forged'] },
  }))
  const { headers, multiValueHeaders } = (await handler(toRestApi({}), {})) as LambdaResult
  expect(headers).toEqual(status)
  expect(Object.keys(multiValueHeaders ?? {})).toEqual(['set-cookie'])
})

test.each([
  ['a text', 'Hello', 'Hello'],
  ['an object', { hello: 'you' }, '{"hello":"you"}'],
  ['nothing', undefined, 'null'],
])('%s without a status stays the JSON of a 200 of an HTTP API', async (_, given, body) => {
  const handler = clerkMiddleware({ ...keys, clerkClient: cookieClient })(async () => given)
  expect(await handler(toHttpApi({}), {})).toEqual({
    statusCode: 200,
    headers: { 'content-type': 'application/json', ...status },
    cookies: ['one=1', 'two=2'],
    body,
  })
})
