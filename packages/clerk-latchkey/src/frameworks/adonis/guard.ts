import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

import { requireAdmission, toException } from '../adonis-context.ts'
import { defineRequirement } from '../require-auth.ts'
import type { Predicate, Requirement } from '../require-auth.ts'

/**
 * The named middleware `middleware.clerk(…)`: lets through who is signed in, or who has what is demanded. Others get 401
 * (with `WWW-Authenticate`) or 403, and a JSON body in the shape of Clerk's errors.
 *
 * @throws {ClerkRejectionError} which renders itself
 * @throws {ConfigurationError} `option_invalid` where a demand is `undefined`; `middleware_missing`
 */
export default class ClerkGuard {
  async handle(
    ctx: HttpContext,
    next: NextFn,
    demanded?: Requirement | Predicate,
  ): Promise<unknown> {
    const { state } = requireAdmission(ctx, 'middleware.clerk()')
    const rejection = await defineRequirement(demanded)(state)
    if (rejection) throw toException(rejection)
    return next()
  }
}
