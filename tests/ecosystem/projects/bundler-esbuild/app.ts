import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/koa'
import Koa from 'koa'
import type { Middleware } from 'koa'
import type { AddressInfo } from 'node:net'

const guards: Record<string, Middleware> = {
  '/me': requireAuth(),
  '/admin': requireAuth({ role: 'org:admin' }),
}

const app = new Koa()
app.use(clerkMiddleware())
app.use((ctx, next) => guards[ctx.path]?.(ctx, next) ?? next())
app.use(async (ctx) => {
  const { userId } = getAuth(ctx)
  const isMe = ctx.path === '/me' && userId !== null
  const { firstName } = isMe ? await ctx.state.clerk.users.getUser(userId) : {}
  ctx.body = { userId, firstName }
})

const server = app.listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
