import {
  clerkMiddleware,
  getAuth,
  getClerkClient,
  requireAuth,
  verifyWebhook,
} from 'clerk-latchkey/node'
import express from 'express'
import type { ServerResponse } from 'node:http'
import polka from 'polka'
import type { Middleware } from 'polka'

import { forHost } from '../app.ts'
import type { MatrixApp } from '../app.ts'
import { listen } from '../listen.ts'

const parsers = { parsed: express.json(), raw: express.raw({ type: 'application/json' }) }

export const apps: readonly MatrixApp[] = [
  {
    name: 'polka 0.5',
    start({ options, routes }) {
      const app = polka({
        onError: (error, _req, res) => showError(error, res),
        onNoMatch: (_req, res) => void res.writeHead(404).end(),
      })
      if (options) app.use(clerkMiddleware(forHost(options, (req) => req.headers.host)))
      for (const { path, guard, body, answer } of routes) {
        const before: Middleware[] = body ? [parsers[body]] : []
        if (guard) before.push(requireAuth(guard))
        app.all(path, ...before, (req, res) => {
          const asked = {
            getAuth: (o?: object) => getAuth(req, o),
            clerk: () => getClerkClient(req),
            verifyWebhook: (o: object) => verifyWebhook(req, o),
          }
          // polka does not wait for promises.
          void Promise.resolve(asked)
            .then(answer)
            .then(({ json, cookies = [] }) => {
              res.appendHeader('set-cookie', [...cookies]).end(JSON.stringify(json))
            })
            .catch((error: unknown) => showError(error, res))
        })
      }
      return listen((req, res) => app.handler(req as never, res))
    },
  },
]

function showError(error: unknown, res: ServerResponse): void {
  const { name, message } = error as Error
  res.writeHead(500).end(JSON.stringify({ name, message }))
}
