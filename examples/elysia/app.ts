import { clerkPlugin } from 'clerk-latchkey/elysia'
import { Elysia } from 'elysia'

export const app = new Elysia()
  .use(clerkPlugin())
  .get('/', ({ auth }) => ({
    message: auth.isAuthenticated ? 'You are signed in.' : 'You are signed out.',
  }))
  .get(
    '/me',
    async ({ auth: { userId }, clerk }) => {
      const { firstName, lastName } = await clerk.users.getUser(userId)
      return { userId, firstName, lastName }
    },
    { requireAuth: true },
  )
  .get('/admin', ({ auth }) => ({ message: `You are an admin of ${auth.orgSlug}.` }), {
    requireAuth: { role: 'org:admin' },
  })
  .ws('/live', {
    requireAuth: true,
    open: (socket) => void socket.send(`Hello ${socket.data.auth.userId}`),
  })
