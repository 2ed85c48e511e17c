import { verifyWebhook } from '@clerk/hono/webhooks'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Context, MiddlewareHandler } from 'hono'

import type { MatrixApp } from '../app.ts'
import { listen } from '../listen.ts'

// Out of the compiler's sight: the types of this package change Hono's own, in every file of a program.
const { clerkMiddleware, getAuth } = (await import(String('@clerk/hono'))) as {
  clerkMiddleware(options: object): MiddlewareHandler
  getAuth(c: Context, options?: object): never
}

export const apps: readonly MatrixApp[] = [
  {
    name: '@clerk/hono',
    official: true,
    without: {
      'parsed body': 'Hono keeps the text of a body that it has parsed.',
      guard: '@clerk/hono has no guard.',
      'options callback': '@clerk/hono takes no function as options.',
      'custom client': '@clerk/hono takes no client.',
    },
    start({ options, routes }) {
      const app = new Hono()
      if (options) app.use(clerkMiddleware(options))
      for (const { path, answer } of routes) {
        app.all(path, async (c) => {
          const { json, cookies = [] } = await answer({
            getAuth: (o) => getAuth(c, o),
            verifyWebhook: (o) => verifyWebhook(c, o),
          })
          for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
          return c.json(json)
        })
      }
      app.onError(({ name, message }, c) => c.json({ name, message }, 500))
      return listen(getRequestListener(app.fetch))
    },
  },
]
