import { clerkPlugin, getAuth, requireAuth } from 'clerk-latchkey/fastify'
import fastify from 'fastify'

export async function createApp() {
  const app = fastify()
  await app.register(clerkPlugin)
  app.get('/public', (request) => ({ userId: getAuth(request).userId }))
  app.get('/me', { preHandler: requireAuth() }, async (request) => {
    const { userId } = getAuth(request)
    const { firstName } = await request.clerk.users.getUser(userId)
    return { userId, firstName }
  })
  app.get('/admin', { preHandler: requireAuth({ role: 'org:admin' }) }, () => ({}))
  return app
}
