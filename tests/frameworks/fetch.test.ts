import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import {
  clerkMiddleware,
  getAuth,
  getClerkClient,
  requireAuth,
  verifyWebhook,
} from 'clerk-latchkey/fetch'
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'

import { signingSecret, toWebhookHeaders } from '../matrix/webhook.ts'

let emulator: Emulator

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})

afterAll(() => emulator.close())

function bindingsOf({ secretKey, url }: Emulator) {
  return { CLERK_SECRET_KEY: secretKey, CLERK_API_URL: url }
}

async function ask(): Promise<Request> {
  const { headers } = await emulator.signIn({ email: 'ada@example.com' })
  return new Request('http://localhost/', { headers })
}

describe('what the runtime gives beside the request', () => {
  test('is passed on', async () => {
    const { secretKey, url: apiUrl } = emulator
    const handler = clerkMiddleware({ secretKey, apiUrl })(
      (_request, env: { name: string }, ctx: { id: number }) => Response.json([env.name, ctx.id]),
    )
    const response = await handler(await ask(), { name: 'worker' }, { id: 1 })
    expect(await response.json()).toEqual(['worker', 1])
  })

  test('is the environment where it has bindings', async () => {
    const handler = clerkMiddleware()((request, _env: object) =>
      Response.json(getAuth(request).userId !== null),
    )
    const response = await handler(await ask(), bindingsOf(emulator))
    expect(await response.json()).toBe(true)
  })

  test('is there for the options, too', async () => {
    const handler = clerkMiddleware((_request, env) => ({
      secretKey: (env as { KEY: string }).KEY,
      apiUrl: emulator.url,
    }))((request, _env: object) => Response.json(getAuth(request).isAuthenticated))
    const response = await handler(await ask(), { KEY: emulator.secretKey })
    expect(await response.json()).toBe(true)
  })

  test('has the signing secret of webhooks', async () => {
    const body = '{ "type": "user.created" }'
    const headers = toWebhookHeaders(body)
    const request = new Request('http://localhost/', { method: 'POST', headers, body })
    const env = { CLERK_WEBHOOK_SIGNING_SECRET: signingSecret }
    expect(await verifyWebhook(request, {}, env)).toMatchObject({ type: 'user.created' })
  })
})

test('a response that cannot be changed gets its headers, too', async () => {
  const handler = clerkMiddleware()((_request, _env: object) =>
    Response.redirect('http://localhost/elsewhere'),
  )
  const response = await handler(new Request('http://localhost/'), bindingsOf(emulator))
  expect(response.status).toBe(302)
  expect(response.headers.get('location')).toBe('http://localhost/elsewhere')
  expect(response.headers.get('x-clerk-auth-status')).toBe('signed-out')
})

test('a response that needs no headers is handed on as it is', async () => {
  const answer = new Response('hello')
  const handler = clerkMiddleware()((_request, _env: object) => answer)
  expect(await handler(await ask(), bindingsOf(emulator))).toBe(answer)
})

test('a request that is wrapped twice is authenticated once', async () => {
  const { secretKey, url: apiUrl } = emulator
  const inner = clerkMiddleware(() => Promise.reject(new Error('not asked')))((request) =>
    Response.json(getAuth(request).isAuthenticated),
  )
  const response = await clerkMiddleware({ secretKey, apiUrl })(inner)(await ask())
  expect(await response.json()).toBe(true)
})

test('types: who is behind a guard is somebody', () => {
  clerkMiddleware()((request) => {
    expectTypeOf(getAuth(request).userId).toEqualTypeOf<string | null>()
    expectTypeOf(getClerkClient(request).users.getUser).toBeFunction()
    return new Response()
  })
  const guarded = requireAuth()((request, env: { id: number }) => {
    expectTypeOf(getAuth(request).userId).toEqualTypeOf<string>()
    return Response.json(env.id)
  })
  requireAuth({ acceptsToken: 'm2m_token' })((request) => {
    expectTypeOf(getAuth(request).machineId).toEqualTypeOf<string>()
    return new Response()
  })
  expectTypeOf(guarded).parameters.toEqualTypeOf<[request: Request, env: { id: number }]>()
})
