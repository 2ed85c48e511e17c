import { IgnitorFactory } from '@adonisjs/core/factories'
import { ExceptionHandler } from '@adonisjs/core/http'
import type { HttpContext } from '@adonisjs/core/http'
import type { ApplicationService, HttpRouterService } from '@adonisjs/core/types'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { defineConfig, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/adonis'
import type {
  AuthenticatedMachineObject,
  ClerkClient,
  ClerkConfig,
  ClerkConfigCallback,
  SignedInAuthObject,
} from 'clerk-latchkey/adonis'
import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'

import { listen } from '../matrix/listen.ts'
import { signingSecret, toWebhookHeaders } from '../matrix/webhook.ts'

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

async function createApp(clerk: ClerkConfig | ClerkConfigCallback): Promise<ApplicationService> {
  const app = new IgnitorFactory()
    .withCoreProviders()
    .withCoreConfig()
    .merge({
      config: { clerk, logger: { default: 'app', loggers: { app: { enabled: false } } } },
      rcFileContents: { providers: [() => import('clerk-latchkey/adonis/provider')] },
    })
    .create(new URL('./', import.meta.url), { importer: (path) => import(path) })
    .createApp('web')
  closers.push(() => app.terminate())
  await app.init()
  await app.boot()
  return app
}

interface Parts {
  readonly clerk?: ClerkConfig | ClerkConfigCallback
  readonly middleware?: boolean
  readonly handler?: typeof ExceptionHandler
}

/** Boots a real application, as `start/kernel.ts` and `start/routes.ts` would, and says where it is. */
async function serve(
  draw: (router: HttpRouterService, guard: ReturnType<typeof toGuard>) => void,
  { clerk = keys(), middleware = true, handler = ExceptionHandler }: Parts = {},
): Promise<string> {
  const app = await createApp(clerk)
  const server = await app.container.make('server')
  const router = await app.container.make('router')
  server.errorHandler(async () => ({ default: handler }))
  if (middleware) server.use([() => import('clerk-latchkey/adonis/middleware')])
  router.use([() => import('@adonisjs/core/bodyparser_middleware')])
  draw(router, toGuard(router))
  await server.boot()
  const { url, close } = await listen(createServer((req, res) => void server.handle(req, res)))
  closers.push(close)
  return url
}

function toGuard(router: HttpRouterService) {
  return router.named({ clerk: () => import('clerk-latchkey/adonis/guard') }).clerk
}

describe('a route', () => {
  test('knows who asks, and has the client', async () => {
    const url = await serve((router) => {
      router.get('/', async (ctx) => {
        const { userId } = getAuth(ctx)
        return { userId, name: userId && (await ctx.clerk.users.getUser(userId)).firstName }
      })
    })
    const { headers, userId } = await signIn('ada')
    expect(await (await fetch(url, { headers })).json()).toEqual({ userId, name: 'Ada' })
    expect(await (await fetch(url)).json()).toEqual({ userId: null, name: null })
  })

  test('is guarded by a named middleware, alone and in a group', async () => {
    const url = await serve((router, guard) => {
      router.get('/admin', () => 'ok').use(guard({ role: 'org:admin' }))
      router.get('/acme', () => 'ok').use(guard((auth) => auth.orgSlug === 'acme'))
      router.group(() => void router.get('/me', () => 'ok')).use(guard())
    })
    const ada = await signIn('ada', 'acme')
    const grace = await signIn('grace', 'acme')
    const statusOf = async (path: string, headers = {}) =>
      (await fetch(url + path, { headers })).status
    expect(await statusOf('/admin', ada.headers)).toBe(200)
    expect(await statusOf('/admin', grace.headers)).toBe(403)
    expect(await statusOf('/acme', grace.headers)).toBe(200)
    expect(await statusOf('/me')).toBe(401)
    expect(await statusOf('/me', grace.headers)).toBe(200)
  })

  test('asks for a user itself, and is answered in the same way', async () => {
    const url = await serve((router) => {
      router.get('/', async (ctx) => (await requireAuth(ctx, { role: 'org:admin' })).userId)
    })
    const { headers, userId } = await signIn('ada', 'acme')
    expect(await (await fetch(url, { headers })).text()).toBe(userId)
    const refused = await fetch(url)
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    expect(refused.headers.get('content-type')).toBe('application/json')
    expect(await refused.json()).toMatchObject({ errors: [{ code: 'authentication_invalid' }] })
  })

  test('that demands something undefined lets nobody in', async () => {
    const role = process.env['NO_SUCH_ROLE'] as string
    const url = await serve(
      (router, guard) => void router.get('/', () => 'ok').use(guard({ role })),
    )
    const { headers } = await signIn('ada', 'acme')
    expect((await fetch(url, { headers })).status).toBe(500)
  })
})

test('headers and cookies that others have set stay on a refusal', async () => {
  const url = await serve((router, guard) => {
    router
      .get('/', () => 'ok')
      .use([
        (ctx, next) => {
          ctx.response.header('x-request-id', '7')
          ctx.response.plainCookie('theme', 'dark')
          return next()
        },
        guard(),
      ])
  })
  const response = await fetch(url)
  expect(response.status).toBe(401)
  expect(response.headers.get('x-request-id')).toBe('7')
  expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^theme=/)])
})

test('the exception handler of an application may answer otherwise', async () => {
  class Handler extends ExceptionHandler {
    override async handle(error: unknown, ctx: HttpContext): Promise<unknown> {
      const isRefusal = error instanceof Error && error.name === 'ClerkRejectionError'
      return isRefusal ? ctx.response.redirect('/sign-in') : super.handle(error, ctx)
    }
  }
  const url = await serve((router, guard) => void router.get('/', () => 'ok').use(guard()), {
    handler: Handler,
  })
  const response = await fetch(url, { redirect: 'manual' })
  expect(response.status).toBe(302)
  expect(response.headers.get('location')).toBe('/sign-in')
})

test('a browser on a page without a route goes through a handshake, too', async () => {
  const { secretKey, publishableKey, url: apiUrl } = emulator
  const url = await serve(() => {}, {
    clerk: { secretKey, publishableKey, apiUrl, proxyUrl: apiUrl },
  })
  const headers = { 'sec-fetch-dest': 'document' }
  const response = await fetch(`${url}/nowhere`, { headers, redirect: 'manual' })
  expect(response.status).toBe(307)
  expect(response.headers.get('location')).toContain('/v1/client/handshake')
})

test('without the middleware there is an error that shows the line to add', async () => {
  const seen: unknown[] = []
  class Handler extends ExceptionHandler {
    override async report(error: unknown): Promise<void> {
      seen.push(error)
    }
  }
  const url = await serve((router, guard) => void router.get('/', () => 'ok').use(guard()), {
    middleware: false,
    handler: Handler,
  })
  expect((await fetch(url)).status).toBe(500)
  expect(seen).toEqual([
    expect.objectContaining({
      code: 'middleware_missing',
      message: expect.stringContaining("import('clerk-latchkey/adonis/middleware')") as string,
    }),
  ])
})

test('a webhook that does not verify is answered with 400', async () => {
  const url = await serve((router) => {
    router.post('/', async (ctx) => (await verifyWebhook(ctx, { signingSecret })).type)
  })
  const body = '{ "type": "user.created" }'
  const headers = toWebhookHeaders(body)
  const good = await fetch(url, { method: 'POST', headers, body })
  expect(await good.text()).toBe('user.created')
  const changed = await fetch(url, { method: 'POST', headers, body: body.replace('user', 'role') })
  expect(changed.status).toBe(400)
})

describe('the container', () => {
  test('has the client of the config, for commands and jobs', async () => {
    const app = await createApp(defineConfig(keys()))
    const clerk = await app.container.make('clerk')
    expectTypeOf(clerk).toEqualTypeOf<ClerkClient>()
    const { data } = await clerk.users.getUserList({ emailAddress: ['ada@example.com'] })
    expect(data[0]?.firstName).toBe('Ada')
  })

  test('has the client of the environment where the config is a function', async () => {
    vi.stubEnv('CLERK_SECRET_KEY', emulator.secretKey)
    vi.stubEnv('CLERK_API_URL', emulator.url)
    const app = await createApp(
      defineConfig((ctx) => ({ ...keys(), domain: ctx.request.host() ?? '' })),
    )
    const clerk = await app.container.make('clerk')
    expect((await clerk.users.getUserList()).data.length).toBeGreaterThan(0)
  })

  test('is not made with a key of the wrong kind', async () => {
    await expect(createApp({ secretKey: emulator.publishableKey })).rejects.toMatchObject({
      code: 'secret_key_invalid',
    })
  })
})

test('types: requireAuth narrows, getAuth says who it may be', () => {
  const use = async (ctx: HttpContext) => {
    expectTypeOf(getAuth(ctx).userId).toEqualTypeOf<string | null>()
    expectTypeOf(await requireAuth(ctx)).toEqualTypeOf<SignedInAuthObject>()
    expectTypeOf(await requireAuth(ctx, { acceptsToken: 'm2m_token' })).toEqualTypeOf<
      AuthenticatedMachineObject<'m2m_token'>
    >()
    expectTypeOf(
      await requireAuth(ctx, (auth) => auth.orgId !== undefined),
    ).toEqualTypeOf<SignedInAuthObject>()
    expectTypeOf(ctx.clerk).toEqualTypeOf<ClerkClient>()
  }
  expectTypeOf(use).parameter(0).toEqualTypeOf<HttpContext>()
})
