import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { clerkMiddleware, getAuth } from '@clerk/hono'
import type { ClerkHonoVariables } from '@clerk/hono'

const app = new Hono<{ Variables: ClerkHonoVariables }>()

app.use('*', clerkMiddleware())

app.get('/protected', async (c) => {
  const { userId } = getAuth(c)
  if (!userId) return c.json({ message: 'You are not signed in.' }, 401)
  const user = await c.get('clerk').users.getUser(userId)
  return c.json({ email: user.emailAddresses[0]?.emailAddress })
})

app.get('/admin', (c) => {
  const auth = c.get('clerkAuth')()
  return c.json({ isAdmin: auth.has({ role: 'org:admin' }) })
})

serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' }, () => {
  console.log('listening')
})
