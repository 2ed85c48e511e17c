import { createClerkClient as createOfficialClient } from '@clerk/backend'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import {
  authenticateRequest,
  clerkMiddleware,
  createClerkClient,
  getAuth,
  requireAuth,
} from 'clerk-latchkey/express'
import type { ExpressRequestWithAuth } from 'clerk-latchkey/express'
import express from 'express'
import type { Express, RequestHandler } from 'express'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'

import { createBrowser, locationOf } from './browser.ts'

let emulator: Emulator
const servers: Server[] = []

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})

afterEach(() => {
  vi.restoreAllMocks()
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

afterAll(() => emulator.close())

function clerk(): RequestHandler {
  const { secretKey, publishableKey, url } = emulator
  return clerkMiddleware({ secretKey, publishableKey, apiUrl: url, proxyUrl: url })
}

async function listen(app: Express): Promise<string> {
  const server = app.listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const writeForeignAuth: RequestHandler = (req, _res, next) => {
  Object.assign(req, { auth: { userId: 'user_of_somebody_else' } })
  next()
}

const whoIsIt: RequestHandler = (req, res) => {
  const { auth } = req as unknown as { auth: unknown }
  res.json({ userId: getAuth(req).userId, auth: typeof auth === 'function' ? 'ours' : auth })
}

describe('req.auth', () => {
  test('is a function that gives the auth object', async () => {
    const app = express()
    app.use(clerk())
    app.get('/', (req, res) => {
      res.json((req as ExpressRequestWithAuth).auth().userId)
    })
    const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const response = await fetch(await listen(app), { headers })
    expect(await response.json()).toBe(userId)
  })

  test('of another library is left as it is, is not trusted, and a warning says so once', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const app = express()
    app.use(writeForeignAuth, clerk())
    app.get('/', whoIsIt)
    const url = await listen(app)
    const auth = { userId: 'user_of_somebody_else' }
    expect(await (await fetch(url)).json()).toEqual({ userId: null, auth })
    expect(await (await fetch(url)).json()).toEqual({ userId: null, auth })
    expect(warn.mock.calls).toEqual([[expect.stringContaining('getAuth(req)')]])
  })

  test('that another library writes afterwards is not trusted either', async () => {
    const app = express()
    app.use(clerk(), writeForeignAuth)
    app.get('/', whoIsIt)
    app.get('/me', requireAuth(), whoIsIt)
    const url = await listen(app)
    const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
    expect(await (await fetch(url)).json()).toMatchObject({ userId: null })
    expect((await fetch(`${url}/me`)).status).toBe(401)
    expect(await (await fetch(`${url}/me`, { headers })).json()).toMatchObject({ userId })
  })
})

test('a second middleware does nothing but say so', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const other = await createEmulator()
  const app = express()
  app.use(clerk(), clerkMiddleware({ secretKey: other.secretKey, apiUrl: other.url }))
  app.get('/', whoIsIt)
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const response = await fetch(await listen(app), { headers })
  expect(await response.json()).toEqual({ userId, auth: 'ours' })
  expect(warn.mock.calls).toEqual([[expect.stringContaining('two clerkMiddleware()')]])
})

test('behind a mounted router, a handshake comes back to the whole path', async () => {
  const router = express.Router()
  router.use(clerk())
  const app = express()
  app.use('/api/v1', router)
  const url = await listen(app)
  const response = await createBrowser().open(`${url}/api/v1/page?x=1`)
  const redirectUrl = locationOf(response).searchParams.get('redirect_url')
  expect(redirectUrl).toBe(`${url}/api/v1/page?x=1`)
})

test('headers that the app has set stay on a 401', async () => {
  const app = express()
  app.use((_req, res, next) => {
    res.set('Access-Control-Allow-Origin', 'https://app.example').cookie('own', '1')
    next()
  })
  app.use(clerk())
  app.get('/', requireAuth(), whoIsIt)
  const response = await fetch(await listen(app))
  expect(response.status).toBe(401)
  expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example')
  expect(response.headers.getSetCookie()).toHaveLength(1)
})

test.each([
  ['ours', createClerkClient],
  ['that of @clerk/backend', createOfficialClient],
])('authenticateRequest needs no middleware; the client is %s', async (_, createClient) => {
  const { secretKey, publishableKey, url: apiUrl } = emulator
  const clerkClient = createClient({
    secretKey,
    publishableKey,
    apiUrl,
    telemetry: { disabled: true },
  })
  const app = express()
  app.get('/', async (request, res) => {
    const { status, isAuthenticated } = await authenticateRequest({ clerkClient, request })
    res.json({ status, isAuthenticated })
  })
  const { headers } = await emulator.signIn({ email: 'ada@example.com' })
  const url = await listen(app)
  const signedIn = await fetch(url, { headers })
  expect(await signedIn.json()).toEqual({ status: 'signed-in', isAuthenticated: true })
  expect(await (await fetch(url)).json()).toEqual({ status: 'signed-out', isAuthenticated: false })
})

test('a demand that is undefined stops the start: an unset variable opens no route', () => {
  const role = undefined as unknown as string
  expect(() => requireAuth({ role })).toThrow(
    expect.objectContaining({ code: 'option_invalid', message: expect.stringContaining('role') }),
  )
})

test('types: who is behind a guard is somebody, and parameters keep their types', () => {
  const app = express()
  app.get('/users/:id', (req, res) => {
    expectTypeOf(getAuth(req).userId).toEqualTypeOf<string | null>()
    res.end()
  })
  app.get('/users/:id', requireAuth(), express.json(), (req, res) => {
    expectTypeOf(getAuth(req).userId).toEqualTypeOf<string>()
    expectTypeOf(req.params.id).toEqualTypeOf<string>()
    expectTypeOf(req.clerk.users.getUser).toBeFunction()
    res.end()
  })
  app.get(
    '/',
    requireAuth((auth) => auth.userId !== ''),
    (req, res) => {
      expectTypeOf(getAuth(req).sessionId).toEqualTypeOf<string>()
      res.end()
    },
  )
  app.get('/', requireAuth({ acceptsToken: 'api_key' }), (req, res) => {
    expectTypeOf(getAuth(req).tokenType).toEqualTypeOf<'api_key'>()
    expectTypeOf(getAuth(req).id).toEqualTypeOf<string>()
    res.end()
  })
  app.get('/', requireAuth({ acceptsToken: ['session_token', 'm2m_token'] }), (req, res) => {
    expectTypeOf(getAuth(req).tokenType).toEqualTypeOf<'session_token' | 'm2m_token'>()
    res.end()
  })
  expectTypeOf(requireAuth()).toExtend<RequestHandler>()
  expectTypeOf(requireAuth({ role: 'org:admin' })).toExtend<RequestHandler>()
})
