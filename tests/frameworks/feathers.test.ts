import express, {
  errorHandler as expressErrors,
  original,
  rest as expressRest,
} from '@feathersjs/express'
import { feathers } from '@feathersjs/feathers'
import type { HookContext, Params } from '@feathersjs/feathers'
import { errorHandler, koa, rest } from '@feathersjs/koa'
import socketio from '@feathersjs/socketio'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { clerkPlugin, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/feathers'
import type { ClerkParams, SessionAuthObject, SignedInAuthObject } from 'clerk-latchkey/feathers'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'

import { listen } from '../matrix/listen.ts'
import { signingSecret } from '../matrix/webhook.ts'

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

const keys = () => ({ secretKey: emulator.secretKey, apiUrl: emulator.url })
const signIn = (name: string, organization?: string) =>
  emulator.signIn({ email: `${name}@example.com`, ...(organization && { organization }) })

/** What applications on both frameworks have, without the types that differ. */
interface AnyApp {
  configure(plugin: unknown): unknown
  use(path: string, service: object): unknown
  service(path: string): {
    hooks(map: object): unknown
    find(params?: object): Promise<unknown>
  }
  setup(server: unknown): Promise<unknown>
  teardown(server: unknown): Promise<unknown>
  on(event: string, listener: (connection: object) => void): unknown
}

const whoever = {
  find: async ({ auth }: ClerkParams) => ({ userId: auth.userId }),
}

/** Services with the hook in every place where it may stand. */
function addServices(app: AnyApp): void {
  app.use('whoever', whoever)
  app.use('me', {
    async find({ auth, clerk }: ClerkParams<SignedInAuthObject>) {
      const { firstName } = await clerk.users.getUser(auth.userId)
      return { firstName }
    },
  })
  app.service('me').hooks({ before: { all: [requireAuth()] } })
  app.use('admins', { find: async (params: ClerkParams) => ({ orgSlug: params.auth.orgSlug }) })
  app
    .service('admins')
    .hooks({ around: { all: [requireAuth(), requireAuth({ role: 'org:admin' })] } })
  app.use('strict', { find: async () => ({}) })
  app.service('strict').hooks({ around: { find: [requireAuth({ reverification: 'strict' })] } })
  app.use('either', { find: async ({ auth }: ClerkParams) => ({ kind: auth.tokenType }) })
  app.service('either').hooks({
    around: { all: [requireAuth({ acceptsToken: ['session_token', 'api_key'] })] },
  })
  app.use('nested', {
    find: async (params: Params) => ({
      trusted: await app.service('admins').find({ ...params, provider: undefined }),
      alone: await app.service('strict').find(),
      checked: await app
        .service('admins')
        .find(params)
        .catch(({ name }: Error) => name),
    }),
  })
  app.use('webhooks', {
    create: async (_: unknown, params: Params) => verifyWebhook(params, { signingSecret }),
  })
}

type Order = 'sockets first' | 'sockets last'

async function onKoa(order: Order = 'sockets last', plugin?: unknown) {
  const app = koa(feathers())
  app.use(errorHandler())
  return serve(app as unknown as AnyApp, () => app.callback(), rest(), order, plugin)
}

async function onExpress(order: Order = 'sockets last', plugin?: unknown) {
  const handler = original()
  const app = express(feathers(), handler)
  const withErrors = (): RequestListener => {
    app.use(expressErrors({ logger: false }))
    return handler
  }
  return serve(app as unknown as AnyApp, withErrors, expressRest(), order, plugin)
}

async function serve(
  app: AnyApp,
  toHandler: () => RequestListener,
  transport: unknown,
  order: Order,
  plugin: unknown = clerkPlugin(keys()),
): Promise<{ app: AnyApp; url: string }> {
  if (order === 'sockets first') app.configure(socketio())
  app.configure(plugin)
  app.configure(transport)
  if (order === 'sockets last') app.configure(socketio())
  addServices(app)
  const server = createServer(toHandler())
  await app.setup(server)
  const { url, close } = await listen(server)
  closers.push(close)
  return { app, url }
}

function connect(url: string, options: Parameters<typeof io>[1] = {}): Socket {
  const client = io(url, { forceNew: true, reconnection: false, ...options })
  closers.push(() => client.disconnect())
  return client
}

/** As clients of Feathers call: the answer is an error, or a result. */
async function call(client: Socket, service: string): Promise<unknown> {
  const [error, result] = await new Promise<unknown[]>((resolve) => {
    client.emit('find', service, {}, (...answer: unknown[]) => resolve(answer))
  })
  return error ?? result
}

const notAuthenticated = {
  name: 'NotAuthenticated',
  code: 401,
  className: 'not-authenticated',
  data: { errors: [expect.objectContaining({ code: 'authentication_invalid' })] },
  errors: [expect.objectContaining({ code: 'authentication_invalid' })],
}
const forbidden = {
  name: 'Forbidden',
  code: 403,
  className: 'forbidden',
  data: { errors: [expect.objectContaining({ code: 'authorization_invalid' })] },
}

describe.each([
  ['Koa', onKoa],
  ['Express', onExpress],
] as const)('on %s', (_, start) => {
  let url: string
  const find = async (service: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/${service}`, {
      headers: { accept: 'application/json', ...headers },
    })
    return { response, body: (await response.json()) as unknown }
  }

  test('params have the auth object and the client', async () => {
    ;({ url } = await start())
    const { headers, userId } = await signIn('ada')
    expect((await find('whoever', headers)).body).toEqual({ userId })
    expect((await find('whoever')).body).toEqual({ userId: null })
    expect((await find('me', headers)).body).toEqual({ firstName: 'Ada' })
  })

  test('a refusal is an error of Feathers, with Clerk’s body and challenge', async () => {
    ;({ url } = await start())
    const { response, body } = await find('me')
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(body).toMatchObject(notAuthenticated)
    const grace = await signIn('grace', 'acme')
    expect((await find('admins', grace.headers)).body).toMatchObject(forbidden)
    const ada = await signIn('ada', 'acme')
    expect((await find('admins', ada.headers)).body).toEqual({ orgSlug: 'acme' })
  })

  test('reverification is asked for where Clerk’s frontends look for it', async () => {
    ;({ url } = await start())
    const email = 'ada@example.com'
    const { headers } = await emulator.signIn({ email, claims: { fva: [700, -1] } })
    const { response, body } = await find('strict', headers)
    expect(response.status).toBe(403)
    expect(body).toMatchObject({
      name: 'Forbidden',
      clerk_error: { type: 'forbidden', reason: 'reverification-error' },
      data: { clerk_error: { metadata: { reverification: 'strict' } } },
    })
  })

  test('params.auth is of the kind that was let in', async () => {
    ;({ url } = await start())
    const { headers } = await signIn('ada')
    expect((await find('either', headers)).body).toEqual({ kind: 'session_token' })
  })

  test('calls of the own code go through, unless they say that they come from outside', async () => {
    ;({ url } = await start())
    const { headers } = await signIn('grace', 'acme')
    expect((await find('nested', headers)).body).toEqual({
      trusted: { orgSlug: 'acme' },
      alone: {},
      checked: 'Forbidden',
    })
  })

  test('a webhook that does not verify is a bad request', async () => {
    ;({ url } = await start())
    const response = await fetch(`${url}/webhooks`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ name: 'BadRequest' })
  })

  test.each(['sockets first', 'sockets last'] as const)(
    'calls over a socket know who opened it, with %s',
    async (order) => {
      ;({ url } = await start(order))
      const { token, userId } = await signIn('ada', 'acme')
      const ada = connect(url, { auth: { token } })
      expect(await call(ada, 'whoever')).toEqual({ userId })
      expect(await call(ada, 'me')).toEqual({ firstName: 'Ada' })
      expect(await call(ada, 'admins')).toEqual({ orgSlug: 'acme' })
      const stranger = connect(url)
      expect(await call(stranger, 'whoever')).toEqual({ userId: null })
      expect(await call(stranger, 'me')).toMatchObject(notAuthenticated)
    },
  )
})

describe('over sockets', () => {
  test('a page of another origin does not bring the cookies of its visitor', async () => {
    const { url } = await onKoa()
    const { cookieHeader: cookie, userId } = await signIn('ada')
    const from = (origin: string) =>
      connect(url, { transports: ['websocket'], extraHeaders: { cookie, origin } })
    expect(await call(from(url), 'whoever')).toEqual({ userId })
    expect(await call(from('https://evil.example'), 'whoever')).toEqual({ userId: null })
  })

  test('a fresh token counts at the next call', async () => {
    const { url } = await onKoa()
    const client = connect(url, { auth: { token: (await signIn('ada')).token } })
    expect(await call(client, 'admins')).toMatchObject(forbidden)
    const { token } = await signIn('ada', 'acme')
    expect(await client.emitWithAck('clerk:token', token)).toEqual({ ok: true })
    expect(await call(client, 'admins')).toEqual({ orgSlug: 'acme' })
  })

  test('the socket is disconnected at the end of its token', async () => {
    const { url } = await onKoa()
    const { sessionId } = await signIn('ada')
    const token = await emulator.createSessionToken({ sessionId, expiresInSeconds: -2 })
    const client = connect(url, { auth: { token } })
    const asked = new Promise((resolve) => client.once('clerk:expiring', () => resolve('asked')))
    const reason = new Promise((resolve) => client.once('disconnect', resolve))
    expect(await asked).toBe('asked')
    expect(await reason).toBe('io server disconnect')
  })

  test('a connection says who it is, for channels', async () => {
    const { app, url } = await onKoa()
    const seen = new Promise((resolve) => {
      app.on('connection', (connection) => resolve(getAuth(connection).userId))
    })
    const { token, userId } = await signIn('ada')
    connect(url, { auth: { token } })
    expect(await seen).toBe(userId)
  })

  test('options can depend on the request that opened it; handshake: auto changes nothing', async () => {
    const plugin = clerkPlugin(({ headers }) => ({
      ...keys(),
      handshake: 'auto',
      ...(headers['x-tenant'] === 'none' && {
        apiUrl: 'http://127.0.0.1:9',
        secretKey: 'sk_test_x',
      }),
    }))
    const { url } = await onKoa('sockets last', plugin)
    const { token, userId } = await signIn('ada')
    expect(await call(connect(url, { auth: { token } }), 'whoever')).toEqual({ userId })
    const extraHeaders = { 'x-tenant': 'none' }
    expect(await call(connect(url, { auth: { token }, extraHeaders }), 'whoever')).toEqual({
      userId: null,
    })
  })
})

describe('without the plugin', () => {
  test('an application without HTTP has hooks that let its own calls through', async () => {
    const app = feathers().configure(clerkPlugin(keys())) as unknown as AnyApp
    addServices(app)
    expect(await app.service('strict').find()).toEqual({})
  })

  test('a call from outside is an error that shows the line to add', async () => {
    const app = feathers() as unknown as AnyApp
    addServices(app)
    await expect(app.service('me').find({ provider: 'rest' })).rejects.toThrow(
      'app.configure(clerkPlugin())',
    )
    expect(() => getAuth({ provider: 'rest' })).toThrow('app.configure(clerkPlugin())')
  })

  test('no client can make params that count', async () => {
    const { url } = await onKoa()
    const response = await fetch(`${url}/me?auth[userId]=user_1&provider=&clerk=1`)
    expect(response.status).toBe(401)
  })
})

describe('types', () => {
  class Messages {
    async find(params: ClerkParams<SignedInAuthObject>) {
      expectTypeOf(params.auth.userId).toEqualTypeOf<string>()
      expectTypeOf(getAuth(params).userId).toEqualTypeOf<string>()
      return [{ from: params.auth.userId }]
    }
  }

  test('params say who may call', () => {
    const use = (plain: Params, clerk: ClerkParams, context: HookContext) => {
      expectTypeOf(getAuth(plain)).toEqualTypeOf<SessionAuthObject>()
      expectTypeOf(getAuth(clerk)).toEqualTypeOf<SessionAuthObject>()
      expectTypeOf(getAuth(context)).toEqualTypeOf<SessionAuthObject>()
      expectTypeOf(getAuth(context, { acceptsToken: 'm2m_token' }).machineId).toEqualTypeOf<
        string | null
      >()
    }
    expectTypeOf(use).parameter(0).toEqualTypeOf<Params>()
  })

  test('the hook fits before and around, of typed services', () => {
    const app = feathers<{ messages: Messages }>()
    app.configure(clerkPlugin())
    app.use('messages', new Messages())
    app.service('messages').hooks({ before: { find: [requireAuth()] } })
    app.service('messages').hooks({ around: { all: [requireAuth({ role: 'org:admin' })] } })
    app
      .service('messages')
      .hooks({ around: { all: [requireAuth(({ orgId }) => orgId !== undefined)] } })
    expectTypeOf(koa(feathers()).configure(clerkPlugin())).not.toBeAny()
  })
})
