import { clerkMiddleware, createClerkClient, getAuth, requireAuth } from '@clerk/express'
import { verifyWebhook } from '@clerk/express/webhooks'
import express from 'express'
import type { ErrorRequestHandler, RequestHandler } from 'express'

import type { MatrixApp } from '../app.ts'
import { listen } from '../listen.ts'

export const apps: readonly MatrixApp[] = [
  {
    name: '@clerk/express',
    official: true,
    without: {
      'guard with a requirement': 'The guard of @clerk/express takes no requirement.',
      client: '@clerk/express gives handlers no client.',
    },
    start({ options, routes }) {
      const app = express()
      if (typeof options === 'function') {
        app.use(clerkMiddleware(async (req) => withClient(await options(req.headers.host ?? ''))))
      } else if (options) app.use(clerkMiddleware(withClient(options)))
      for (const { path, guard, body, answer } of routes) {
        const before: RequestHandler[] = body === 'parsed' ? [express.json()] : []
        if (body === 'raw') before.push(express.raw({ type: 'application/json' }))
        if (guard) before.push(requireAuth())
        app.all(path, ...before, async (req, res) => {
          const { json, cookies = [] } = await answer({
            getAuth: (o) => getAuth(req, o as object) as never,
            verifyWebhook: (o) => verifyWebhook(req, o) as Promise<{ type: string }>,
          })
          res.append('set-cookie', [...cookies]).json(json)
        })
      }
      const showError: ErrorRequestHandler = ({ name, message }: Error, _req, res, _next) => {
        res.status(500).json({ name, message })
      }
      return listen(app.use(showError))
    },
  },
]

/** Its middleware calls with the client of the environment, whatever its options say. */
function withClient(options: object): object {
  if ('clerkClient' in options || Object.keys(options).length === 0) return options
  return { ...options, clerkClient: createClerkClient(options) }
}
