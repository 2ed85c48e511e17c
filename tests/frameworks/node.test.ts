import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { clerkMiddleware, getAuth, getClerkClient, requireAuth } from 'clerk-latchkey/node'
import type { GuardedRequest } from 'clerk-latchkey/node'
import connect from 'connect'
import type { IncomingMessage, ServerResponse } from 'node:http'
import polka from 'polka'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'

import type { RunningApp } from '../matrix/app.ts'
import { listen } from '../matrix/listen.ts'

let emulator: Emulator
let running: RunningApp | undefined

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})

afterEach(() => running?.close())

afterAll(() => emulator.close())

type Handler = (req: IncomingMessage, res: ServerResponse) => unknown

async function serve(handler: Handler): Promise<string> {
  running = await listen((req, res) => void handler(req, res))
  return running.url
}

function keys() {
  const { secretKey, publishableKey, url } = emulator
  return { secretKey, publishableKey, apiUrl: url, proxyUrl: url }
}

describe('without next', () => {
  test('a request that goes on is told from one that was answered', async () => {
    const authenticate = clerkMiddleware(keys())
    const seen: boolean[] = []
    const url = await serve(async (req, res) => {
      const goesOn = await authenticate(req, res)
      seen.push(goesOn)
      if (goesOn) res.end()
    })
    await fetch(url)
    await fetch(url, { headers: { 'sec-fetch-dest': 'document' }, redirect: 'manual' })
    expect(seen).toEqual([true, false])
  })

  test('a guard gives the auth object, or nothing where it has answered', async () => {
    const authenticate = clerkMiddleware(keys())
    const guard = requireAuth()
    const seen: unknown[] = []
    const url = await serve(async (req, res) => {
      await authenticate(req, res)
      const auth = await guard(req, res)
      seen.push(auth?.userId)
      if (auth) res.end()
    })
    const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
    await fetch(url, { headers })
    expect((await fetch(url)).status).toBe(401)
    expect(seen).toEqual([userId, undefined])
  })

  test('the error for a missing middleware is thrown', async () => {
    const guard = requireAuth()
    const seen: unknown[] = []
    const url = await serve(async (req, res) => {
      await guard(req, res).catch((error: unknown) => seen.push(error))
      res.end()
    })
    await fetch(url)
    expect(seen).toEqual([expect.objectContaining({ code: 'middleware_missing' })])
  })
})

test('an error in a later handler is not taken for one of the middleware', async () => {
  const app = connect()
  const seen: unknown[] = []
  app.use(clerkMiddleware(keys()))
  app.use(() => {
    throw new Error('mine')
  })
  app.use((error: Error, _req: IncomingMessage, res: ServerResponse, _next: unknown) => {
    seen.push(error.message)
    res.end()
  })
  await fetch(await serve(app))
  expect(seen).toEqual(['mine'])
})

test('types: who is behind a guard is somebody', () => {
  polka()
    .use(clerkMiddleware())
    .get('/', (req) => {
      expectTypeOf(getAuth(req).userId).toEqualTypeOf<string | null>()
      expectTypeOf(getClerkClient(req).users.getUser).toBeFunction()
    })
    .get('/me', requireAuth(), (req: GuardedRequest) => {
      expectTypeOf(getAuth(req).userId).toEqualTypeOf<string>()
    })
  expectTypeOf(requireAuth({ acceptsToken: 'm2m_token' })).toBeCallableWith(
    {} as IncomingMessage,
    {} as ServerResponse,
  )
  const guarded = async (req: IncomingMessage, res: ServerResponse) => requireAuth()(req, res)
  type Result = Awaited<ReturnType<typeof guarded>>
  expectTypeOf<NonNullable<Result>['userId']>().toEqualTypeOf<string>()
})
