import {
  clerkMiddleware,
  getAuth,
  getClerkClient,
  requireAuth,
  verifyWebhook,
} from 'clerk-latchkey/node'
import type { RequestHandler } from 'restify'

import { forHost } from '../app.ts'
import type { MatrixApp } from '../app.ts'
import { listen } from '../listen.ts'

interface HttpError extends Error {
  statusCode?: number
}

export const apps: readonly MatrixApp[] = [
  {
    name: 'restify 11',
    without: { 'parsed body': 'The body parser of restify keeps the raw body.' },
    changesNode: true,
    async start({ options, routes }) {
      const { default: restify } = await import('restify')
      const server = restify.createServer()
      if (options) server.pre(clerkMiddleware(forHost(options, (req) => req.headers.host)))
      for (const { path, guard, body, answer } of routes) {
        const before: RequestHandler[] = body === 'parsed' ? restify.plugins.bodyParser() : []
        if (guard) before.push(requireAuth(guard))
        const handler: RequestHandler = async (req, res) => {
          const { json, cookies = [] } = await answer({
            getAuth: (o) => getAuth(req, o),
            clerk: () => getClerkClient(req),
            verifyWebhook: (o) => verifyWebhook(req, o),
          })
          res.appendHeader('set-cookie', [...cookies])
          res.send(200, json)
        }
        for (const method of ['get', 'post'] as const) server[method](path, ...before, handler)
      }
      server.on('restifyError', (_req, res, error: HttpError, done: () => void) => {
        const { statusCode = 500, name, message } = error
        res.send(statusCode, { name, message })
        done()
      })
      return listen(server.server)
    },
  },
]
