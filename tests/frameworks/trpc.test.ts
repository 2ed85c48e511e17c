import {
  createTRPCClient,
  createWSClient,
  httpBatchLink,
  TRPCClientError,
  wsLink,
} from '@trpc/client'
import { initTRPC } from '@trpc/server'
import { awsLambdaRequestHandler } from '@trpc/server/adapters/aws-lambda'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { createHTTPServer } from '@trpc/server/adapters/standalone'
import { applyWSSHandler } from '@trpc/server/adapters/ws'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { createClerkContext, getAuth, reauthenticate, requireAuth } from 'clerk-latchkey/trpc'
import type {
  AuthenticatedMachineObject,
  ClerkContext,
  ClerkContextOptions,
  SessionAuthObject,
  SignedInAuthObject,
} from 'clerk-latchkey/trpc'
import express from 'express'
import fastify from 'fastify'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
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
  await Promise.all(closers.splice(0).map((close) => close()))
})
afterAll(() => emulator.close())

interface Context extends ClerkContext {
  requestId: string
}

const t = initTRPC.context<Context>().create()
const protectedProcedure = t.procedure.use(requireAuth())
const router = t.router({
  whoever: t.procedure.query(({ ctx }) => ({ userId: ctx.auth.userId, requestId: ctx.requestId })),
  me: protectedProcedure.query(async ({ ctx }) => {
    const { firstName } = await ctx.clerk.users.getUser(ctx.auth.userId)
    return { firstName, requestId: ctx.requestId }
  }),
  userId: protectedProcedure.query(({ ctx }) => ctx.auth.userId),
  admins: t.procedure.use(requireAuth({ role: 'org:admin' })).query(({ ctx }) => ctx.auth.orgSlug),
  acme: protectedProcedure.use(requireAuth((auth) => auth.orgSlug === 'acme')).query(() => 'ok'),
  strict: t.procedure.use(requireAuth({ reverification: 'strict_mfa' })).query(() => 'ok'),
  key: t.procedure
    .use(requireAuth({ acceptsToken: 'api_key' }))
    .query(({ ctx }) => ctx.auth.subject),
  kind: t.procedure.query(({ ctx }) => getAuth(ctx, { acceptsToken: 'any' }).tokenType),
  renew: t.procedure
    .input((value: unknown) => String(value))
    .mutation(({ ctx, input }) => reauthenticate(ctx, input)),
})
type AppRouter = typeof router

type ContextOptions = Parameters<ReturnType<typeof createClerkContext>>[0]

function createContext(options: ClerkContextOptions = keys()) {
  const clerkContext = createClerkContext(options)
  return async (opts: ContextOptions): Promise<Context> => ({
    ...(await clerkContext(opts)),
    requestId: 'one',
  })
}

const keys = () => ({ secretKey: emulator.secretKey, apiUrl: emulator.url })

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closers.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Serves the router the way each adapter is used, and says where. */
const adapters: Record<string, (options?: ClerkContextOptions) => Promise<string>> = {
  standalone: (options) =>
    listen(createHTTPServer({ router, createContext: createContext(options) }) as Server),
  Express: (options) =>
    listen(
      createServer(
        express().use(createExpressMiddleware({ router, createContext: createContext(options) })),
      ),
    ),
  async Fastify(options) {
    const app = fastify()
    app.register(fastifyTRPCPlugin, {
      trpcOptions: { router, createContext: createContext(options) },
    })
    closers.push(() => app.close())
    return app.listen({ port: 0, host: '127.0.0.1' })
  },
  fetch: (options) =>
    listen(
      createServer(async (req, res) => {
        const request = new Request(`http://localhost${req.url}`, {
          headers: req.headers as Record<string, string>,
        })
        const response = await fetchRequestHandler({
          endpoint: '/',
          req: request,
          router,
          createContext: createContext(options),
        })
        res.writeHead(response.status, [...response.headers].flat())
        res.end(await response.text())
      }),
    ),
}

function clientOf(url: string, headers: Record<string, string> = {}) {
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url, headers })] })
}

async function bearer(email: string, organization?: string): Promise<Record<string, string>> {
  return (await emulator.signIn(organization ? { email, organization } : { email })).headers
}

const refusal = (code: string, httpStatus: number) => ({ data: { code, httpStatus } })

describe.each(Object.keys(adapters))('%s', (name) => {
  const start = (options?: ClerkContextOptions): Promise<string> =>
    adapters[name]?.(options) ?? Promise.reject(name)

  test('procedures know who calls, by header and by cookie', async () => {
    const url = await start()
    const { headers, cookieHeader, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const known = { userId, requestId: 'one' }
    expect(await clientOf(url, headers).whoever.query()).toEqual(known)
    expect(await clientOf(url, { cookie: cookieHeader }).whoever.query()).toEqual(known)
    expect(await clientOf(url).whoever.query()).toEqual({ userId: null, requestId: 'one' })
  })

  test('protected procedures have the user, the client, and the rest of the context', async () => {
    const client = clientOf(await start(), await bearer('ada@example.com'))
    expect(await client.me.query()).toEqual({ firstName: 'Ada', requestId: 'one' })
  })

  test('strangers are unauthorized, others may be forbidden', async () => {
    const url = await start()
    const grace = clientOf(url, await bearer('grace@example.com', 'acme'))
    const ada = clientOf(url, await bearer('ada@example.com', 'acme'))
    await expect(clientOf(url).me.query()).rejects.toMatchObject(refusal('UNAUTHORIZED', 401))
    await expect(clientOf(url).admins.query()).rejects.toMatchObject(refusal('UNAUTHORIZED', 401))
    await expect(grace.admins.query()).rejects.toMatchObject(refusal('FORBIDDEN', 403))
    await expect(grace.key.query()).rejects.toMatchObject(refusal('UNAUTHORIZED', 401))
    expect(await ada.admins.query()).toBe('acme')
    expect(await grace.acme.query()).toBe('ok')
  })

  test('a procedure is no page: browsers are not sent through a handshake', async () => {
    const { publishableKey, url: proxyUrl } = emulator
    const url = await start({ ...keys(), publishableKey, proxyUrl })
    const response = await fetch(`${url}/me`, {
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'sec-fetch-dest': 'document',
        cookie: '__client_uat=1; __clerk_db_jwt=x',
      },
    })
    expect(response.status).toBe(401)
  })

  test('a missing key is a failure of the service, and said in the log', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    vi.stubEnv('CLERK_SECRET_KEY', '')
    const client = clientOf(await start({}))
    await expect(client.whoever.query()).rejects.toMatchObject(refusal('SERVICE_UNAVAILABLE', 503))
    expect(log).toHaveBeenCalledWith(expect.stringContaining('CLERK_SECRET_KEY'))
    vi.unstubAllEnvs()
  })
})

test('the cause of an error has the body that HTTP frameworks answer', async () => {
  const { sessionId } = await emulator.signIn({ email: 'ada@example.com' })
  const token = await emulator.createSessionToken({ sessionId, claims: { fva: [700, -1] } })
  const headers = { authorization: `Bearer ${token}` }
  const context = await createContext()({ req: new Request('http://localhost', { headers }) })
  const caller = t.createCallerFactory(router)(context)
  await expect(caller.strict()).rejects.toMatchObject({
    code: 'FORBIDDEN',
    cause: {
      name: 'ClerkRejectionError',
      code: 'reverification-error',
      body: { clerk_error: { type: 'forbidden', metadata: { reverification: 'strict_mfa' } } },
    },
  })
})

test('API keys can be asked for', async () => {
  const headers = { authorization: 'Bearer ak_unknown' }
  const context = await createContext()({ req: new Request('http://localhost', { headers }) })
  const caller = t.createCallerFactory(router)(context)
  expect(await caller.kind()).toBe('api_key')
  await expect(caller.key()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

test('on Lambda, the event has the credentials', async () => {
  const handler = awsLambdaRequestHandler({ router, createContext: createContext() })
  const { cookies, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/userId',
    rawQueryString: '',
    headers: { host: 'api.example.com' },
    cookies: Object.entries(cookies).map((pair) => pair.join('=')),
    requestContext: { domainName: 'api.example.com', http: { method: 'GET' } },
  }
  const { body } = await handler(event as never, {} as never)
  expect(JSON.parse(body ?? '')).toEqual({ result: { data: userId } })
})

test('without the context there is an error that shows the line to add', async () => {
  const caller = t.createCallerFactory(router)({ auth: {}, clerk: {}, requestId: '' } as Context)
  await expect(caller.me()).rejects.toThrow('createContext: createClerkContext()')
})

describe('over WebSocket', () => {
  async function startSockets() {
    const server = createServer()
    const wss = new WebSocketServer({ server })
    applyWSSHandler({ wss, router, createContext: createContext() })
    const url = (await listen(server)).replace('http', 'ws')
    closers.push(() => wss.close())
    return url
  }

  function connect(url: string, connectionParams: Record<string, string>, headers = {}) {
    class Socket extends WebSocket {
      constructor(address: string) {
        super(address, { headers })
      }
    }
    const client = createWSClient({ url, connectionParams, WebSocket: Socket as never })
    closers.push(() => client.close())
    return createTRPCClient<AppRouter>({ links: [wsLink({ client })] })
  }

  test('the token comes with the connection', async () => {
    const url = await startSockets()
    const { token, userId } = await emulator.signIn({ email: 'ada@example.com' })
    expect(await connect(url, { token }).userId.query()).toBe(userId)
    expect(await connect(url, { authorization: `Bearer ${token}` }).userId.query()).toBe(userId)
    await expect(connect(url, {}).userId.query()).rejects.toMatchObject(
      refusal('UNAUTHORIZED', 401),
    )
  })

  test('a page of another origin does not bring the cookies of its visitor', async () => {
    const url = await startSockets()
    const { cookieHeader: cookie, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const same = { cookie, origin: url.replace('ws', 'http') }
    const other = { cookie, origin: 'https://evil.example' }
    expect(await connect(url, {}, same).userId.query()).toBe(userId)
    await expect(connect(url, {}, other).userId.query()).rejects.toBeInstanceOf(TRPCClientError)
  })

  test('a call after the end of the token is refused, until a fresh one is there', async () => {
    const url = await startSockets()
    const { token, userId, sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    const client = connect(url, { token })
    expect(await client.userId.query()).toBe(userId)
    const now = Date.now()
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now + 70_000)
    await expect(client.userId.query()).rejects.toMatchObject(refusal('UNAUTHORIZED', 401))
    clock.mockRestore()
    const grace = await emulator.signIn({ email: 'grace@example.com' })
    expect(await client.renew.mutate(grace.token)).toBe(false)
    const fresh = await emulator.createSessionToken({ sessionId, expiresInSeconds: 600 })
    expect(await client.renew.mutate(fresh)).toBe(true)
    vi.spyOn(Date, 'now').mockImplementation(() => now + 70_000)
    expect(await client.userId.query()).toBe(userId)
  })
})

test('types: the guard narrows the context, and leaves the rest of it', () => {
  protectedProcedure.query(({ ctx }) => {
    expectTypeOf(ctx.auth).toEqualTypeOf<SignedInAuthObject>()
    expectTypeOf(ctx.requestId).toEqualTypeOf<string>()
  })
  t.procedure.query(({ ctx }) => {
    expectTypeOf(ctx.auth).toEqualTypeOf<SessionAuthObject>()
    expectTypeOf(getAuth(ctx)).toEqualTypeOf<SessionAuthObject>()
  })
  t.procedure
    .use(requireAuth({ acceptsToken: ['session_token', 'm2m_token'] }))
    .query(({ ctx }) => {
      expectTypeOf(ctx.auth).toEqualTypeOf<
        SignedInAuthObject | AuthenticatedMachineObject<'m2m_token'>
      >()
    })
  const plain = initTRPC.create()
  // @ts-expect-error -- a context without Clerk's part
  plain.procedure.use(requireAuth())
})
