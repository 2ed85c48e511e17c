import type { IncomingMessage } from 'node:http'

import type { PendingSessionOptions } from '../auth/auth-object-types.ts'
import type { ClerkClient } from '../client.ts'
import { readAdmission } from './admission.ts'
import type { Admission } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'

/**
 * Where a request keeps what the middleware found. A symbol, because other libraries write `req.auth` too, and what they
 * put there must not count as Clerk's; registered, because an app may load this package as ESM and CommonJS at once.
 */
const admission = Symbol.for('clerk-latchkey.admission')
/** Tells our `req.auth` from others'. */
const brand = Symbol.for('clerk-latchkey.auth')

interface AuthenticatedRequest extends IncomingMessage {
  [admission]?: Admission & { readonly gate: unknown }
  clerk?: ClerkClient
  auth?: unknown
}

/** Keeps what the gate found on the request, and shows it as `req.auth` and `req.clerk`. */
export function admit(
  req: AuthenticatedRequest,
  gate: unknown,
  { state, client }: Admission,
): void {
  const found = { state, client, gate }
  req[admission] = found
  req.clerk = client
  if (req.auth !== undefined && !isOurs(req.auth)) return warnOnce(foreignAuth)
  const auth = (options?: PendingSessionOptions): unknown => readAdmission(found, options)
  req.auth = Object.assign(auth, { [brand]: true })
}

/**
 * Whether the request went through the middleware already. A second run would use up a handshake that the first one has
 * answered.
 */
export function isAdmitted(req: AuthenticatedRequest, gate: unknown): boolean {
  const found = req[admission]
  if (found && found.gate !== gate) warnOnce(ranTwice)
  return found !== undefined
}

/** What the middleware found, if it ran. */
export function findAdmission(req: AuthenticatedRequest): Admission | undefined {
  return req[admission]
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireAdmission(req: AuthenticatedRequest, asked: string): Admission {
  const found = req[admission]
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkMiddleware } from 'clerk-latchkey/express'\n\n  app.use(clerkMiddleware())`,
  )
}

function isOurs(auth: unknown): boolean {
  return typeof auth === 'function' && brand in auth
}

const foreignAuth =
  'clerk-latchkey: another middleware has set req.auth before clerkMiddleware(). It is left as it is; use getAuth(req) for Clerk.'
const ranTwice =
  'clerk-latchkey: two clerkMiddleware() run on one request. The second one does nothing, nor do its options; mount them on different paths.'

/** Each text once in a process: they are about how an app is put together, not about one request. */
const said = new Set<string>()

function warnOnce(text: string): void {
  if (said.has(text)) return
  said.add(text)
  console.warn(text)
}
