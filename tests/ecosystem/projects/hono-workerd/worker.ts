import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/hono'
import { Hono } from 'hono'

const app = new Hono()
app.use(clerkMiddleware())
app.get('/public', (c) => c.json({ userId: getAuth(c).userId }))
app.get('/me', requireAuth(), async (c) => {
  const userId: string = getAuth(c).userId
  const { firstName } = await c.get('clerk').users.getUser(userId)
  return c.json({ userId, firstName })
})
app.get('/admin', requireAuth({ role: 'org:admin' }), (c) => c.json({}))

// oxlint-disable-next-line import/no-default-export -- that is what a Worker is
export default app
