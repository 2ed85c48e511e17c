import type { IncomingMessage, ServerResponse } from 'node:http'

import type { PendingSessionOptions } from '../auth/auth-object-types.ts'
import { readAdmission } from './admission.ts'
import type { Admission } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'
import type { HeaderList, Redirect, Reject } from './outcome.ts'
import { warnOnce } from './warn-once.ts'

/**
 * Where a context keeps what the middleware found. A symbol, because other libraries write `ctx.state.auth` too, and what
 * they put there must not count as Clerk's; registered, because an app may load this package as ESM and CommonJS at once.
 */
const admission = Symbol.for('clerk-latchkey.admission')

/** What is needed of a context; the types of Koa's own depend on every middleware of an app. */
export interface AnyContext<State extends object = object> {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly originalUrl: string
  readonly state: State
  readonly request: object
  status: number
  body: unknown
  respond?: boolean | undefined
  set(name: string, value: string): void
  append(name: string, value: string): void
}

interface AuthenticatedContext extends AnyContext {
  [admission]?: Admission
}

/** Keeps what the gate found in the context, and shows it as `ctx.state.clerk` and `ctx.state.auth`. */
export function admit(ctx: AuthenticatedContext, { state, client }: Admission): void {
  const found: Admission = { state, client }
  ctx[admission] = found
  const shown: { clerk?: unknown; auth?: unknown } = ctx.state
  shown.clerk = client
  if (shown.auth !== undefined) return warnOnce(foreignAuth)
  shown.auth = (options?: PendingSessionOptions): unknown => readAdmission(found, options)
}

/** Whether the request went through the middleware already: a second run would answer a handshake twice. */
export function isAdmitted(ctx: AuthenticatedContext): boolean {
  return ctx[admission] !== undefined
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireAdmission(ctx: AuthenticatedContext, asked: string): Admission {
  const found = ctx[admission]
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkMiddleware } from 'clerk-latchkey/koa'\n\n  app.use(clerkMiddleware())`,
  )
}

const foreignAuth =
  'clerk-latchkey: another middleware has set ctx.state.auth before clerkMiddleware(). It is left as it is; use getAuth(ctx) for Clerk.'

/** Puts headers on the response to come: cookies beside those that are there, the others in place of those. */
export function setHeaders(ctx: AnyContext, headers: HeaderList): void {
  for (const [name, value] of headers) {
    if (name.toLowerCase() === 'set-cookie') ctx.append(name, value)
    else ctx.set(name, value)
  }
}

/** Answers what the gate decided, with the headers that other middleware (CORS, say) has set before. */
export function respond(ctx: AnyContext, outcome: Redirect | Reject): void {
  ctx.status = outcome.status
  ctx.body = outcome.kind === 'reject' ? JSON.stringify(outcome.body) : ''
  // After the body, which would set a Content-Type of its own.
  setHeaders(ctx, outcome.headers)
}
