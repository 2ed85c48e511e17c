import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { SessionAuthObject } from '../auth/auth-object-types.ts'
import { readAdmission } from './admission.ts'
import type { Admission } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'

/**
 * Where a request keeps what the plugin found. A symbol, because other plugins write `request.auth` too, and what they put
 * there must not count as Clerk's; registered, because an app may load this package as ESM and CommonJS at once.
 */
const admission = Symbol.for('clerk-latchkey.admission')

/** Any request, whatever its route says of its parameters and its body. */
interface AuthenticatedRequest extends Pick<FastifyRequest, 'raw'> {
  [admission]?: Admission | undefined
}

/** Shows what will be found as `request.auth` and `request.clerk`; what others put there is left alone. */
export function decorateRequests(instance: FastifyInstance): void {
  // Fastify makes all requests alike from the start, so that V8 need not guess.
  if (!instance.hasRequestDecorator(admission)) instance.decorateRequest(admission, undefined)
  if (instance.hasRequestDecorator('auth')) {
    instance.log.warn(
      'clerk-latchkey: another plugin has decorated request.auth before clerkPlugin. It is left as it is; use getAuth(request) for Clerk.',
    )
  } else {
    instance.decorateRequest('auth', {
      getter() {
        // Without options it is the session's.
        return readAdmission(requireAdmission(this, 'request.auth')) as SessionAuthObject
      },
    })
  }
  if (instance.hasRequestDecorator('clerk')) return
  instance.decorateRequest('clerk', {
    getter() {
      return requireAdmission(this, 'request.clerk').client
    },
  })
}

/** Keeps what the gate found on the request. */
export function admit(request: AuthenticatedRequest, { state, client }: Admission): void {
  request[admission] = { state, client }
}

/** Whether the request went through the plugin already: a second run would answer a handshake twice. */
export function isAdmitted(request: AuthenticatedRequest): boolean {
  return request[admission] !== undefined
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireAdmission(request: AuthenticatedRequest, asked: string): Admission {
  const found = request[admission]
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkPlugin } from 'clerk-latchkey/fastify'\n\n  await app.register(clerkPlugin)`,
  )
}
