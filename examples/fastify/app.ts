import { clerkPlugin, getAuth, requireAuth } from 'clerk-latchkey/fastify'
import fastify from 'fastify'

export const app = fastify()

await app.register(clerkPlugin)

app.get('/', async (request) => {
  const { isAuthenticated } = getAuth(request)
  return { message: isAuthenticated ? 'You are signed in.' : 'You are signed out.' }
})

app.get('/me', { preHandler: requireAuth() }, async (request) => {
  const { userId } = getAuth(request)
  const { firstName, lastName } = await request.clerk.users.getUser(userId)
  return { userId, firstName, lastName }
})

app.get('/admin', { preHandler: requireAuth({ role: 'org:admin' }) }, async (request) => {
  const { orgSlug } = getAuth(request)
  return { message: `You are an admin of ${orgSlug}.` }
})
