import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/express'
import express from 'express'
import type { ErrorRequestHandler, Express, Request, RequestHandler } from 'express'
import express4 from 'express4'

import { forHost } from '../app.ts'
import type { AppSetup, MatrixApp, RunningApp } from '../app.ts'
import { listen } from '../listen.ts'

export const apps: readonly MatrixApp[] = [
  { name: 'Express 5', start: (setup) => start(express(), setup) },
  { name: 'Express 4', start: (setup) => start(express4(), setup) },
]

function start(app: Express, { options, routes }: AppSetup): Promise<RunningApp> {
  if (options) app.use(clerkMiddleware(forHost(options, (req: Request) => req.headers.host)))
  for (const { path, guard, body, answer } of routes) {
    const before: RequestHandler[] = body === 'parsed' ? [express.json()] : []
    if (guard) before.push(requireAuth(guard))
    app.all(path, ...before, (req, res, next) => {
      // Express 4 does not wait for promises.
      void Promise.resolve({ getAuth: (o?: object) => getAuth(req, o), clerk: () => req.clerk })
        .then(answer)
        .then(({ json, cookies = [] }) => res.append('set-cookie', [...cookies]).json(json), next)
    })
  }
  const showError: ErrorRequestHandler = ({ name, message }: Error, _req, res, _next) => {
    res.status(500).json({ name, message })
  }
  return listen(app.use(showError))
}
