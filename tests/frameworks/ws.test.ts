import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import {
  clerkMiddleware,
  getAuth,
  getClerkClient,
  handleUpgrade,
  reauthenticate,
  requireAuth,
} from 'clerk-latchkey/ws'
import type {
  ClerkMiddlewareOptions,
  ClerkMiddlewareOptionsCallback,
  SignedInAuthObject,
  UpgradeMiddleware,
} from 'clerk-latchkey/ws'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { RawData } from 'ws'

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

/** Serves what a user of ws would write, and says where. */
async function serve(
  options: ClerkMiddlewareOptions | ClerkMiddlewareOptionsCallback = keys(),
  guards: readonly UpgradeMiddleware[] = [],
  prepare: (wss: WebSocketServer) => void = () => {},
): Promise<string> {
  const server = createServer()
  const wss = new WebSocketServer({ noServer: true })
  prepare(wss)
  server.on('upgrade', handleUpgrade(wss, clerkMiddleware(options), ...guards))
  wss.on('connection', (socket) => {
    socket.on('clerk:expiring', () => socket.send('"expiring"'))
    socket.on('message', async (data) => {
      const { type, token }: { type: string; token: string } = JSON.parse(String(data))
      if (type === 'token') socket.send(JSON.stringify(await reauthenticate(socket, token)))
      if (type === 'whoami') socket.send(JSON.stringify(getAuth(socket).userId))
    })
    const onName = requireAuth(socket, async ({ userId }) => {
      const { firstName } = await getClerkClient(socket).users.getUser(userId)
      socket.send(JSON.stringify(firstName))
    })
    const onAdmin = requireAuth(socket, { role: 'org:admin' }, ({ orgSlug }, data: RawData) => {
      socket.send(JSON.stringify(`${orgSlug} ${String(data).length > 0}`))
    })
    socket.on('message', (data) => {
      if (String(data).includes('"name"')) onName()
      if (String(data).includes('"admin"')) onAdmin(data)
    })
  })
  const { url } = await listen(server)
  closers.push(() => wss.close())
  return url.replace('http', 'ws')
}

function open(
  url: string,
  headers: Record<string, string> = {},
  protocols: readonly string[] = [],
): WebSocket {
  const socket = new WebSocket(url, [...protocols], { headers })
  // What becomes of it is looked at in other ways.
  socket.on('error', () => {})
  closers.push(() => socket.terminate())
  return socket
}

async function opened(...args: Parameters<typeof open>): Promise<WebSocket> {
  const socket = open(...args)
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return socket
}

const answer = (socket: WebSocket): Promise<unknown> =>
  new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))))

function ask(socket: WebSocket, type: string, token = ''): Promise<unknown> {
  const answered = answer(socket)
  socket.send(JSON.stringify({ type, token }))
  return answered
}

/** What came instead of an upgrade. */
function refused(socket: WebSocket) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: unknown }>(
    (resolve) => {
      socket.once('unexpected-response', (_, response) => {
        let text = ''
        response.on('data', (chunk) => (text += chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: JSON.parse(text) as unknown,
          }),
        )
      })
    },
  )
}

const bodyWith = (code: string) => ({ errors: [expect.objectContaining({ code })] })

describe('a socket is opened', () => {
  test('with an Authorization header', async () => {
    const { headers, userId } = await signIn('ada')
    expect(await ask(await opened(await serve(), headers), 'whoami')).toBe(userId)
  })

  test('with the subprotocols that a browser can give, of which the token is not echoed', async () => {
    const { token, userId } = await signIn('ada')
    const socket = await opened(await serve(), {}, ['clerk', token])
    expect(await ask(socket, 'whoami')).toBe(userId)
    expect(socket.protocol).toBe('clerk')
    const other = await opened(await serve(), {}, ['chat', 'clerk', token])
    expect(await ask(other, 'whoami')).toBe(userId)
    expect(other.protocol).toBe('chat')
  })

  test('with the cookies of a page of the same origin, and not of another', async () => {
    const url = await serve()
    const { cookieHeader: cookie, userId } = await signIn('ada')
    const same = await opened(url, { cookie, origin: url.replace('ws', 'http') })
    const other = await opened(url, { cookie, origin: 'https://evil.example' })
    expect(await ask(same, 'whoami')).toBe(userId)
    expect(await ask(other, 'whoami')).toBeNull()
  })

  test('with the cookies of a page of an authorized party', async () => {
    const origin = 'https://app.example'
    const url = await serve({ ...keys(), authorizedParties: [origin] })
    const email = 'ada@example.com'
    const { cookieHeader: cookie, userId } = await emulator.signIn({
      email,
      authorizedParty: origin,
    })
    expect(await ask(await opened(url, { cookie, origin }), 'whoami')).toBe(userId)
  })

  test('by anybody, where nothing is demanded', async () => {
    expect(await ask(await opened(await serve()), 'whoami')).toBeNull()
  })

  test('with options for each upgrade, and keys of the environment', async () => {
    const url = await serve(({ url: path }) => (path === '/env' ? {} : keys()))
    vi.stubEnv('CLERK_SECRET_KEY', emulator.secretKey)
    vi.stubEnv('CLERK_API_URL', emulator.url)
    const { headers, userId } = await signIn('ada')
    expect(await ask(await opened(`${url}/env`, headers), 'whoami')).toBe(userId)
    expect(await ask(await opened(`${url}/`, headers), 'whoami')).toBe(userId)
  })
})

describe('an upgrade is refused', () => {
  test('to strangers, with 401 and a challenge', async () => {
    const { status, headers, body } = await refused(open(await serve(keys(), [requireAuth()])))
    expect(status).toBe(401)
    expect(headers).toMatchObject({
      'www-authenticate': 'Bearer',
      'content-type': 'application/json',
      'cache-control': 'no-store',
    })
    expect(body).toEqual(bodyWith('authentication_invalid'))
  })

  test('to the cookies of a page of another origin', async () => {
    const { cookieHeader: cookie } = await signIn('ada')
    const url = await serve(keys(), [requireAuth()])
    const { status } = await refused(open(url, { cookie, origin: 'https://evil.example' }))
    expect(status).toBe(401)
  })

  test('to those who lack a role, with 403', async () => {
    const url = await serve(keys(), [requireAuth(), requireAuth({ role: 'org:admin' })])
    const grace = await signIn('grace', 'acme')
    const { status, body } = await refused(open(url, grace.headers))
    expect(status).toBe(403)
    expect(body).toEqual(bodyWith('authorization_invalid'))
    const ada = await signIn('ada', 'acme')
    expect(await ask(await opened(url, ada.headers), 'whoami')).toBe(ada.userId)
  })

  test('to those whom a function does not let in', async () => {
    const url = await serve(keys(), [requireAuth((auth) => auth.orgSlug === 'acme')])
    expect((await refused(open(url, (await signIn('ada')).headers))).status).toBe(403)
    await opened(url, (await signIn('ada', 'acme')).headers)
  })

  test('where a key is missing, with 503; the log says which', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    vi.stubEnv('CLERK_SECRET_KEY', '')
    const { status, body } = await refused(open(await serve({})))
    expect(status).toBe(503)
    expect(body).toEqual(bodyWith('secret_key_missing'))
    expect(log).toHaveBeenCalledWith(expect.stringContaining('CLERK_SECRET_KEY'))
  })

  test('where the options fail; why is for the log', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const { status, body } = await refused(
      open(await serve(() => Promise.reject(new Error('no such tenant')))),
    )
    expect(status).toBe(503)
    expect(JSON.stringify(body)).not.toContain('tenant')
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ message: 'no such tenant' }))
  })

  test('by whoever listens to wsClientError, where the options fail', async () => {
    const url = await serve(
      () => Promise.reject(new Error('no such tenant')),
      [],
      (wss) =>
        wss.on('wsClientError', ({ message }, socket) =>
          socket.end(`HTTP/1.1 404 Not Found\r\n\r\n${JSON.stringify(message)}`),
        ),
    )
    expect(await refused(open(url))).toMatchObject({ status: 404, body: 'no such tenant' })
  })

  test('where a guard stands without the middleware; the error shows the line to add', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const server = createServer()
    const wss = new WebSocketServer({ noServer: true })
    server.on('upgrade', handleUpgrade(wss, requireAuth()))
    const { url } = await listen(server)
    closers.push(() => wss.close())
    expect((await refused(open(url.replace('http', 'ws')))).status).toBe(503)
    expect(log).toHaveBeenCalledWith(
      expect.objectContaining({
        code: 'middleware_missing',
        message: expect.stringContaining('handleUpgrade(wss, clerkMiddleware())') as string,
      }),
    )
  })

  test('to a client that is gone: nothing breaks', async () => {
    let finish = (): void => {}
    const waiting = new Promise<void>((resolve) => (finish = resolve))
    let started = (): void => {}
    const starting = new Promise<void>((resolve) => (started = resolve))
    const url = await serve(async () => {
      started()
      await waiting
      return keys()
    })
    const { hostname, port } = new URL(url)
    const raw = connect(Number(port), hostname, () =>
      raw.write(
        'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      ),
    )
    await starting
    raw.resetAndDestroy()
    finish()
    const { headers, userId } = await signIn('ada')
    expect(await ask(await opened(url, headers), 'whoami')).toBe(userId)
  })
})

describe('a message', () => {
  test('is handled for who is signed in, with the auth object and the client', async () => {
    const { headers } = await signIn('ada')
    expect(await ask(await opened(await serve(), headers), 'name')).toBe('Ada')
  })

  test('is answered with an error otherwise', async () => {
    const url = await serve()
    const stranger = await opened(url)
    expect(await ask(stranger, 'name')).toEqual(bodyWith('authentication_invalid'))
    const grace = await opened(url, (await signIn('grace', 'acme')).headers)
    expect(await ask(grace, 'admin')).toEqual(bodyWith('authorization_invalid'))
    const ada = await opened(url, (await signIn('ada', 'acme')).headers)
    expect(await ask(ada, 'admin')).toBe('acme true')
  })

  test('after the end of the token is refused, even before the clock has rung', async () => {
    const { headers } = await signIn('ada')
    const socket = await opened(await serve(), headers)
    const now = Date.now()
    vi.spyOn(Date, 'now').mockImplementation(() => now + 70_000)
    expect(await ask(socket, 'name')).toEqual(bodyWith('authentication_invalid'))
  })
})

describe('a token ends', () => {
  /** A token that is good for some seconds more: those of the clock skew, less these. */
  async function almostExpired() {
    const { sessionId } = await signIn('ada')
    return {
      sessionId,
      token: await emulator.createSessionToken({ sessionId, expiresInSeconds: -2 }),
    }
  }

  test('the socket says so, and is closed when no fresh one comes', async () => {
    const { token } = await almostExpired()
    const socket = open(await serve(), {}, ['clerk', token])
    const asked = answer(socket)
    const closed = new Promise((resolve) => socket.once('close', resolve))
    expect(await asked).toBe('expiring')
    expect(await closed).toBe(4401)
  })

  test('a fresh one lets the socket go on', async () => {
    const { token, sessionId } = await almostExpired()
    const socket = open(await serve(), {}, ['clerk', token])
    const closed = vi.fn<() => void>()
    socket.once('close', closed)
    expect(await answer(socket)).toBe('expiring')
    const fresh = await emulator.createSessionToken({ sessionId })
    expect(await ask(socket, 'token', fresh)).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    expect(closed).not.toHaveBeenCalled()
    expect(await ask(socket, 'name')).toBe('Ada')
  })

  test('one of another user, or of nobody, or that lacks what was demanded, is not taken', async () => {
    const url = await serve(keys(), [requireAuth({ role: 'org:admin' })])
    const socket = await opened(url, (await signIn('ada', 'acme')).headers)
    expect(await ask(socket, 'token', (await signIn('grace', 'acme')).token)).toBe(false)
    expect(await ask(socket, 'token', 'nonsense')).toBe(false)
    expect(await ask(socket, 'token', (await signIn('ada', 'globex')).token)).toBe(false)
    expect(await ask(socket, 'token', (await signIn('ada', 'acme')).token)).toBe(true)
    expect(await ask(socket, 'admin')).toBe('acme true')
  })
})

test('without the middleware there is an error that shows the line to add', () => {
  const line = 'handleUpgrade(wss, clerkMiddleware())'
  // What a server makes of an upgrade: a socket that has no address.
  const socket = new WebSocket(null as never, undefined, {})
  expect(() => getAuth(socket)).toThrow(line)
  expect(() => getClerkClient(socket)).toThrow(line)
  expect(() => requireAuth(socket, () => {})).toThrow(line)
})

test('types: a handler behind requireAuth knows its user; getAuth says who it may be', () => {
  const use = (socket: WebSocket, request: IncomingMessage) => {
    socket.on(
      'message',
      requireAuth(socket, {}, (auth, data, isBinary) => {
        expectTypeOf(auth).toEqualTypeOf<SignedInAuthObject>()
        expectTypeOf(data).toEqualTypeOf<RawData>()
        expectTypeOf(isBinary).toEqualTypeOf<boolean>()
      }),
    )
    requireAuth(socket, { acceptsToken: ['session_token', 'm2m_token'] }, (auth) => {
      expectTypeOf(auth.tokenType).toEqualTypeOf<'session_token' | 'm2m_token'>()
    })
    expectTypeOf(getAuth(socket).userId).toEqualTypeOf<string | null>()
    expectTypeOf(getAuth(request).userId).toEqualTypeOf<string | null>()
    expectTypeOf(getAuth(socket, { acceptsToken: 'm2m_token' }).machineId).toEqualTypeOf<
      string | null
    >()
  }
  expectTypeOf(use).parameter(0).toEqualTypeOf<WebSocket>()
})
