import {
  clerkMiddleware,
  getAuth,
  getClerkClient,
  requireAuth,
  verifyWebhook,
} from 'clerk-latchkey/node'
import connect from 'connect'
import type { ErrorHandleFunction, IncomingMessage } from 'connect'
import express from 'express'

import { forHost } from '../app.ts'
import type { MatrixApp } from '../app.ts'
import { listen } from '../listen.ts'

const parsers = { parsed: express.json(), raw: express.raw({ type: 'application/json' }) }

export const apps: readonly MatrixApp[] = [
  {
    name: 'connect 3',
    without: { 'asterisk target': 'connect answers 404 to it before any middleware runs.' },
    start({ options, routes }) {
      const app = connect()
      const forRequest = options && forHost(options, (req: IncomingMessage) => req.headers.host)
      if (forRequest) app.use(clerkMiddleware(forRequest))
      for (const { path, guard, body, answer } of routes) {
        if (body) app.use(path, parsers[body])
        if (guard) app.use(path, requireAuth(guard))
        app.use(path, async (req, res, next) => {
          // connect matches the start of a path, too.
          if (req.url?.startsWith('/') && !/^\/(?:\?|$)/.test(req.url)) return next()
          try {
            const { json, cookies = [] } = await answer({
              getAuth: (o) => getAuth(req, o),
              clerk: () => getClerkClient(req),
              verifyWebhook: (o) => verifyWebhook(req, o),
            })
            res.appendHeader('set-cookie', [...cookies]).end(JSON.stringify(json))
          } catch (error) {
            next(error)
          }
        })
      }
      const showError: ErrorHandleFunction = ({ name, message }: Error, _req, res, _next) => {
        res.writeHead(500).end(JSON.stringify({ name, message }))
      }
      return listen(app.use(showError))
    },
  },
]
