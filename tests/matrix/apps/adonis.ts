import { IgnitorFactory } from '@adonisjs/core/factories'
import { ExceptionHandler } from '@adonisjs/core/http'
import type { HttpContext } from '@adonisjs/core/http'
import { getAuth, verifyWebhook } from 'clerk-latchkey/adonis'
import { createServer } from 'node:http'

import { forHost } from '../app.ts'
import type { AppSetup, MatrixApp, RunningApp } from '../app.ts'
import { listen } from '../listen.ts'

export const apps: readonly MatrixApp[] = [
  {
    name: 'AdonisJS 6',
    without: {
      'guard that getAuth knows': 'requireAuth(ctx) of AdonisJS gives the auth object itself',
      'unread body': 'The body parser of AdonisJS reads every body before the handler',
      'parsed body': 'The body parser of AdonisJS keeps the raw body beside the parsed one',
    },
    start,
  },
]

const hostOf = ({ request }: HttpContext): string | undefined => request.header('host')

async function start({ options, routes }: AppSetup): Promise<RunningApp> {
  const config = options ? { clerk: forHost(options, hostOf) } : {}
  const app = new IgnitorFactory()
    .withCoreProviders()
    .withCoreConfig()
    .merge({
      config: { ...config, logger: { default: 'app', loggers: { app: { enabled: false } } } },
      rcFileContents: { providers: [() => import('clerk-latchkey/adonis/provider')] },
    })
    .create(new URL('./', import.meta.url), { importer: (path) => import(path) })
    .createApp('web')
  await app.init()
  await app.boot()

  const server = await app.container.make('server')
  const router = await app.container.make('router')
  server.errorHandler(async () => ({ default: ShowErrors }))
  if (options) server.use([() => import('clerk-latchkey/adonis/middleware')])
  router.use([() => import('@adonisjs/core/bodyparser_middleware')])
  const middleware = router.named({ clerk: () => import('clerk-latchkey/adonis/guard') })
  for (const { path, guard, answer } of routes) {
    const route = router.any(path, async (ctx) => {
      const { json, cookies = [] } = await answer({
        getAuth: (o) => getAuth(ctx, o),
        clerk: () => ctx.clerk,
        verifyWebhook: (o) => verifyWebhook(ctx, o),
      })
      for (const cookie of cookies) ctx.response.append('set-cookie', cookie)
      return json
    })
    if (guard) route.use(middleware.clerk(guard))
  }
  await server.boot()
  const running = await listen(createServer((req, res) => void server.handle(req, res)))
  return {
    url: running.url,
    async close() {
      await running.close()
      await app.terminate()
    },
  }
}

class ShowErrors extends ExceptionHandler {
  override async handle(error: object, ctx: HttpContext): Promise<unknown> {
    const { name, message, code } = error as Error & { code?: string }
    if ('handle' in error || code === 'E_ROUTE_NOT_FOUND') return super.handle(error, ctx)
    return ctx.response.status(500).send({ name, message })
  }
}
