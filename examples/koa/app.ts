import { Router } from '@koa/router'
import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/koa'
import type { ClerkState } from 'clerk-latchkey/koa'
import Koa from 'koa'

export const app = new Koa()

app.use(clerkMiddleware())

const router = new Router<ClerkState>()

router.get('/', (ctx) => {
  const { isAuthenticated } = getAuth(ctx)
  ctx.body = { message: isAuthenticated ? 'You are signed in.' : 'You are signed out.' }
})

router.get('/me', requireAuth(), async (ctx) => {
  const { userId } = getAuth(ctx)
  const { firstName, lastName } = await ctx.state.clerk.users.getUser(userId)
  ctx.body = { userId, firstName, lastName }
})

router.get('/admin', requireAuth({ role: 'org:admin' }), (ctx) => {
  const { orgSlug } = getAuth(ctx)
  ctx.body = { message: `You are an admin of ${orgSlug}.` }
})

app.use(router.routes())
