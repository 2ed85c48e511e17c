import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/express'
import type { ErrorRequestHandler, Express } from 'express'
import type { AddressInfo } from 'node:net'

import type { AppOptions, Framework, RunningApp } from './framework.ts'

/** The app for Express, of whichever version. */
export function toFramework(name: string, express: () => Express): Framework {
  return { name, start: (options = {}) => listen(createApp(express(), options)) }
}

function createApp(app: Express, options: AppOptions): Express {
  if (typeof options === 'function') {
    app.use(clerkMiddleware((req) => options(req.headers.host ?? '')))
  } else if (options !== 'none') {
    app.use(clerkMiddleware(options))
  }

  app.get('/public', (req, res) => {
    const { userId, orgSlug, isAuthenticated } = getAuth(req)
    res.json({ userId, orgSlug: orgSlug ?? null, isAuthenticated })
  })
  app.get('/pending', (req, res) => {
    res.json({ userId: getAuth(req, { treatPendingAsSignedOut: false }).userId })
  })
  app.get('/token', (req, res) => {
    const { tokenType, isAuthenticated } = getAuth(req, { acceptsToken: 'api_key' })
    res.json({ tokenType, isAuthenticated })
  })
  app.get('/cookie', (_req, res) => {
    res.cookie('own', '1').json({})
  })

  app.get('/me', requireAuth(), (req, res) => {
    const userId: string = getAuth(req).userId
    res.json({ userId })
  })
  app.get('/admin', requireAuth({ role: 'org:admin' }), ok)
  app.get('/billing', requireAuth({ permission: 'org:billing:manage' }), ok)
  app.get('/feature', requireAuth({ feature: 'export' }), ok)
  app.get('/plan', requireAuth({ plan: 'pro' }), ok)
  app.get('/strict', requireAuth({ reverification: 'strict' }), ok)
  app.get('/both', requireAuth({ role: 'org:admin', reverification: 'strict' }), ok)
  app.get(
    '/mine',
    requireAuth((auth) => auth.orgSlug === 'acme'),
    ok,
  )
  app.get('/machine', requireAuth({ acceptsToken: 'api_key' }), ok)
  app.get('/either', requireAuth({ acceptsToken: ['session_token', 'm2m_token'] }), ok)
  app.get('/self', requireAuth(), async (req, res) => {
    const { firstName } = await req.clerk.users.getUser(getAuth(req).userId)
    res.json({ firstName })
  })

  app.use(showError)
  return app
}

const ok = (_req: unknown, res: { json(body: unknown): unknown }): void => {
  res.json({ ok: true })
}

const showError: ErrorRequestHandler = (error: Error, _req, res, _next) => {
  res.status(500).json({ name: error.name, message: error.message })
}

async function listen(app: Express): Promise<RunningApp> {
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  // Listening on TCP, so the address is neither a pipe nor `null`.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
