import { serve } from '@hono/node-server'
import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/hono'
import type { ClerkVariables } from 'clerk-latchkey/hono'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'

import type { AppOptions, Framework, RunningApp } from './framework.ts'

export const hono: Framework = {
  name: 'Hono 4',
  start: (options = {}) => listen(createApp(options)),
}

function createApp(options: AppOptions): Hono<{ Variables: ClerkVariables }> {
  const app = new Hono<{ Variables: ClerkVariables }>()
  if (typeof options === 'function') {
    app.use(clerkMiddleware((c) => options(c.req.header('host') ?? '')))
  } else if (options !== 'none') {
    app.use(clerkMiddleware(options))
  }

  app.get('/public', (c) => {
    const { userId, orgSlug, isAuthenticated } = getAuth(c)
    return c.json({ userId, orgSlug: orgSlug ?? null, isAuthenticated })
  })
  app.get('/pending', (c) => {
    return c.json({ userId: getAuth(c, { treatPendingAsSignedOut: false }).userId })
  })
  app.get('/token', (c) => {
    const { tokenType, isAuthenticated } = getAuth(c, { acceptsToken: 'api_key' })
    return c.json({ tokenType, isAuthenticated })
  })
  app.get('/cookie', (c) => {
    setCookie(c, 'own', '1')
    return c.json({})
  })

  app.get('/me', requireAuth(), (c) => {
    const userId: string = getAuth(c).userId
    return c.json({ userId })
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
  app.get('/self', requireAuth(), async (c) => {
    const { firstName } = await c.get('clerk').users.getUser(getAuth(c).userId)
    return c.json({ firstName })
  })

  app.onError((error, c) => c.json({ name: error.name, message: error.message }, 500))
  return app
}

function ok(c: Context): Response {
  return c.json({ ok: true })
}

async function listen(app: Hono<{ Variables: ClerkVariables }>): Promise<RunningApp> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      }),
    )
  })
}
