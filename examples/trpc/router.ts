import { initTRPC } from '@trpc/server'
import { requireAuth } from 'clerk-latchkey/trpc'
import type { ClerkContext } from 'clerk-latchkey/trpc'

const t = initTRPC.context<ClerkContext>().create()

const publicProcedure = t.procedure
const protectedProcedure = t.procedure.use(requireAuth())
const adminProcedure = t.procedure.use(requireAuth({ role: 'org:admin' }))

export const router = t.router({
  home: publicProcedure.query(({ ctx }) => ({
    message: ctx.auth.isAuthenticated ? 'You are signed in.' : 'You are signed out.',
  })),

  me: protectedProcedure.query(async ({ ctx }) => {
    const { userId } = ctx.auth
    const { firstName, lastName } = await ctx.clerk.users.getUser(userId)
    return { userId, firstName, lastName }
  }),

  admin: adminProcedure.query(({ ctx }) => ({
    message: `You are an admin of ${ctx.auth.orgSlug}.`,
  })),
})

export type AppRouter = typeof router
