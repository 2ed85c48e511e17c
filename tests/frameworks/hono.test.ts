import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/hono'
import type { ClerkVariables } from 'clerk-latchkey/hono'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { cors } from 'hono/cors'
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'

let emulator: Emulator

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})

afterAll(() => emulator.close())

function bindingsOf({ secretKey, url }: Emulator): Record<string, string> {
  return { CLERK_SECRET_KEY: secretKey, CLERK_API_URL: url }
}

describe('bindings', () => {
  test('of the request are the environment, as on Workers', async () => {
    const app = new Hono()
    app.use(clerkMiddleware())
    app.get('/me', requireAuth(), (c) => c.json(getAuth(c).userId))
    const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const response = await app.request('/me', { headers }, bindingsOf(emulator))
    expect(await response.json()).toBe(userId)
  })

  test('of one request are not those of the next', async () => {
    const other = await createEmulator()
    await other.listen()
    const app = new Hono()
    app.use(clerkMiddleware())
    app.get('/me', requireAuth(), (c) => c.text('in'))
    const { headers } = await emulator.signIn({ email: 'ada@example.com' })
    const statuses = []
    for (const instance of [emulator, other, emulator]) {
      const { status } = await app.request('/me', { headers }, bindingsOf(instance))
      statuses.push(status)
    }
    await other.close()
    expect(statuses).toEqual([200, 401, 200])
  })
})

test('headers that other middleware has set stay on a 401', async () => {
  const app = new Hono()
  app.use(cors({ origin: 'https://app.example' }))
  app.use(async (c, next) => {
    c.header('X-Request-Id', '7')
    await next()
  })
  app.use(clerkMiddleware())
  app.get('/me', requireAuth(), (c) => c.text('in'))
  const headers = { origin: 'https://app.example' }
  const response = await app.request('/me', { headers }, bindingsOf(emulator))
  expect(response.status).toBe(401)
  expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example')
  expect(response.headers.get('x-request-id')).toBe('7')
})

test('c.get("clerkAuth") gives the auth object', async () => {
  const app = new Hono<{ Variables: ClerkVariables }>()
  app.use(clerkMiddleware())
  app.get('/', (c) => c.json(c.get('clerkAuth')().userId))
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const response = await app.request('/', { headers }, bindingsOf(emulator))
  expect(await response.json()).toBe(userId)
})

test('what a handler writes to clerkAuth is not trusted', async () => {
  const app = new Hono<{ Variables: ClerkVariables }>()
  app.use(clerkMiddleware())
  app.use(async (c, next) => {
    c.set('clerkAuth', () => ({ ...getAuth(c), isAuthenticated: true }) as never)
    await next()
  })
  app.get('/me', requireAuth(), (c) => c.text('in'))
  expect((await app.request('/me', {}, bindingsOf(emulator))).status).toBe(401)
})

function userIdOf(c: Context) {
  return getAuth(c).userId
}

test('types: who is behind a guard is somebody', () => {
  const app = new Hono()
  app.get('/users/:id', (c) => {
    expectTypeOf(getAuth(c).userId).toEqualTypeOf<string | null>()
    return c.body(null)
  })
  app.get('/users/:id', requireAuth(), (c) => {
    expectTypeOf(getAuth(c).userId).toEqualTypeOf<string>()
    expectTypeOf(c.get('clerkAuth')().userId).toEqualTypeOf<string>()
    expectTypeOf(c.get('clerk').users.getUser).toBeFunction()
    expectTypeOf(c.req.param('id')).toEqualTypeOf<string>()
    return c.body(null)
  })
  app.get('/', requireAuth({ acceptsToken: 'm2m_token' }), (c) => {
    expectTypeOf(getAuth(c).machineId).toEqualTypeOf<string>()
    return c.body(null)
  })
  new Hono().use(clerkMiddleware()).get('/', (c) => {
    expectTypeOf(c.get('clerk').users.getUser).toBeFunction()
    expectTypeOf(c.get('clerkAuth')().userId).toEqualTypeOf<string | null>()
    return c.body(null)
  })
  expectTypeOf(userIdOf).returns.toEqualTypeOf<string | null>()
})
