import { clerkMiddleware, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/express'
import express from 'express'
import type { ErrorRequestHandler, Express, Request, RequestHandler } from 'express'
import express4 from 'express4'

import { forHost } from '../app.ts'
import type { AppSetup, Asked, MatrixApp, RunningApp } from '../app.ts'
import { listen } from '../listen.ts'

export const apps: readonly MatrixApp[] = [
  { name: 'Express 5', start: (setup) => start(express(), setup) },
  { name: 'Express 4', start: (setup) => start(express4(), setup) },
]

const raw = express.raw({ type: 'application/json' })

function start(app: Express, { options, routes }: AppSetup): Promise<RunningApp> {
  if (options) app.use(clerkMiddleware(forHost(options, (req: Request) => req.headers.host)))
  for (const { path, guard, body, answer } of routes) {
    const before: RequestHandler[] = body ? [body === 'raw' ? raw : express.json()] : []
    if (guard) before.push(requireAuth(guard))
    app.all(path, ...before, (req, res, next) => {
      const asked: Asked = {
        getAuth: (o) => getAuth(req, o),
        clerk: () => req.clerk,
        verifyWebhook: (o) => verifyWebhook(req, o),
      }
      // Express 4 does not wait for promises.
      void Promise.resolve(asked)
        .then(answer)
        .then(({ json, cookies = [] }) => res.append('set-cookie', [...cookies]).json(json), next)
    })
  }
  const showError: ErrorRequestHandler = ({ name, message }: Error, _req, res, _next) => {
    res.status(500).json({ name, message })
  }
  return listen(app.use(showError))
}
