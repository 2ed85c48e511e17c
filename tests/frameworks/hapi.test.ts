import { server as createServer } from '@hapi/hapi'
import type { Request, Server, ServerRoute } from '@hapi/hapi'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { clerkPlugin, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/hapi'
import type { GuardedRequest } from 'clerk-latchkey/hapi'
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'

import { signingSecret, toWebhookHeaders } from '../matrix/webhook.ts'

let emulator: Emulator

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})

afterAll(() => emulator.close())

async function createApp(options: ServerRoute['options']): Promise<Server> {
  const server = createServer()
  const { secretKey, url: apiUrl } = emulator
  await server.register({ plugin: clerkPlugin, options: { secretKey, apiUrl } })
  const handler = ({ auth: { credentials, isAuthenticated, isAuthorized } }: Request) => ({
    userId: (credentials as { userId?: string } | null)?.userId ?? null,
    isAuthenticated,
    isAuthorized,
  })
  server.route({ method: 'GET', path: '/', options: options ?? {}, handler })
  return server
}

async function bearer(name: string, organization?: string): Promise<{ authorization: string }> {
  const email = `${name}@example.com`
  return (await emulator.signIn({ email, organization })).headers
}

const broken = { authorization: 'Bearer broken' }

describe('the strategy', () => {
  test('lets in who is signed in, with the auth object as credentials', async () => {
    const server = await createApp({ auth: 'clerk' })
    const { result } = await server.inject({ url: '/', headers: await bearer('ada') })
    expect(result).toMatchObject({ isAuthenticated: true, userId: expect.stringMatching(/^user_/) })
  })

  test.each([
    ['nothing', {}, 'Bearer'],
    ['a bad token', broken, 'Bearer error="invalid_token"'],
  ])('answers 401 to %s in the shape of Clerk', async (_, headers, challenge) => {
    const server = await createApp({ auth: 'clerk' })
    const response = await server.inject({ url: '/', headers })
    expect(response.statusCode).toBe(401)
    expect(response.headers['www-authenticate']).toBe(challenge)
    expect(response.headers['content-type']).toBe('application/json')
    expect(JSON.parse(response.payload)).toMatchObject({
      errors: [{ code: 'authentication_invalid' }],
    })
  })

  test('lets everybody through with mode: try', async () => {
    const server = await createApp({ auth: { strategy: 'clerk', mode: 'try' } })
    for (const headers of [{}, broken]) {
      const { statusCode, result } = await server.inject({ url: '/', headers })
      expect(statusCode).toBe(200)
      expect(result).toMatchObject({ isAuthenticated: false, userId: null })
    }
  })

  test('refuses a bad token with mode: optional, and lets through who sent none', async () => {
    const server = await createApp({ auth: { strategy: 'clerk', mode: 'optional' } })
    expect((await server.inject('/')).statusCode).toBe(200)
    expect((await server.inject({ url: '/', headers: broken })).statusCode).toBe(401)
  })

  test.each(['org:admin', 'org:billing:manage'])(
    'takes the role and permissions as scope: %s',
    async (scope) => {
      const server = await createApp({ auth: { strategy: 'clerk', scope: [scope] } })
      const ada = await bearer('ada', 'acme')
      const grace = await bearer('grace', 'acme')
      expect((await server.inject({ url: '/', headers: ada })).statusCode).toBe(200)
      const response = await server.inject({ url: '/', headers: grace })
      expect(response.statusCode).toBe(403)
      expect(JSON.parse(response.payload)).toMatchObject({
        errors: [{ code: 'authorization_invalid', long_message: `Missing: scope ${scope}.` }],
      })
    },
  )

  test('leaves the other errors of hapi alone', async () => {
    const server = await createApp({})
    expect((await server.inject('/nowhere')).result).toMatchObject({ error: 'Not Found' })
  })

  test('lets another strategy have a go where nothing was sent', async () => {
    const server = await createApp({})
    server.auth.scheme('other', () => ({
      authenticate: (_request, h) => h.authenticated({ credentials: { user: {} } }),
    }))
    server.auth.strategy('other', 'other')
    const auth = { strategies: ['clerk', 'other'] }
    server.route({ method: 'GET', path: '/either', options: { auth }, handler: () => 'in' })
    expect((await server.inject('/either')).statusCode).toBe(200)
    expect((await server.inject({ url: '/either', headers: broken })).statusCode).toBe(401)
  })

  test('of other kinds of tokens refuses sessions', async () => {
    const server = await createApp({})
    server.auth.strategy('api-keys', 'clerk', { acceptsToken: 'api_key' })
    const auth = 'api-keys'
    server.route({ method: 'GET', path: '/keys', options: { auth }, handler: () => 'in' })
    const response = await server.inject({ url: '/keys', headers: await bearer('ada') })
    expect(response.statusCode).toBe(401)
  })
})

test('requireAuth() is a step of the lifecycle, too', async () => {
  const server = await createApp({ ext: { onPreHandler: { method: requireAuth() } } })
  expect((await server.inject('/')).statusCode).toBe(401)
  const { statusCode } = await server.inject({ url: '/', headers: await bearer('ada') })
  expect(statusCode).toBe(200)
})

describe('webhooks', () => {
  const body = '{ "type": "user.created" }'

  async function deliver(payload: object) {
    const server = createServer()
    server.route({
      method: 'POST',
      path: '/',
      options: { payload },
      handler: async (request) => (await verifyWebhook(request, { signingSecret })).type,
    })
    return server.inject({
      method: 'POST',
      url: '/',
      headers: toWebhookHeaders(body),
      payload: body,
    })
  }

  test.each([{ parse: false }, { parse: false, output: 'stream' }, { output: 'stream' }])(
    'are verified with payload %j',
    async (payload) => {
      expect((await deliver(payload)).payload).toBe('user.created')
    },
  )

  test('that were parsed are answered with 400', async () => {
    const response = await deliver({ parse: true })
    expect(response.statusCode).toBe(400)
    expect(response.payload).toContain('payload: { parse: false }')
  })
})

function userIdOf(request: Request) {
  return getAuth(request).userId
}

test('types: who is behind a guard is somebody', () => {
  const route: ServerRoute = {
    method: 'GET',
    path: '/',
    options: { pre: [requireAuth()] },
    handler(request: GuardedRequest) {
      expectTypeOf(getAuth(request).userId).toEqualTypeOf<string>()
      expectTypeOf(request.clerk.users.getUser).toBeFunction()
      return null
    },
  }
  expectTypeOf(route).toEqualTypeOf<ServerRoute>()
  expectTypeOf(userIdOf).returns.toEqualTypeOf<string | null>()
})
