import { os } from '@orpc/server'
import { clerkMiddleware, requireAuth } from 'clerk-latchkey/orpc'

const base = os.use(clerkMiddleware())
const protectedBase = base.use(requireAuth())
const adminBase = base.use(requireAuth({ role: 'org:admin' }))

export const router = {
  home: base.route({ method: 'GET', path: '/' }).handler(({ context }) => ({
    message: context.auth.isAuthenticated ? 'You are signed in.' : 'You are signed out.',
  })),

  me: protectedBase.route({ method: 'GET', path: '/me' }).handler(async ({ context }) => {
    const { userId } = context.auth
    const { firstName, lastName } = await context.clerk.users.getUser(userId)
    return { userId, firstName, lastName }
  }),

  admin: adminBase.route({ method: 'GET', path: '/admin' }).handler(({ context }) => ({
    message: `You are an admin of ${context.auth.orgSlug}.`,
  })),
}
