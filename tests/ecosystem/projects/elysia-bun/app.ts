import { clerkPlugin } from 'clerk-latchkey/elysia'
import { Elysia } from 'elysia'

new Elysia()
  .use(clerkPlugin())
  .get('/public', ({ auth }) => ({ userId: auth.userId }))
  .get(
    '/me',
    async ({ auth: { userId }, clerk }) => {
      const { firstName } = await clerk.users.getUser(userId)
      return { userId, firstName }
    },
    { requireAuth: true },
  )
  .get('/admin', () => ({}), { requireAuth: { role: 'org:admin' } })
  .listen({ hostname: '127.0.0.1', port: process.env.PORT ?? 0 }, ({ port }) =>
    console.log(`http://127.0.0.1:${port}`),
  )
