import { getRequestListener } from '@hono/node-server'
import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/hono'
import type { ClerkVariables } from 'clerk-latchkey/hono'
import { Hono } from 'hono'
import type { Context } from 'hono'

import { forHost } from '../app.ts'
import type { MatrixApp } from '../app.ts'
import { listen } from '../listen.ts'

export const apps: readonly MatrixApp[] = [
  {
    name: 'Hono 4',
    start({ options, routes }) {
      const app = new Hono<{ Variables: ClerkVariables }>()
      if (options) app.use(clerkMiddleware(forHost(options, (c: Context) => c.req.header('host'))))
      for (const { path, guard, body, answer } of routes) {
        if (body === 'parsed')
          app.use(path, async (c, next) => void (await c.req.json(), await next()))
        if (guard) app.use(path, requireAuth(guard))
        app.all(path, async (c) => {
          const { json, cookies = [] } = await answer({
            getAuth: (o) => getAuth(c, o),
            clerk: () => c.get('clerk'),
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
