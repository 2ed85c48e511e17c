import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { clerkPlugin, getAuth, requireAuth } from 'clerk-latchkey/elysia'
import type {
  AuthenticatedMachineObject,
  ClerkClient,
  ClerkPluginOptions,
  SessionAuthObject,
  SignedInAuthObject,
} from 'clerk-latchkey/elysia'
import { Elysia } from 'elysia'
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'

let emulator: Emulator

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})
afterAll(() => emulator.close())

const keys = (): ClerkPluginOptions => ({ secretKey: emulator.secretKey, apiUrl: emulator.url })

function createApp(aot = true) {
  return new Elysia({ aot })
    .use(clerkPlugin(keys()))
    .get('/public', ({ auth }) => ({ userId: auth.userId }))
    .get('/me', ({ auth }) => ({ userId: auth.userId.length > 0 }), { requireAuth: true })
    .get('/open', () => ({}), { requireAuth: false })
    .get('/admin', () => ({}), { requireAuth: { role: 'org:admin' } })
    .get('/acme', () => ({}), { requireAuth: (auth) => auth.orgSlug === 'acme' })
    .get('/key', ({ token }) => ({ subject: token.subject }), { requireToken: 'api_key' })
    .get('/name', async ({ auth, clerk }) => (await clerk.users.getUser(auth.userId)).firstName, {
      requireAuth: true,
    })
    .guard({ beforeHandle: requireAuth({ role: 'org:admin' }) }, (app) =>
      app.get('/guarded', () => ({})),
    )
}

interface Handled {
  handle(request: Request): Promise<Response>
}

const ask = (app: Handled, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  app.handle(new Request(`http://localhost${path}`, { headers }))

describe.each([
  ['compiled', true],
  ['not compiled (aot: false)', false],
])('%s', (_, aot) => {
  test.each([
    ['/public', 200, 200, 200],
    ['/me', 200, 200, 401],
    ['/open', 200, 200, 200],
    ['/admin', 200, 403, 401],
    ['/acme', 200, 200, 401],
    ['/key', 401, 401, 401],
    ['/guarded', 200, 403, 401],
  ])('%s is for an admin, a member, a stranger: %i, %i, %i', async (path, ...expected) => {
    const app = createApp(aot)
    const admin = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
    const member = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })
    const responses = [
      await ask(app, path, admin.headers),
      await ask(app, path, member.headers),
      await ask(app, path),
    ]
    expect(responses.map(({ status }) => status)).toEqual(expected)
  })

  test('the context has who sent the request, and the client', async () => {
    const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const app = createApp(aot)
    expect(await (await ask(app, '/public', headers)).json()).toEqual({ userId })
    expect(await (await ask(app, '/name', headers)).text()).toBe('Ada')
  })

  test('who is refused gets a challenge, and a body in the shape of Clerk', async () => {
    const response = await ask(createApp(aot), '/me')
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ errors: [{ code: 'authentication_invalid' }] })
  })

  test('a page without a session is sent to the Frontend API', async () => {
    const { publishableKey, url: proxyUrl } = emulator
    const app = new Elysia({ aot })
      .use(clerkPlugin({ ...keys(), publishableKey, proxyUrl }))
      .get('/', () => '')
    const response = await ask(app, '/', { 'sec-fetch-dest': 'document', cookie: '__client_uat=1' })
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toContain(`${proxyUrl}/v1/client/handshake`)
  })
})

/** A client that sets cookies on every response, and counts requests. */
function createCountingClient() {
  let count = 0
  return {
    count: () => count,
    async authenticateRequest() {
      count += 1
      const headers = new Headers()
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
}

test('cookies arrive beside those of a handler, with errors, and where there is no route', async () => {
  const clerkClient = createCountingClient()
  const app = new Elysia()
    .use(clerkPlugin({ ...keys(), clerkClient }))
    .get('/own', ({ cookie: { own } }) => {
      own?.set({ value: '3' })
      return ''
    })
    .get('/error', () => {
      throw new Error('for a test')
    })
  const responses = [await ask(app, '/own'), await ask(app, '/error'), await ask(app, '/nothing')]
  expect(responses.map(({ status }) => status)).toEqual([200, 500, 404])
  expect(responses.map(({ headers }) => headers.getSetCookie())).toEqual([
    [expect.stringMatching(/^own=3/), 'one=1', 'two=2'],
    ['one=1', 'two=2'],
    ['one=1', 'two=2'],
  ])
})

test('used in every part of an application, it runs once', async () => {
  const clerkClient = createCountingClient()
  const clerk = () => clerkPlugin({ ...keys(), clerkClient })
  const part = new Elysia({ prefix: '/part' })
    .use(clerk())
    .get('/', ({ auth }) => ({ userId: auth.userId }))
  const app = new Elysia().use(clerk()).use(part)
  const response = await ask(app, '/part/')
  expect(await response.json()).toEqual({ userId: null })
  expect(clerkClient.count()).toBe(1)
  expect(response.headers.getSetCookie()).toEqual(['one=1', 'two=2'])
})

test('options can be a function of the request', async () => {
  const app = new Elysia()
    .use(
      clerkPlugin(async ({ headers }) =>
        headers.get('x-tenant') === 'one'
          ? keys()
          : { secretKey: 'sk_test_other', apiUrl: 'http://127.0.0.1:9' },
      ),
    )
    .get('/', ({ auth }) => ({ isAuthenticated: auth.isAuthenticated }))
  const { headers } = await emulator.signIn({ email: 'ada@example.com' })
  const mine = await ask(app, '/', { ...headers, 'x-tenant': 'one' })
  expect(await mine.json()).toEqual({ isAuthenticated: true })
  expect(await (await ask(app, '/', headers)).json()).toEqual({ isAuthenticated: false })
})

test('getAuth takes other kinds of tokens', async () => {
  const app = new Elysia()
    .use(clerkPlugin(keys()))
    .get('/', ({ request }) => ({ kind: getAuth({ request }, { acceptsToken: 'any' }).tokenType }))
  const response = await ask(app, '/', { authorization: 'Bearer ak_unknown' })
  expect(await response.json()).toEqual({ kind: 'api_key' })
})

test('without the plugin there is an error that shows the line to add', async () => {
  const app = new Elysia()
    .onError(({ error }) => String(error))
    .get('/', ({ request }) => getAuth({ request }).userId)
  expect(await (await ask(app, '/')).text()).toContain('.use(clerkPlugin())')
})

test('types: macros narrow the context', () => {
  new Elysia()
    .use(clerkPlugin())
    .get('/', ({ auth, clerk }) => {
      expectTypeOf(auth).toEqualTypeOf<SessionAuthObject>()
      expectTypeOf(clerk).toEqualTypeOf<ClerkClient>()
    })
    .get(
      '/me',
      ({ auth }) => {
        expectTypeOf(auth).toExtend<SignedInAuthObject>()
        expectTypeOf(auth.userId).toEqualTypeOf<string>()
      },
      { requireAuth: { permission: 'org:billing:manage' } },
    )
    .get(
      '/key',
      ({ token }) => {
        expectTypeOf(token).toEqualTypeOf<AuthenticatedMachineObject>()
      },
      { requireToken: ['api_key', 'm2m_token'] },
    )
    // @ts-expect-error -- kinds of tokens have a macro of their own
    .get('/wrong', () => '', { requireAuth: { acceptsToken: 'api_key' } })
})
