import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/express'
import express from 'express'

/** The protected API. In an app of yours `clerkMiddleware()` without options reads CLERK_SECRET_KEY. */
export function createApi(clerkClient) {
  const api = express.Router()

  // Callers send a token with each request, so there is no browser session to synchronise.
  api.use(clerkMiddleware({ clerkClient, handshake: 'off' }))

  api.get('/public', (req, res) => {
    const { isAuthenticated } = getAuth(req)
    res.json({ message: 'Everybody may read this.', isAuthenticated })
  })

  api.get('/me', requireAuth(), (req, res) => {
    const { userId, sessionId, orgSlug, orgRole, orgPermissions } = getAuth(req)
    res.json({ userId, sessionId, orgSlug, orgRole, orgPermissions })
  })

  api.get('/admin', requireAuth({ role: 'org:admin' }), (req, res) => {
    const { userId, orgSlug } = getAuth(req)
    res.json({ message: `Only admins of ${orgSlug} read this.`, userId })
  })

  api.get('/users', requireAuth(), async (req, res) => {
    const { data, totalCount } = await req.clerk.users.getUserList({ limit: 10 })
    res.json({
      totalCount,
      users: data.map(({ id, firstName, lastName }) => ({ id, firstName, lastName })),
    })
  })

  return api
}
