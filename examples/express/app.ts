import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/express'
import express from 'express'

export const app = express()

app.use(clerkMiddleware())

app.get('/', (req, res) => {
  const { isAuthenticated } = getAuth(req)
  res.json({ message: isAuthenticated ? 'You are signed in.' : 'You are signed out.' })
})

app.get('/me', requireAuth(), async (req, res) => {
  const { userId } = getAuth(req)
  const { firstName, lastName } = await req.clerk.users.getUser(userId)
  res.json({ userId, firstName, lastName })
})

app.get('/admin', requireAuth({ role: 'org:admin' }), (req, res) => {
  const { orgSlug } = getAuth(req)
  res.json({ message: `You are an admin of ${orgSlug}.` })
})
