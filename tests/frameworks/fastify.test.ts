import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { clerkPlugin, getAuth, requireAuth } from 'clerk-latchkey/fastify'
import type { ClerkFastifyOptions } from 'clerk-latchkey/fastify'
import fastify from 'fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'

let emulator: Emulator

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})

afterAll(() => emulator.close())

async function createApp(options: ClerkFastifyOptions = {}): Promise<FastifyInstance> {
  const app = fastify()
  const { secretKey, url: apiUrl } = emulator
  await app.register(clerkPlugin, { secretKey, apiUrl, ...options })
  return app
}

async function bearer(): Promise<{ authorization: string }> {
  const { headers } = await emulator.signIn({ email: 'ada@example.com' })
  return headers
}

describe('hookName', () => {
  test('onRequest authenticates before the body is read', async () => {
    const app = await createApp({ hookName: 'onRequest' })
    const seen: unknown[] = []
    app.addHook('preParsing', async (request) => void seen.push(request.auth.isAuthenticated))
    app.post('/', async () => 'ok')
    await app.inject({ method: 'POST', url: '/', headers: await bearer(), payload: {} })
    expect(seen).toEqual([true])
  })

  test('must be one of two', async () => {
    const hookName = 'onSend' as 'preHandler'
    await expect(createApp({ hookName })).rejects.toMatchObject({
      code: 'option_invalid',
      message: expect.stringContaining('"onSend"'),
    })
  })
})

describe('request.auth', () => {
  test('is who getAuth() says it is', async () => {
    const app = await createApp()
    app.get('/', async (request) => request.auth.userId === getAuth(request).userId)
    const response = await app.inject({ url: '/', headers: await bearer() })
    expect(response.json()).toBe(true)
  })

  test('of another plugin is neither trusted nor taken away', async () => {
    const app = fastify({ logger: false })
    const warn = vi.spyOn(app.log, 'warn')
    app.decorateRequest('auth', { getter: () => ({ userId: 'mallory' }) as never })
    await app.register(clerkPlugin, { secretKey: emulator.secretKey, apiUrl: emulator.url })
    app.get('/', async (request) => ({ theirs: request.auth, ours: getAuth(request).userId }))
    app.get('/me', { preHandler: requireAuth() }, async () => 'in')
    const response = await app.inject('/')
    expect(response.json()).toEqual({ theirs: { userId: 'mallory' }, ours: null })
    expect((await app.inject('/me')).statusCode).toBe(401)
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('request.auth'))
  })
})

test('requireAuth() guards a whole scope', async () => {
  const app = await createApp()
  await app.register(async (scope) => {
    scope.addHook('preHandler', requireAuth())
    scope.get('/inside', async () => 'in')
  })
  app.get('/outside', async () => 'out')
  expect((await app.inject('/inside')).statusCode).toBe(401)
  expect((await app.inject('/outside')).statusCode).toBe(200)
})

test('headers that other plugins have set stay on a 401', async () => {
  const app = await createApp()
  app.addHook('onRequest', async (_request, reply) => void reply.header('x-request-id', '7'))
  app.get('/me', { preHandler: requireAuth() }, async () => 'in')
  const response = await app.inject('/me')
  expect(response.statusCode).toBe(401)
  expect(response.headers['x-request-id']).toBe('7')
})

test('a request whose URL was rewritten comes back to the URL that was asked for', async () => {
  const { secretKey, publishableKey, url } = emulator
  const app = fastify({ rewriteUrl: () => '/inner' })
  await app.register(clerkPlugin, { secretKey, publishableKey, apiUrl: url, proxyUrl: url })
  app.get('/inner', async () => 'in')
  const { headers } = await app.inject({ url: '/outer', headers: { 'sec-fetch-dest': 'document' } })
  const target = new URL(String(headers.location)).searchParams.get('redirect_url')
  expect(new URL(target ?? '').pathname).toBe('/outer')
})

test('a plugin that is registered twice answers a handshake once', async () => {
  const app = await createApp()
  const { secretKey, url: apiUrl } = emulator
  await app.register(async (scope) => {
    await scope.register(clerkPlugin, { secretKey, apiUrl })
    scope.get('/', async (request) => getAuth(request).isAuthenticated)
  })
  const response = await app.inject({ url: '/', headers: await bearer() })
  expect(response.json()).toBe(true)
})

function userIdOf(request: FastifyRequest) {
  return getAuth(request).userId
}

test('types: who is behind a guard is somebody', () => {
  const app = fastify()
  app.get('/', async (request) => {
    expectTypeOf(getAuth(request).userId).toEqualTypeOf<string | null>()
    expectTypeOf(request.auth.userId).toEqualTypeOf<string | null>()
  })
  app.get('/me', { preHandler: requireAuth() }, async (request) => {
    expectTypeOf(getAuth(request).userId).toEqualTypeOf<string>()
    expectTypeOf(request.clerk.users.getUser).toBeFunction()
  })
  app.get('/list', { preHandler: [requireAuth({ role: 'org:admin' })] }, async (request) => {
    expectTypeOf(getAuth(request).userId).toEqualTypeOf<string>()
  })
  app.get('/m2m', { onRequest: requireAuth({ acceptsToken: 'm2m_token' }) }, async (request) => {
    expectTypeOf(getAuth(request).machineId).toEqualTypeOf<string>()
  })
  app.get<{ Params: { id: string } }>('/:id', { preHandler: requireAuth() }, async (request) => {
    expectTypeOf(request.params.id).toEqualTypeOf<string>()
    expectTypeOf(getAuth(request).userId).toEqualTypeOf<string | null>()
  })
  expectTypeOf(userIdOf).returns.toEqualTypeOf<string | null>()
  expectTypeOf(getAuth).toBeCallableWith({} as FastifyRequest, { acceptsToken: 'any' })
})
