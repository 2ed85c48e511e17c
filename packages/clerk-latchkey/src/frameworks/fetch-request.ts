import type { Admission } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'

/**
 * Where a `Request` keeps what the middleware found: on itself, because a map of requests would be two maps in an app that
 * loads this package as ESM and CommonJS at once.
 */
const admission = Symbol.for('clerk-latchkey.admission')

interface AuthenticatedRequest extends Request {
  [admission]?: Admission
}

/** Keeps what the gate found on the request. */
export function admit(request: AuthenticatedRequest, { state, client }: Admission): void {
  request[admission] = { state, client }
}

/** Whether the request went through the middleware already: a second run would answer a handshake twice. */
export function isAdmitted(request: AuthenticatedRequest): boolean {
  return request[admission] !== undefined
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireAdmission(request: AuthenticatedRequest, asked: string): Admission {
  const found = request[admission]
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkMiddleware } from 'clerk-latchkey/fetch'\n\n  export default { fetch: clerkMiddleware()(handler) }`,
  )
}
