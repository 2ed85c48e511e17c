import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

import { authenticate } from '../adonis-context.ts'

/**
 * Authenticates every request and blocks none: `getAuth(ctx)` says who it was. It belongs to `server.use` in
 * `start/kernel.ts`: a handshake comes to pages that have no route, and the Frontend API proxy to its own.
 */
export default class ClerkMiddleware {
  async handle(ctx: HttpContext, next: NextFn): Promise<unknown> {
    const gate = await ctx.containerResolver.make('clerk.gate')
    return (await authenticate(gate, ctx)) ? next() : undefined
  }
}
