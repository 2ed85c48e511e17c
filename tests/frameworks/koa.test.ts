import { Router } from '@koa/router'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { clerkMiddleware, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/koa'
import type { ClerkState } from 'clerk-latchkey/koa'
import Koa from 'koa'
import type { Context } from 'koa'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'

import type { RunningApp } from '../matrix/app.ts'
import { listen } from '../matrix/listen.ts'
import { signingSecret, toWebhookHeaders } from '../matrix/webhook.ts'

let emulator: Emulator
let running: RunningApp | undefined

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})

afterEach(async () => {
  vi.restoreAllMocks()
  await running?.close()
})

afterAll(() => emulator.close())

async function serve(app: Koa): Promise<string> {
  running = await listen(app.callback())
  return running.url
}

function keys() {
  const { secretKey, url: apiUrl } = emulator
  return { secretKey, apiUrl }
}

describe('ctx.state.auth', () => {
  test('is who getAuth() says it is', async () => {
    const app = new Koa<ClerkState>()
    app.use(clerkMiddleware(keys()))
    app.use((ctx) => {
      ctx.body = { same: ctx.state.auth().userId === getAuth(ctx).userId }
    })
    const { headers } = await emulator.signIn({ email: 'ada@example.com' })
    const response = await fetch(await serve(app), { headers })
    expect(await response.json()).toEqual({ same: true })
  })

  test('of another middleware is neither trusted nor taken away', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const app = new Koa()
    app.use((ctx, next) => {
      ctx.state['auth'] = { userId: 'mallory' }
      return next()
    })
    app.use(clerkMiddleware(keys()))
    app.use((ctx) => {
      ctx.body = { theirs: ctx.state['auth'], ours: getAuth(ctx).userId }
    })
    const response = await fetch(await serve(app))
    expect(await response.json()).toEqual({ theirs: { userId: 'mallory' }, ours: null })
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('ctx.state.auth'))
  })
})

test('headers that other middleware has set stay on a 401', async () => {
  const app = new Koa()
  app.use((ctx, next) => {
    ctx.set('x-request-id', '7')
    return next()
  })
  app.use(clerkMiddleware(keys())).use(requireAuth())
  const response = await fetch(await serve(app))
  expect(response.status).toBe(401)
  expect(response.headers.get('x-request-id')).toBe('7')
  expect(response.headers.get('content-type')).toBe('application/json')
})

test('a request whose path was cut comes back to the path that was asked for', async () => {
  const { secretKey, publishableKey, url } = emulator
  const app = new Koa()
  app.use((ctx, next) => {
    ctx.path = '/inner'
    return next()
  })
  app.use(clerkMiddleware({ secretKey, publishableKey, apiUrl: url, proxyUrl: url }))
  const headers = { 'sec-fetch-dest': 'document' }
  const response = await fetch(`${await serve(app)}/outer`, { headers, redirect: 'manual' })
  const target = new URL(response.headers.get('location') ?? '').searchParams.get('redirect_url')
  expect(new URL(target ?? '').pathname).toBe('/outer')
})

test('a webhook is verified with the text that body parsers keep', async () => {
  const body = '{ "type": "user.created" }'
  const app = new Koa()
  app.use((ctx, next) => {
    // As @koa/bodyparser and koa-bodyparser leave a request.
    Object.assign(ctx.request, { body: JSON.parse(body) as unknown, rawBody: body })
    return next()
  })
  app.use(async (ctx) => {
    ctx.body = (await verifyWebhook(ctx, { signingSecret })).type
  })
  const request = { method: 'POST', headers: toWebhookHeaders(body), body }
  expect(await (await fetch(await serve(app), request)).text()).toBe('user.created')
})

test('a webhook whose bytes are gone is refused, with the lines that help', async () => {
  const app = new Koa()
  const seen: Error[] = []
  app.on('error', (error: Error) => seen.push(error))
  app.use(async (ctx, next) => {
    const chunks: Buffer[] = []
    for await (const chunk of ctx.req) chunks.push(chunk)
    Object.assign(ctx.request, { body: JSON.parse(Buffer.concat(chunks).toString()) })
    await next()
  })
  app.use(async (ctx) => void (await verifyWebhook(ctx, { signingSecret })))
  const body = '{ "type": "user.created" }'
  const request = { method: 'POST', headers: toWebhookHeaders(body), body }
  const response = await fetch(await serve(app), request)
  expect(response.status).toBe(400)
  expect(seen).toEqual([
    expect.objectContaining({ message: expect.stringContaining('await verifyWebhook(ctx)') }),
  ])
})

function userIdOf(ctx: Context) {
  return getAuth(ctx).userId
}

test('types: who is behind a guard is somebody', () => {
  const router = new Router<ClerkState>()
  router.get('/', (ctx) => {
    expectTypeOf(getAuth(ctx).userId).toEqualTypeOf<string | null>()
    expectTypeOf(ctx.state.auth().userId).toEqualTypeOf<string | null>()
  })
  router.get('/me', requireAuth(), (ctx) => {
    expectTypeOf(getAuth(ctx).userId).toEqualTypeOf<string>()
    expectTypeOf(ctx.state.clerk.users.getUser).toBeFunction()
  })
  router.get('/m2m', requireAuth({ acceptsToken: 'm2m_token' }), (ctx) => {
    expectTypeOf(getAuth(ctx).machineId).toEqualTypeOf<string>()
  })
  expectTypeOf(userIdOf).returns.toEqualTypeOf<string | null>()
  expectTypeOf(getAuth).toBeCallableWith({} as Context, { acceptsToken: 'any' })
})
