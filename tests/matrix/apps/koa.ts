import { Router } from '@koa/router'
import { clerkMiddleware, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/koa'
import type { ClerkState } from 'clerk-latchkey/koa'
import Koa from 'koa'
import type { Context, Middleware } from 'koa'
import Koa2 from 'koa2'

import { forHost } from '../app.ts'
import type { AppSetup, MatrixApp, RunningApp } from '../app.ts'
import { listen } from '../listen.ts'

const without = { 'parsed body': 'The body parser of Koa keeps the raw body.' }

export const apps: readonly MatrixApp[] = [
  { name: 'Koa 3', without, start: (setup) => start(new Koa(), setup) },
  { name: 'Koa 2', without, start: (setup) => start(new Koa2(), setup) },
]

function start(app: Koa, { options, routes }: AppSetup): Promise<RunningApp> {
  app.use(showErrors)
  if (options) app.use(clerkMiddleware(forHost(options, (ctx: Context) => ctx.get('host'))))
  const router = new Router<ClerkState>()
  for (const { path, guard, answer } of routes) {
    if (guard) router.use(path, requireAuth(guard))
    router.all(path, async (ctx) => {
      const { json, cookies = [] } = await answer({
        getAuth: (o) => getAuth(ctx, o),
        clerk: () => ctx.state.clerk,
        verifyWebhook: (o) => verifyWebhook(ctx, o),
      })
      ctx.append('set-cookie', [...cookies])
      ctx.body = json
    })
  }
  return listen(app.use(router.routes()).callback())
}

const showErrors: Middleware = async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    const { name, message } = error as Error
    ctx.status = 500
    ctx.body = { name, message }
  }
}
