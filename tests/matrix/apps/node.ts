import {
  clerkMiddleware,
  getAuth,
  getClerkClient,
  requireAuth,
  verifyWebhook,
} from 'clerk-latchkey/node'
import type { IncomingMessage } from 'node:http'

import { forHost } from '../app.ts'
import type { MatrixApp } from '../app.ts'
import { listen } from '../listen.ts'

export const apps: readonly MatrixApp[] = [
  {
    name: 'node:http',
    without: { 'parsed body': 'node:http parses no body.' },
    start({ options, routes }) {
      const authenticate =
        options && clerkMiddleware(forHost(options, (req: IncomingMessage) => req.headers.host))
      const table = new Map(
        routes.map(({ path, guard, answer }) => {
          return [path, { answer, check: guard && requireAuth(guard) }]
        }),
      )
      return listen(async (req, res) => {
        try {
          if (authenticate && !(await authenticate(req, res))) return
          const route = table.get(new URL(req.url ?? '/', 'http://localhost').pathname)
          if (!route) return void res.writeHead(404).end()
          if (route.check && !(await route.check(req, res))) return
          const { json, cookies = [] } = await route.answer({
            getAuth: (o) => getAuth(req, o),
            clerk: () => getClerkClient(req),
            verifyWebhook: (o) => verifyWebhook(req, o),
          })
          res.appendHeader('set-cookie', [...cookies]).end(JSON.stringify(json))
        } catch (error) {
          const { name, message } = error as Error
          res.writeHead(500).end(JSON.stringify({ name, message }))
        }
      })
    },
  },
]
