import { server as createServer } from '@hapi/hapi'
import type { Server } from '@hapi/hapi'
import { clerkPlugin, getAuth } from 'clerk-latchkey/hapi'
import type { GuardedRequest } from 'clerk-latchkey/hapi'

export async function createApp(port: number): Promise<Server> {
  const app = createServer({ host: '127.0.0.1', port })

  await app.register(clerkPlugin)

  app.route({
    method: 'GET',
    path: '/',
    handler(request) {
      const { isAuthenticated } = getAuth(request)
      return { message: isAuthenticated ? 'You are signed in.' : 'You are signed out.' }
    },
  })

  app.route({
    method: 'GET',
    path: '/me',
    options: { auth: 'clerk' },
    async handler(request: GuardedRequest) {
      const { userId } = getAuth(request)
      const { firstName, lastName } = await request.clerk.users.getUser(userId)
      return { userId, firstName, lastName }
    },
  })

  app.route({
    method: 'GET',
    path: '/admin',
    // A role or a permission of the active organization is a scope of hapi's.
    options: { auth: { strategy: 'clerk', scope: ['org:admin'] } },
    handler(request: GuardedRequest) {
      return { message: `You are an admin of ${getAuth(request).orgSlug}.` }
    },
  })

  return app
}
