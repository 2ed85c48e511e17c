import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { clerkMiddleware, getAuth, getClerkClient, requireAuth } from 'clerk-latchkey/socket.io'
import type {
  AuthenticatedMachineObject,
  ClerkMiddlewareOptions,
  ClerkMiddlewareOptionsCallback,
  GuardedSocketData,
  SignedInAuthObject,
} from 'clerk-latchkey/socket.io'
import { createServer } from 'node:http'
import { Server } from 'socket.io'
import type { DefaultEventsMap, ServerOptions, Socket as ServerSocket } from 'socket.io'
import { io as connectTo } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'

import { listen } from '../matrix/listen.ts'

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

const keys = () => ({ secretKey: emulator.secretKey, apiUrl: emulator.url })
const signIn = (name: string, organization?: string) =>
  emulator.signIn({ email: `${name}@example.com`, ...(organization && { organization }) })

/** Serves what a user of Socket.IO would write, and says where. */
async function serve(
  options: ClerkMiddlewareOptions | ClerkMiddlewareOptionsCallback = keys(),
  serverOptions: Partial<ServerOptions> = {},
): Promise<string> {
  const server = createServer()
  const io = new Server(server, serverOptions)
  io.use(clerkMiddleware(options))
  io.on('connection', listenToEvents)
  for (const [name, demanded] of [
    ['/users', {}],
    ['/admins', { role: 'org:admin' }],
    ['/keys', { acceptsToken: 'api_key' }],
  ] as const) {
    const namespace = io.of(name)
    namespace.use(clerkMiddleware(options))
    namespace.use(requireAuth(demanded as object))
    namespace.on('connection', (socket) => {
      socket.on('whoami', (answer: (userId: string | null) => void) =>
        answer(getAuth(socket).userId),
      )
    })
  }
  const { url } = await listen(server)
  closers.push(() => io.close())
  return url
}

function listenToEvents(socket: ServerSocket): void {
  socket.on('whoami', (answer: (userId: string | null) => void) => answer(getAuth(socket).userId))
  socket.on(
    'name',
    requireAuth(socket, async ({ userId }, answer: (name: string | null) => void) => {
      answer((await getClerkClient(socket).users.getUser(userId)).firstName)
    }),
  )
  socket.on(
    'shout',
    requireAuth(
      socket,
      { role: 'org:admin' },
      (auth, text: string, answer?: (it: string) => void) => answer?.(`${auth.orgSlug}: ${text}`),
    ),
  )
  socket.on(
    'acme',
    requireAuth(
      socket,
      (auth) => auth.orgSlug === 'acme',
      (auth, answer: (userId: string) => void) => answer(auth.userId),
    ),
  )
}

function open(url: string, options: Parameters<typeof connectTo>[1] = {}): Socket {
  const client = connectTo(url, { forceNew: true, reconnection: false, ...options })
  closers.push(() => client.disconnect())
  return client
}

/** The event, and what came with it. */
const next = (client: Socket, event: string): Promise<unknown> =>
  new Promise((resolve) => client.once(event, (value: unknown) => resolve(value)))

async function connected(...args: Parameters<typeof open>): Promise<Socket> {
  const client = open(...args)
  await new Promise<void>((resolve, reject) => {
    client.once('connect', resolve)
    client.once('connect_error', reject)
  })
  return client
}

const refusal = (code: string) => ({ data: { errors: [expect.objectContaining({ code })] } })

describe('a socket is opened', () => {
  test.each(['websocket', 'polling'])(
    'by %s, with the token of the handshake',
    async (transport) => {
      const url = await serve()
      const { token, userId } = await signIn('ada')
      const client = await connected(url, { transports: [transport], auth: { token } })
      expect(await client.emitWithAck('whoami')).toBe(userId)
    },
  )

  test('with an Authorization header', async () => {
    const { headers, userId } = await signIn('ada')
    const client = await connected(await serve(), { extraHeaders: headers })
    expect(await client.emitWithAck('whoami')).toBe(userId)
  })

  test('by anybody, where nothing is demanded', async () => {
    const client = await connected(await serve())
    expect(await client.emitWithAck('whoami')).toBeNull()
  })

  test('with the cookies of a page of the same origin, and not of another', async () => {
    const url = await serve()
    const { cookieHeader: cookie, userId } = await signIn('ada')
    const from = (origin: string) =>
      connected(url, { transports: ['websocket'], extraHeaders: { cookie, origin } })
    expect(await (await from(url)).emitWithAck('whoami')).toBe(userId)
    expect(await (await from('https://evil.example')).emitWithAck('whoami')).toBeNull()
  })

  test('with options for each socket', async () => {
    const seen: unknown[] = []
    const url = await serve(async (socket) => {
      seen.push(socket.handshake.query['tenant'])
      return keys()
    })
    const { token, userId } = await signIn('ada')
    const client = await connected(url, { auth: { token }, query: { tenant: 'acme' } })
    expect(await client.emitWithAck('whoami')).toBe(userId)
    expect(seen).toEqual(['acme'])
  })

  test('with keys of the environment', async () => {
    const url = await serve({})
    vi.stubEnv('CLERK_SECRET_KEY', emulator.secretKey)
    vi.stubEnv('CLERK_API_URL', emulator.url)
    const { token, userId } = await signIn('ada')
    const client = await connected(url, { auth: { token } })
    expect(await client.emitWithAck('whoami')).toBe(userId)
  })
})

describe('a connection is refused', () => {
  test('to strangers of a guarded namespace, with an error in the shape of Clerk', async () => {
    const error = await next(open(`${await serve()}/users`), 'connect_error')
    expect(error).toMatchObject(refusal('authentication_invalid'))
    expect(error).toMatchObject({ message: expect.stringMatching(/^Authentication is required/) })
  })

  test('to those who lack a role, and not to those who have it', async () => {
    const url = await serve()
    const grace = await signIn('grace', 'acme')
    const ada = await signIn('ada', 'acme')
    const refused = open(`${url}/admins`, { auth: { token: grace.token } })
    expect(await next(refused, 'connect_error')).toMatchObject(refusal('authorization_invalid'))
    const admin = await connected(`${url}/admins`, { auth: { token: ada.token } })
    expect(await admin.emitWithAck('whoami')).toBe(ada.userId)
  })

  test('to another kind of token than is demanded', async () => {
    const { token } = await signIn('ada')
    const client = open(`${await serve()}/keys`, { auth: { token } })
    expect(await next(client, 'connect_error')).toMatchObject(refusal('authentication_invalid'))
  })

  test('where a key is missing; the log says which', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    vi.stubEnv('CLERK_SECRET_KEY', '')
    const error = await next(open(await serve({})), 'connect_error')
    expect(error).toMatchObject(refusal('secret_key_missing'))
    expect(log).toHaveBeenCalledWith(expect.stringContaining('CLERK_SECRET_KEY'))
  })

  test('where the options fail; why is not told to the client', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const url = await serve(() => Promise.reject(new Error('no such tenant')))
    const error = await next(open(url), 'connect_error')
    expect(error).toMatchObject(refusal('service_unavailable'))
    expect(JSON.stringify(error)).not.toContain('tenant')
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ message: 'no such tenant' }))
  })

  test('where a guard stands without the middleware; the log shows the line to add', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const server = createServer()
    const io = new Server(server)
    io.of('/alone').use(requireAuth())
    closers.push(() => io.close())
    const { url } = await listen(server)
    const error = await next(open(`${url}/alone`), 'connect_error')
    expect(error).toMatchObject(refusal('middleware_missing'))
    expect(warn).toHaveBeenCalledWith(
      expect.stringContaining("io.of('/alone').use(clerkMiddleware())"),
    )
  })

  test('where a recovered connection would go past the middleware', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const recovery = { maxDisconnectionDuration: 60_000 }
    const url = await serve(keys(), { connectionStateRecovery: recovery })
    expect(await next(open(url), 'connect_error')).toMatchObject(refusal('recovery_unguarded'))
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('skipMiddlewares: false'))
    const guarded = { ...recovery, skipMiddlewares: false }
    await connected(await serve(keys(), { connectionStateRecovery: guarded }))
  })
})

describe('an event', () => {
  test('is handled for who is signed in, with the auth object and the client', async () => {
    const { token } = await signIn('ada')
    const client = await connected(await serve(), { auth: { token } })
    expect(await client.emitWithAck('name')).toBe('Ada')
  })

  test('is answered with an error otherwise', async () => {
    const client = await connected(await serve())
    expect(await client.emitWithAck('name')).toEqual({
      ok: false,
      error: { errors: [expect.objectContaining({ code: 'authentication_invalid' })] },
    })
  })

  test('demands what is named', async () => {
    const url = await serve()
    const ada = await connected(url, { auth: { token: (await signIn('ada', 'acme')).token } })
    const grace = await connected(url, { auth: { token: (await signIn('grace', 'acme')).token } })
    const stranger = await connected(url, { auth: { token: (await signIn('ada')).token } })
    const forbidden = {
      ok: false,
      error: { errors: [expect.objectContaining({ code: 'authorization_invalid' })] },
    }
    expect(await ada.emitWithAck('shout', 'hello')).toBe('acme: hello')
    expect(await grace.emitWithAck('shout', 'hello')).toEqual(forbidden)
    expect(await grace.emitWithAck('acme')).toMatch(/^user_/)
    expect(await stranger.emitWithAck('acme')).toEqual(forbidden)
  })

  test('that wants no answer is refused with an event', async () => {
    const client = await connected(await serve())
    client.emit('shout', 'hello')
    expect(await next(client, 'clerk:rejected')).toEqual({
      errors: [expect.objectContaining({ code: 'authentication_invalid' })],
    })
  })
})

describe('a token ends', () => {
  /** A token that is good for some seconds more: those of the clock skew, less these. */
  async function almostExpired(email: string, organization?: string) {
    const { sessionId } = await signIn(email, organization)
    return {
      sessionId,
      token: await emulator.createSessionToken({ sessionId, expiresInSeconds: -2 }),
    }
  }

  test('the client is asked for a fresh one, and disconnected when it sends none', async () => {
    const { token } = await almostExpired('ada')
    const client = open(await serve(), { auth: { token } })
    const asked = next(client, 'clerk:expiring')
    const expired = next(client, 'clerk:expired')
    const disconnected = next(client, 'disconnect')
    await asked
    expect(await expired).toEqual({
      errors: [expect.objectContaining({ code: 'authentication_invalid' })],
    })
    expect(await disconnected).toBe('io server disconnect')
  })

  test('a fresh one lets the socket go on', async () => {
    const { token, sessionId } = await almostExpired('ada')
    const client = open(await serve(), { auth: { token } })
    const disconnected = vi.fn<() => void>()
    client.on('disconnect', disconnected)
    await next(client, 'clerk:expiring')
    const fresh = await emulator.createSessionToken({ sessionId })
    expect(await client.emitWithAck('clerk:token', fresh)).toEqual({ ok: true })
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    expect(disconnected).not.toHaveBeenCalled()
    expect(await client.emitWithAck('name')).toBe('Ada')
  })

  test('one of another user, or of nobody, is not taken', async () => {
    const client = await connected(await serve(), { auth: { token: (await signIn('ada')).token } })
    const grace = await signIn('grace')
    expect(await client.emitWithAck('clerk:token', grace.token)).toMatchObject({ ok: false })
    expect(await client.emitWithAck('clerk:token', 'nonsense')).toMatchObject({ ok: false })
    expect(await client.emitWithAck('clerk:token', { token: 1 })).toMatchObject({ ok: false })
    expect(await client.emitWithAck('name')).toBe('Ada')
  })

  test('one that lacks what the namespace demanded is not taken', async () => {
    const { token, userId } = await signIn('ada', 'acme')
    const client = await connected(`${await serve()}/admins`, { auth: { token } })
    const globex = await signIn('ada', 'globex')
    expect(await client.emitWithAck('clerk:token', globex.token)).toMatchObject({
      ok: false,
      error: { errors: [{ code: 'authorization_invalid' }] },
    })
    const again = await signIn('ada', 'acme')
    expect(await client.emitWithAck('clerk:token', again.token)).toEqual({ ok: true })
    expect(await client.emitWithAck('whoami')).toBe(userId)
  })

  test('a stranger signs in on the socket that is open', async () => {
    const client = await connected(await serve())
    const { token, userId } = await signIn('ada')
    expect(await client.emitWithAck('clerk:token', token)).toEqual({ ok: true })
    expect(await client.emitWithAck('whoami')).toBe(userId)
  })

  test('a socket that was refused closes no other of its client', async () => {
    const { token } = await almostExpired('grace', 'acme')
    const fresh = await signIn('grace', 'acme')
    const url = await serve()
    const client = await connected(url, { auth: { token: fresh.token } })
    const refused = client.io.socket('/admins', { auth: { token } })
    await next(refused, 'connect_error')
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    expect(client.connected).toBe(true)
  })
})

test('a demand that is undefined does not open anything', () => {
  const role = process.env['NO_SUCH_ROLE'] as string
  expect(() => requireAuth({ role })).toThrow('requireAuth({ role: undefined })')
})

describe('types', () => {
  interface Events {
    add: (item: string, amount: number) => void
  }

  test('a handler behind requireAuth knows its user, and its arguments from the events', () => {
    const use = (socket: ServerSocket<Events>) => {
      socket.on(
        'add',
        requireAuth(socket, {}, (auth, item, amount) => {
          expectTypeOf(auth).toEqualTypeOf<SignedInAuthObject>()
          expectTypeOf(item).toEqualTypeOf<string>()
          expectTypeOf(amount).toEqualTypeOf<number>()
        }),
      )
      requireAuth(socket, { acceptsToken: ['m2m_token'] }, (auth) => {
        expectTypeOf(auth).toEqualTypeOf<AuthenticatedMachineObject<'m2m_token'>>()
      })
    }
    expectTypeOf(use).parameter(0).toExtend<ServerSocket<Events>>()
  })

  test('getAuth is somebody on a server that says that it is guarded, and maybe nobody otherwise', () => {
    type Plain = DefaultEventsMap
    type Guarded = ServerSocket<Plain, Plain, Plain, GuardedSocketData & { room: string }>
    const userIdOf = {
      plain: (socket: ServerSocket) => getAuth(socket).userId,
      typed: (socket: ServerSocket<Events, Events, Plain, { room: string }>) =>
        getAuth(socket).userId,
      guarded: (socket: Guarded) => getAuth(socket).userId,
      machine: (socket: ServerSocket) => getAuth(socket, { acceptsToken: 'm2m_token' }).machineId,
    }
    expectTypeOf(userIdOf.plain).returns.toEqualTypeOf<string | null>()
    expectTypeOf(userIdOf.typed).returns.toEqualTypeOf<string | null>()
    expectTypeOf(userIdOf.guarded).returns.toEqualTypeOf<string>()
    expectTypeOf(userIdOf.machine).returns.toEqualTypeOf<string | null>()
  })

  test('the middleware fits servers of any types', () => {
    const use = (io: Server<Events, Events, Events, { room: string }>) => {
      io.use(clerkMiddleware())
      io.of('/x').use(requireAuth({ role: 'org:admin' }))
    }
    expectTypeOf(use).toBeFunction()
  })
})
