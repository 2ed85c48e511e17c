import { getRequestListener } from '@hono/node-server'
import { clerkMiddleware, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/hono'
import type { ClerkVariables } from 'clerk-latchkey/hono'
import { Hono } from 'hono'
import type { Context } from 'hono'

import { forHost } from '../app.ts'
import type { MatrixApp } from '../app.ts'
import { listen } from '../listen.ts'

export const apps: readonly MatrixApp[] = [
  {
    name: 'Hono 4',
    without: { 'parsed body': 'Hono keeps the text of a body that it has parsed.' },
    start({ options, routes }) {
      const app = new Hono<{ Variables: ClerkVariables }>()
      if (options) app.use(clerkMiddleware(forHost(options, (c: Context) => c.req.header('host'))))
      for (const { path, guard, answer } of routes) {
        if (guard) app.use(path, requireAuth(guard))
        app.all(path, async (c) => {
          const { json, cookies = [] } = await answer({
            getAuth: (o) => getAuth(c, o),
            clerk: () => c.get('clerk'),
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
