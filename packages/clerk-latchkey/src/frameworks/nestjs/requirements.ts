import { SetMetadata } from '@nestjs/common'
import type { ExecutionContext } from '@nestjs/common'
import { Reflector } from '@nestjs/core'

import type { AcceptsToken } from '../../auth/token-types.ts'
import type {
  OrganizationCustomPermissionKey,
  OrganizationCustomRoleKey,
} from '../../auth/jwt-types.ts'
import { readAuth } from '../read-auth.ts'
import { forbidden } from '../rejection.ts'
import { defineRequirement } from '../require-auth.ts'
import type { Check, Predicate, Requirement } from '../require-auth.ts'

type Decorator = MethodDecorator & ClassDecorator

const open = 'clerk-latchkey:public'
const demanded = 'clerk-latchkey:demanded'
const signedIn = defineRequirement()
const reflector = new Reflector()

/**
 * Lets everybody call a handler, or every handler of a class that demands nothing itself.
 *
 * @example
 * ```ts
 * import { Controller, Get } from '@nestjs/common'
 * import { Public } from 'clerk-latchkey/nestjs'
 *
 * @Controller()
 * export class HealthController {
 *   @Public()
 *   @Get('health')
 *   check() {
 *     return { ok: true }
 *   }
 * }
 * ```
 */
export const Public = (): Decorator => SetMetadata(open, true)

/**
 * Demands a signed-in user, or more, of whoever calls a handler, or any handler of a class. Others get 401 or 403. What a
 * class demands, each of its handlers does.
 *
 * @param requirement - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid`, where a demand is `undefined`
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 */
export const RequireAuth = <const Accepted extends AcceptsToken = 'session_token'>(
  requirement?: Requirement<Accepted> | Predicate,
): Decorator => demand(defineRequirement(requirement))

/** Demands one of these roles in the active organization. */
export const Roles = (...roles: readonly OrganizationCustomRoleKey[]): Decorator =>
  demand(async (state) => {
    const rejection = await signedIn(state)
    if (rejection) return rejection
    const { has } = readAuth(state)
    return roles.some((role) => has({ role })) ? undefined : forbidden(`role ${roles.join(' or ')}`)
  })

/** Demands all of these permissions in the active organization. System permissions (`org:sys_…`) are in no session token. */
export const Permissions = (
  ...permissions: readonly OrganizationCustomPermissionKey[]
): Decorator =>
  demand(async (state) => {
    const rejection = await signedIn(state)
    if (rejection) return rejection
    const { has } = readAuth(state)
    const missing = permissions.filter((permission) => !has({ permission }))
    return missing.length === 0 ? undefined : forbidden(`permission ${missing.join(' and ')}`)
  })

/** Adds a check to those that are there: decorators stack. */
function demand(check: Check): Decorator {
  return (target: object, key?: string | symbol, descriptor?: PropertyDescriptor): void => {
    // Without a descriptor it decorates a class, and classes are functions.
    const holder = (descriptor?.value ?? target) as Function
    const decorate = SetMetadata(demanded, [...checksOf(holder), check])
    if (key !== undefined && descriptor) decorate(target, key, descriptor)
    else decorate(holder)
  }
}

/** The checks that a call has to pass. Of `@Public()` and a demand, the one nearer to the handler counts; beside each other, the demand. */
export function checksFor(
  context: ExecutionContext,
  protect: 'all' | 'decorated',
): readonly Check[] {
  const handler = context.getHandler()
  const type = context.getClass()
  const own = checksOf(handler)
  const ofClass = checksOf(type)
  if (own.length > 0) return [...ofClass, ...own]
  if (isPublic(handler)) return []
  if (ofClass.length > 0) return ofClass
  return protect === 'decorated' || isPublic(type) ? [] : [signedIn]
}

/** Whether a class, or one of its methods, has a decorator that demands something. */
export function demandsAnything(type: Function): boolean {
  return (
    checksOf(type).length > 0 || methodsOf(type.prototype).some((it) => checksOf(it).length > 0)
  )
}

function methodsOf(prototype: object | null): Function[] {
  if (!prototype) return []
  const own = Object.values(Object.getOwnPropertyDescriptors(prototype)).map(({ value }) => value)
  const methods = own.filter((value): value is Function => typeof value === 'function')
  return [...methods, ...methodsOf(Object.getPrototypeOf(prototype))]
}

function checksOf(holder: Function): readonly Check[] {
  return reflector.get<readonly Check[] | undefined>(demanded, holder) ?? []
}

function isPublic(holder: Function): boolean {
  return reflector.get<boolean | undefined>(open, holder) === true
}
