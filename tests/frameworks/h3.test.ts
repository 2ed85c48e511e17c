import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import {
  clerkMiddleware,
  defineProtectedHandler,
  getAuth,
  requireAuth,
  verifyWebhook,
} from 'clerk-latchkey/h3'
import type {
  AuthenticatedMachineObject,
  ClerkClient,
  ClerkMiddlewareOptions,
  SessionAuthObject,
  SignedInAuthObject,
} from 'clerk-latchkey/h3'
import { H3, HTTPError, toNodeHandler } from 'h3'
import {
  createApp,
  createRouter,
  defineEventHandler,
  fetchWithEvent,
  toNodeListener,
  toPlainHandler,
} from 'h3-v1'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'

let emulator: Emulator
const servers: Server[] = []

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})
afterEach(() => {
  vi.unstubAllEnvs()
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})
afterAll(() => emulator.close())

const keys = (): ClerkMiddlewareOptions => ({ secretKey: emulator.secretKey, apiUrl: emulator.url })

async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The same routes, in both versions. */
const versions: Record<string, (options: ClerkMiddlewareOptions) => Promise<string>> = {
  'h3 1'(options) {
    const app = createApp().use(clerkMiddleware(options))
    const router = createRouter()
      .get('/context', defineEventHandler(contextOf))
      .get('/me', defineProtectedHandler(me))
      .get('/admin', defineProtectedHandler(me, { role: 'org:admin' }))
      .get(
        '/acme',
        defineProtectedHandler(me, (auth) => auth.orgSlug === 'acme'),
      )
    return listen(toNodeListener(app.use('/area', requireAuth()).use(router)))
  },
  'h3 2'(options) {
    const app = new H3().use(clerkMiddleware(options)).use('/area/**', requireAuth())
    app.get('/context', contextOf)
    app.get('/me', defineProtectedHandler(me))
    app.get('/admin', defineProtectedHandler(me, { role: 'org:admin' }))
    app.get(
      '/acme',
      defineProtectedHandler(me, (auth) => auth.orgSlug === 'acme'),
    )
    return listen(toNodeHandler(app))
  },
}

interface Context {
  auth?: () => SessionAuthObject
  clerk?: ClerkClient
}

const contextOf = ({ context }: { context: object }) => {
  const { auth, clerk }: Context = context
  return { userId: auth?.().userId, client: typeof clerk?.users.getUser }
}

const me = (event: Parameters<Parameters<typeof defineProtectedHandler>[0]>[0]) => ({
  userId: getAuth(event).userId,
})

describe.each(Object.keys(versions))('%s', (name) => {
  const start = async (): Promise<string> => (await versions[name]?.(keys())) ?? ''

  test('the context has who sent the request, and the client', async () => {
    const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const response = await fetch(`${await start()}/context`, { headers })
    expect(await response.json()).toEqual({ userId, client: 'function' })
  })

  test('a protected handler knows its user', async () => {
    const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const response = await fetch(`${await start()}/me`, { headers })
    expect(await response.json()).toEqual({ userId })
  })

  test.each([
    ['/me', 200, 200, 401],
    ['/admin', 200, 403, 401],
    ['/acme', 200, 200, 401],
    ['/area/nothing', 404, 404, 401],
  ])('%s is for an admin, a member, a stranger: %i, %i, %i', async (path, ...expected) => {
    const url = (await start()) + path
    const admin = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
    const member = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })
    const responses = await Promise.all([
      fetch(url, { headers: admin.headers }),
      fetch(url, { headers: member.headers }),
      fetch(url),
    ])
    expect(responses.map(({ status }) => status)).toEqual(expected)
    const stranger = responses[2]
    expect(stranger?.headers.get('www-authenticate')).toBe('Bearer')
    expect(await stranger?.json()).toMatchObject({ errors: [{ code: 'authentication_invalid' }] })
  })
})

/** A client that sets cookies on every response. */
const clerkClient = {
  async authenticateRequest() {
    const cookies = ['one=1', 'two=2']
    return {
      status: 'signed-out' as const,
      reason: null,
      tokenType: 'session_token' as const,
      headers: new Headers(cookies.map((cookie): [string, string] => ['set-cookie', cookie])),
      toAuth: () => ({ tokenType: 'session_token', isAuthenticated: false, userId: null }),
    }
  },
}

test('cookies arrive with errors, too', async () => {
  const app = new H3().use(clerkMiddleware({ ...keys(), clerkClient }))
  app.get('/', () => {
    throw new HTTPError({ status: 404, message: 'No such thing' })
  })
  const response = await app.request('/')
  expect(response.status).toBe(404)
  expect(response.headers.getSetCookie()).toEqual(['one=1', 'two=2'])
})

test('what the Frontend API does not have, the application does not answer', async () => {
  vi.stubEnv('CLERK_FAPI_URL', emulator.url)
  const { publishableKey } = emulator
  const frontendApiProxy = { enabled: true }
  const app = new H3().use(clerkMiddleware({ ...keys(), publishableKey, frontendApiProxy }))
  app.all('/**', () => 'the application')
  const response = await fetch(`${await listen(toNodeHandler(app))}/__clerk/v1/nothing`)
  expect(response.status).toBe(404)
  expect(await response.text()).not.toContain('the application')
})

test('a request that an application sends to itself is another one, though it shares the context', async () => {
  const app = createApp().use(clerkMiddleware(keys()))
  const inner = defineEventHandler((event) => ({ userId: getAuth(event).userId }))
  const handle = toPlainHandler(app)
  const outer = defineEventHandler(async (event) => {
    const send = async (path: string, init?: RequestInit) => {
      const { body } = await handle({
        path,
        method: 'GET',
        headers: [...new Headers(init?.headers)],
        context: event.context,
      })
      return new Response(String(body))
    }
    const response = await fetchWithEvent(
      event,
      '/inner',
      { headers: { authorization: '' } },
      { fetch: send as never },
    )
    const { userId } = getAuth(event)
    const answered = (await (response as Response).json()) as { userId: string | null }
    return { outer: userId, inner: answered.userId }
  })
  app.use(createRouter().get('/outer', outer).get('/inner', inner))
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const response = await fetch(`${await listen(toNodeListener(app))}/outer`, { headers })
  expect(await response.json()).toEqual({ outer: userId, inner: null })
})

describe('on Cloudflare, keys are among the bindings', () => {
  const bindings = () => ({ CLERK_SECRET_KEY: emulator.secretKey, CLERK_API_URL: emulator.url })

  test('in h3 1, where Nitro puts them into the context', async () => {
    const app = createApp({
      onRequest(event) {
        event.context.cloudflare = { env: bindings() }
      },
    })
    app
      .use(clerkMiddleware())
      .use(defineEventHandler((event) => ({ userId: getAuth(event).userId })))
    const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const response = await fetch(await listen(toNodeListener(app)), { headers })
    expect(await response.json()).toEqual({ userId })
  })

  test('in h3 2, where the server puts them on the request', async () => {
    const app = new H3().use(clerkMiddleware())
    app.get('/', (event) => ({ userId: getAuth(event).userId }))
    const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const request = new Request('http://localhost/', { headers })
    Object.assign(request, { runtime: { name: 'cloudflare', cloudflare: { env: bindings() } } })
    const response = await app.fetch(request)
    expect(await response.json()).toEqual({ userId })
  })
})

test('without the middleware there is an error that shows the line to add', async () => {
  const app = new H3({ onError: ({ cause }) => new Response((cause as Error).message) })
  app.get('/', (event) => ({ userId: getAuth(event).userId }))
  expect(await (await app.request('/')).text()).toContain('app.use(clerkMiddleware())')
})

test('types: a protected handler has a user, and the context has the client', () => {
  const app = new H3()
  app.get('/', (event) => {
    expectTypeOf(getAuth(event)).toEqualTypeOf<SessionAuthObject>()
    expectTypeOf(event.context.clerk).toEqualTypeOf<ClerkClient>()
  })
  app.get(
    '/me',
    defineProtectedHandler((event) => {
      expectTypeOf(getAuth(event)).toEqualTypeOf<SignedInAuthObject>()
      expectTypeOf(event.url).toEqualTypeOf<URL>()
    }),
  )
  app.get(
    '/key',
    defineProtectedHandler(
      (event) => {
        expectTypeOf(getAuth(event)).toEqualTypeOf<AuthenticatedMachineObject<'api_key'>>()
      },
      { acceptsToken: 'api_key' },
    ),
  )
  app.get('/webhook', (event) => verifyWebhook(event))
})
