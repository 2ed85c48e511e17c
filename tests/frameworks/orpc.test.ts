import { createClerkClient as createOfficialClient } from '@clerk/backend'
import type { AuthenticateRequestOptions } from '@clerk/backend/internal'
import { getRequestListener } from '@hono/node-server'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { BatchLinkPlugin } from '@orpc/client/plugins'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { OpenAPIHandler as FetchOpenAPIHandler } from '@orpc/openapi/fetch'
import { OpenAPIHandler } from '@orpc/openapi/node'
import { call, createRouterClient, os } from '@orpc/server'
import type { RouterClient } from '@orpc/server'
import { RPCHandler as FetchRPCHandler } from '@orpc/server/fetch'
import { RPCHandler } from '@orpc/server/node'
import { BatchHandlerPlugin, RequestHeadersPlugin } from '@orpc/server/plugins'
import { RPCHandler as SocketHandler } from '@orpc/server/ws'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { createClerkClient } from 'clerk-latchkey'
import { clerkMiddleware, clerkPlugin, getAuth, requireAuth } from 'clerk-latchkey/orpc'
import type {
  AuthenticatedMachineObject,
  ClerkInitialContext,
  ClerkMiddlewareOptions,
  SessionAuthObject,
  SignedInAuthObject,
} from 'clerk-latchkey/orpc'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'

let emulator: Emulator
const closers: Array<() => unknown> = []

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await Promise.all(closers.splice(0).map((close) => close()))
})
afterAll(() => emulator.close())

function createRouter(options: ClerkMiddlewareOptions = keys()) {
  const base = os
    .$context<{ requestId?: string; headers?: HeadersLike; request?: Request }>()
    .use(clerkMiddleware(options))
  const protectedProcedure = base.use(requireAuth())
  return {
    whoever: base
      .route({ method: 'GET', path: '/whoever' })
      .handler(({ context: { auth, requestId } }) => ({ userId: auth.userId, requestId })),
    me: protectedProcedure
      .route({ method: 'GET', path: '/me' })
      .handler(({ context }) => context.clerk.users.getUser(context.auth.userId)),
    userId: protectedProcedure
      .route({ method: 'GET', path: '/user-id' })
      .handler(({ context }) => ({ userId: context.auth.userId })),
    admins: base
      .use(requireAuth({ role: 'org:admin' }))
      .route({ method: 'GET', path: '/admins' })
      .handler(({ context }) => ({ orgSlug: context.auth.orgSlug })),
    acme: protectedProcedure
      .use(requireAuth((auth) => auth.orgSlug === 'acme'))
      .handler(() => 'ok'),
    strict: base
      .use(requireAuth({ reverification: 'strict_mfa' }))
      .route({ method: 'GET', path: '/strict' })
      .handler(() => 'ok'),
    key: base
      .use(requireAuth({ acceptsToken: 'api_key' }))
      .handler(({ context }) => ({ subject: context.caller.subject, userId: context.auth.userId })),
    kind: base.handler(({ context }) => getAuth(context, { acceptsToken: 'any' }).tokenType),
    lenient: base
      .use(async ({ next }, _, output) => {
        try {
          return await next()
        } catch {
          return output('caught')
        }
      })
      .use(requireAuth())
      .handler(() => 'ok'),
  }
}
type HeadersLike = NonNullable<ClerkInitialContext['headers']>
type Client = RouterClient<ReturnType<typeof createRouter>>

const keys = () => ({ secretKey: emulator.secretKey, apiUrl: emulator.url })
const plugins = () => [clerkPlugin()]

async function listen(handler: RequestListener | Server): Promise<string> {
  const server = typeof handler === 'function' ? createServer(handler) : handler
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closers.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const notFound = () => new Response(null, { status: 404 })

/** Serves the router as each handler is used, and says where. */
const handlers: Record<string, (options?: ClerkMiddlewareOptions) => Promise<string>> = {
  'RPCHandler on Node'(options) {
    const handler = new RPCHandler(createRouter(options), { plugins: plugins() })
    return listen((req, res) => void handler.handle(req, res, { context: { requestId: 'one' } }))
  },
  'RPCHandler on fetch'(options) {
    const handler = new FetchRPCHandler(createRouter(options), { plugins: plugins() })
    return listen(
      getRequestListener(async (request) => {
        const { response } = await handler.handle(request, { context: { requestId: 'one' } })
        return response ?? notFound()
      }),
    )
  },
  'RPCHandler with the request in the context'(options) {
    const handler = new FetchRPCHandler(createRouter(options))
    return listen(
      getRequestListener(async (request) => {
        const context = { requestId: 'one', request }
        return (await handler.handle(request, { context })).response ?? notFound()
      }),
    )
  },
  'RPCHandler with headers in the context'(options) {
    const handler = new RPCHandler(createRouter(options))
    return listen((req, res) => {
      const context = { requestId: 'one', headers: req.headers }
      void handler.handle(req, res, { context })
    })
  },
  'RPCHandler with the plugin for request headers'(options) {
    const handler = new RPCHandler(createRouter(options), { plugins: [new RequestHeadersPlugin()] })
    return listen((req, res) => void handler.handle(req, res, { context: { requestId: 'one' } }))
  },
}

function clientOf(url: string, headers: Record<string, string> = {}): Client {
  return createORPCClient(new RPCLink({ url, headers }))
}

async function bearer(email: string, organization?: string): Promise<Record<string, string>> {
  return (await emulator.signIn(organization ? { email, organization } : { email })).headers
}

const clerkError = (code: string) => ({ errors: [expect.objectContaining({ code })] })
const unauthorized = {
  code: 'UNAUTHORIZED',
  status: 401,
  data: clerkError('authentication_invalid'),
}
const forbidden = { code: 'FORBIDDEN', status: 403, data: clerkError('authorization_invalid') }

describe.each(Object.keys(handlers))('%s', (name) => {
  const start = (options?: ClerkMiddlewareOptions): Promise<string> =>
    handlers[name]?.(options) ?? Promise.reject(name)

  test('procedures know who calls, by header and by cookie', async () => {
    const url = await start()
    const { headers, cookieHeader, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const known = { userId, requestId: 'one' }
    expect(await clientOf(url, headers).whoever()).toEqual(known)
    expect(await clientOf(url, { cookie: cookieHeader }).whoever()).toEqual(known)
    expect(await clientOf(url).whoever()).toEqual({ userId: null, requestId: 'one' })
  })

  test('protected procedures have the user and the client', async () => {
    const client = clientOf(await start(), await bearer('ada@example.com'))
    expect(await client.me()).toMatchObject({ firstName: 'Ada' })
  })

  test('strangers are unauthorized, others may be forbidden, with the error of Clerk as data', async () => {
    const url = await start()
    const grace = clientOf(url, await bearer('grace@example.com', 'acme'))
    const ada = clientOf(url, await bearer('ada@example.com', 'acme'))
    await expect(clientOf(url).me()).rejects.toMatchObject(unauthorized)
    await expect(clientOf(url).admins()).rejects.toMatchObject(unauthorized)
    await expect(grace.admins()).rejects.toMatchObject(forbidden)
    await expect(grace.key()).rejects.toMatchObject(unauthorized)
    expect(await ada.admins()).toEqual({ orgSlug: 'acme' })
    expect(await grace.acme()).toBe('ok')
  })

  test('a reverification is asked for in the shape that Clerk’s frontends react to', async () => {
    const { sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    const token = await emulator.createSessionToken({ sessionId, claims: { fva: [700, -1] } })
    const client = clientOf(await start(), { authorization: `Bearer ${token}` })
    await expect(client.strict()).rejects.toMatchObject({
      code: 'FORBIDDEN',
      data: {
        clerk_error: {
          type: 'forbidden',
          reason: 'reverification-error',
          metadata: { reverification: 'strict_mfa' },
        },
      },
    })
  })

  test('a missing key is a failure of the service, and said in the log', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    vi.stubEnv('CLERK_SECRET_KEY', '')
    const client = clientOf(await start({}))
    await expect(client.whoever()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect(log).toHaveBeenCalledWith(expect.stringContaining('CLERK_SECRET_KEY'))
  })

  test('keys are read from the environment when they are first needed', async () => {
    vi.stubEnv('CLERK_SECRET_KEY', '')
    const url = await start({})
    vi.stubEnv('CLERK_SECRET_KEY', emulator.secretKey)
    vi.stubEnv('CLERK_API_URL', emulator.url)
    const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
    expect(await clientOf(url, headers).userId()).toEqual({ userId })
  })
})

describe.each(['Node', 'fetch'])('OpenAPIHandler on %s', (runtime) => {
  function start(): Promise<string> {
    if (runtime === 'Node') {
      const handler = new OpenAPIHandler(createRouter(), { plugins: plugins() })
      return listen((req, res) => void handler.handle(req, res))
    }
    const handler = new FetchOpenAPIHandler(createRouter(), { plugins: plugins() })
    return listen(
      getRequestListener(async (request) => (await handler.handle(request)).response ?? notFound()),
    )
  }

  test('routes answer with the status, the challenge and the error of Clerk', async () => {
    const url = await start()
    const signedOut = await fetch(`${url}/me`)
    expect(signedOut.status).toBe(401)
    expect(signedOut.headers.get('www-authenticate')).toBe('Bearer')
    expect(signedOut.headers.get('cache-control')).toBe('no-store')
    expect(await signedOut.json()).toMatchObject(unauthorized)

    const bad = await fetch(`${url}/me`, { headers: { authorization: 'Bearer nonsense' } })
    expect(bad.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')

    const headers = await bearer('grace@example.com', 'acme')
    expect((await fetch(`${url}/admins`, { headers })).status).toBe(403)
    expect(await (await fetch(`${url}/user-id`, { headers })).json()).toEqual({
      userId: expect.stringMatching(/^user_/),
    })
  })

  test('a route is no page: browsers are not sent through a handshake', async () => {
    const response = await fetch(`${await start()}/me`, {
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'sec-fetch-dest': 'document',
        cookie: '__client_uat=1; __clerk_db_jwt=x',
      },
    })
    expect(response.status).toBe(401)
  })
})

test('a procedure that answers in place of the guard has no challenge on its answer', async () => {
  const handler = new RPCHandler(createRouter(), { plugins: plugins() })
  const url = await listen((req, res) => void handler.handle(req, res))
  const response = await fetch(`${url}/lenient`, { method: 'POST' })
  expect(await response.json()).toEqual({ json: 'caught' })
  expect(response.headers.get('www-authenticate')).toBeNull()
})

test('every call of a batch is authenticated with the headers of the batch', async () => {
  const handler = new RPCHandler(createRouter(), {
    plugins: [new BatchHandlerPlugin(), clerkPlugin()],
  })
  const url = await listen((req, res) => void handler.handle(req, res))
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const requests: unknown[] = []
  const link = new RPCLink({
    url,
    headers,
    fetch(request, init) {
      requests.push(request.url)
      return fetch(request, init)
    },
    plugins: [new BatchLinkPlugin({ groups: [{ condition: () => true, context: {} }] })],
  })
  const client: Client = createORPCClient(link)
  const answers = await Promise.allSettled([client.userId(), client.whoever(), client.admins()])
  expect(answers).toMatchObject([
    { value: { userId } },
    { value: { userId } },
    { reason: { code: 'FORBIDDEN' } },
  ])
  expect(requests).toHaveLength(1)
})

test('API keys can be asked for', async () => {
  const { userId: subject } = await emulator.signIn({ email: 'ada@example.com' })
  const { secret } = await createClerkClient(keys()).apiKeys.create({
    name: 'Continuous integration',
    subject,
  })
  const context = { headers: { authorization: `Bearer ${secret}` } }
  const client = createRouterClient(createRouter(), { context })
  expect(await client.kind()).toBe('api_key')
  expect(await client.key()).toEqual({ subject, userId: null })
  await expect(client.userId()).rejects.toMatchObject(unauthorized)
})

test('an error that a procedure declares is a defined one', async () => {
  const procedure = os
    .errors({ UNAUTHORIZED: { message: 'Please sign in.' } })
    .use(clerkMiddleware(keys()))
    .use(requireAuth())
    .handler(() => 'ok')
  const error = await call(procedure, undefined, { context: { headers: {} } }).catch(
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ORPCError)
  expect(error).toMatchObject({ defined: true, code: 'UNAUTHORIZED' })
})

test('options may be a function of the context and the headers', async () => {
  interface Context {
    tenant: string
    headers: Record<string, string>
  }
  const procedure = os
    .$context<Context>()
    .use(
      clerkMiddleware(async ({ tenant }: Context, headers) =>
        tenant === headers.get('x-tenant') ? keys() : { ...keys(), secretKey: 'sk_test_other' },
      ),
    )
    .handler(({ context }) => context.auth.userId)
  const signedIn = await emulator.signIn({ email: 'ada@example.com' })
  const headers = { ...signedIn.headers, 'x-tenant': 'one' }
  const context = { tenant: 'one', headers }
  expect(await call(procedure, undefined, { context })).toBe(signedIn.userId)
  expect(await call(procedure, undefined, { context: { ...context, tenant: 'two' } })).toBeNull()
})

test('the official client does as well', async () => {
  const { publishableKey } = emulator
  const telemetry = { disabled: true }
  const clerkClient = createOfficialClient({ ...keys(), publishableKey, telemetry })
  const router = createRouter({ clerkClient, publishableKey })
  const { headers, cookieHeader } = await emulator.signIn({ email: 'ada@example.com' })
  for (const sent of [headers, { cookie: cookieHeader }]) {
    const client = createRouterClient(router, { context: { headers: sent } })
    expect(await client.me()).toMatchObject({ firstName: 'Ada' })
  }
  const stranger = createRouterClient(router, { context: { headers: {} } })
  await expect(stranger.me()).rejects.toMatchObject(unauthorized)
})

test('without the plugin and the middleware there are errors that show the line to add', async () => {
  const procedure = createRouter().whoever
  await expect(call(procedure, undefined, { context: {} })).rejects.toThrow(
    'plugins: [clerkPlugin()]',
  )
  expect(() => getAuth({})).toThrow('os.use(clerkMiddleware())')
})

describe('over WebSocket', () => {
  async function connect(headers: Record<string, string>, callHeaders: () => object = () => ({})) {
    const server = createServer()
    const wss = new WebSocketServer({ server })
    const handler = new SocketHandler(createRouter())
    wss.on('connection', (socket, { headers: sent }) => {
      void handler.upgrade(socket, { context: { headers: sent } })
    })
    const url = await listen(server)
    closers.push(() => wss.close())
    const socket = new WebSocket(url.replace('http', 'ws'), {
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, value.replace('{app}', url)]),
      ),
    })
    closers.push(() => socket.close())
    const link = new SocketLink({ websocket: socket as never, headers: callHeaders as never })
    return createORPCClient(link) as Client
  }

  test('the cookies of the upgrade count for pages of the same origin only', async () => {
    const { cookieHeader: cookie, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const same = await connect({ cookie, origin: '{app}' })
    expect(await same.userId()).toEqual({ userId })
    const other = await connect({ cookie, origin: 'https://evil.example' })
    await expect(other.userId()).rejects.toMatchObject(unauthorized)
  })

  test('the token is looked at for each call, so that it ends when it ends', async () => {
    const { token, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const client = await connect({ authorization: `Bearer ${token}` })
    expect(await client.userId()).toEqual({ userId })
    const now = Date.now()
    vi.spyOn(Date, 'now').mockImplementation(() => now + 70_000)
    await expect(client.userId()).rejects.toMatchObject(unauthorized)
  })
})

test('types: options of the official SDK are accepted', () => {
  type Upstream = Omit<AuthenticateRequestOptions, 'apiClient'>
  expectTypeOf<Upstream>().toExtend<ClerkMiddlewareOptions>()
})

test('types: the guard narrows the context, and leaves the rest of it', () => {
  const base = os.$context<{ requestId: string }>().use(clerkMiddleware())
  base.handler(({ context }) => {
    expectTypeOf(context.auth).toEqualTypeOf<SessionAuthObject>()
    expectTypeOf(context.requestId).toEqualTypeOf<string>()
    expectTypeOf(getAuth(context)).toEqualTypeOf<SessionAuthObject>()
  })
  base.use(requireAuth()).handler(({ context }) => {
    expectTypeOf(context.auth).toEqualTypeOf<SignedInAuthObject>()
    expectTypeOf(context.requestId).toEqualTypeOf<string>()
  })
  base.use(requireAuth({ acceptsToken: ['session_token', 'm2m_token'] })).handler(({ context }) => {
    expectTypeOf(context.caller).toEqualTypeOf<
      SignedInAuthObject | AuthenticatedMachineObject<'m2m_token'>
    >()
    expectTypeOf(context.auth).toEqualTypeOf<SessionAuthObject>()
  })
  // @ts-expect-error -- there is no `auth` to narrow: this would be an error at run time, too
  os.use(requireAuth()).handler(({ context }) => context.auth.userId satisfies number)
})
