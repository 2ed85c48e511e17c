import { createParamDecorator, Inject } from '@nestjs/common'
import type { ExecutionContext } from '@nestjs/common'

import type { AuthObject, GetAuthFn, SignedInAuthObject } from '../../auth/auth-object-types.ts'
import { readAuth } from '../read-auth.ts'
import type { ReadAuthOptions } from '../read-auth.ts'
import { requireCaller } from './admission.ts'
import { tokens } from './options.ts'

/**
 * The auth object of the caller, or one property of it, as a parameter of a handler.
 *
 * @param asked - The name of a property, or the options of `getAuth`.
 * @example
 * ```ts
 * import { Controller, Get } from '@nestjs/common'
 * import { Auth } from 'clerk-latchkey/nestjs'
 * import type { SignedInAuthObject } from 'clerk-latchkey/nestjs'
 *
 * @Controller('me')
 * export class MeController {
 *   @Get()
 *   show(@Auth() { userId, orgId }: SignedInAuthObject) {
 *     return { userId, orgId }
 *   }
 *
 *   @Get('id')
 *   id(@Auth('userId') userId: string) {
 *     return { userId }
 *   }
 * }
 * ```
 */
export const Auth = createParamDecorator(
  (asked: keyof SignedInAuthObject | ReadAuthOptions | undefined, context: ExecutionContext) => {
    if (typeof asked !== 'string') return readCaller(context, '@Auth()', asked)
    const auth: Partial<Record<string, unknown>> = { ...readCaller(context, '@Auth()') }
    return auth[asked]
  },
)

/** The Backend API client of the instance that the caller belongs to, as a parameter of a handler. */
export const Clerk = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requireCaller(context, '@Clerk()').client,
)

/**
 * Injects the Backend API client into a provider.
 *
 * @example
 * ```ts
 * import { Injectable } from '@nestjs/common'
 * import { InjectClerk } from 'clerk-latchkey/nestjs'
 * import type { ClerkClient } from 'clerk-latchkey/nestjs'
 *
 * @Injectable()
 * export class PeopleService {
 *   constructor(@InjectClerk() private readonly clerk: ClerkClient) {}
 *
 *   find(userId: string) {
 *     return this.clerk.users.getUser(userId)
 *   }
 * }
 * ```
 */
export const InjectClerk = (): PropertyDecorator & ParameterDecorator => Inject(tokens.client)

/**
 * Who called a handler, for guards, interceptors and parameter decorators of your own.
 *
 * @param context - The execution context of a call that `ClerkModule` has seen.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 */
export const getAuth = ((context: ExecutionContext, options?: ReadAuthOptions): AuthObject =>
  readCaller(context, 'getAuth(context)', options)) as GetAuthFn<ExecutionContext>

function readCaller(
  context: ExecutionContext,
  asked: string,
  options?: ReadAuthOptions,
): AuthObject {
  return readAuth(requireCaller(context, asked).state, options)
}
