import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/hono'
import { Hono } from 'hono'

export const app = new Hono()

app.use(clerkMiddleware())

app.get('/', (c) => {
  const { isAuthenticated } = getAuth(c)
  return c.json({ message: isAuthenticated ? 'You are signed in.' : 'You are signed out.' })
})

app.get('/me', requireAuth(), async (c) => {
  const { userId } = getAuth(c)
  const { firstName, lastName } = await c.get('clerk').users.getUser(userId)
  return c.json({ userId, firstName, lastName })
})

app.get('/admin', requireAuth({ role: 'org:admin' }), (c) => {
  const { orgSlug } = getAuth(c)
  return c.json({ message: `You are an admin of ${orgSlug}.` })
})
