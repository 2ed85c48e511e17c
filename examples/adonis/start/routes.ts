import router from '@adonisjs/core/services/router'
import { getAuth, requireAuth } from 'clerk-latchkey/adonis'

import { middleware } from './kernel.ts'

router.get('/', (ctx) => {
  const { isAuthenticated } = getAuth(ctx)
  return { message: isAuthenticated ? 'You are signed in.' : 'You are signed out.' }
})

router.get('/me', async (ctx) => {
  const { userId } = await requireAuth(ctx)
  const { firstName, lastName } = await ctx.clerk.users.getUser(userId)
  return { userId, firstName, lastName }
})

router
  .get('/admin', (ctx) => ({ message: `You are an admin of ${getAuth(ctx).orgSlug}.` }))
  .use(middleware.clerk({ role: 'org:admin' }))
