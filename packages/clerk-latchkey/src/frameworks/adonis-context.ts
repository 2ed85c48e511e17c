import type { HttpContext } from '@adonisjs/core/http'

import type { ClerkClient } from '../client.ts'
import type { Admission, Gate } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'
import type { HeaderList, Redirect, Reject } from './outcome.ts'
import { ClerkRejectionError } from './rejection-error.ts'
import { writeResponse } from './write-response.ts'

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** The Backend API client, once the Clerk middleware ran. `ctx.auth` is left to other packages; see `getAuth(ctx)`. */
    clerk: ClerkClient
  }
}

declare module '@adonisjs/core/types' {
  interface ContainerBindings {
    /** The Backend API client of `config/clerk.ts` and the environment, for commands and jobs. */
    clerk: ClerkClient
    /** Decides about requests; for the middleware. */
    'clerk.gate': Gate<HttpContext>
  }
}

/** Registered, because an app may load this package as ESM and CommonJS at once. */
const admission = Symbol.for('clerk-latchkey.admission')

interface AdmittedContext {
  [admission]?: Admission
}

/** Finds out who sent a request. @returns Whether it goes on; otherwise it has been answered. */
export async function authenticate(gate: Gate<HttpContext>, ctx: HttpContext): Promise<boolean> {
  const admitted: HttpContext & AdmittedContext = ctx
  // A second run would answer a handshake twice.
  if (admitted[admission]) return true
  const { request, response } = ctx
  const answer = await gate.forward?.(request.request, ctx)
  if (answer) {
    response.relayHeaders()
    await writeResponse(response.response, answer)
    return false
  }
  const outcome = await gate(request.request, ctx)
  if (outcome.kind !== 'continue') {
    respond(ctx, outcome)
    return false
  }
  setHeaders(ctx, outcome.headers)
  const { state, client } = outcome
  admitted[admission] = { state, client }
  ctx.clerk = client
  return true
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireAdmission(ctx: HttpContext, asked: string): Admission {
  const { [admission]: found }: HttpContext & AdmittedContext = ctx
  if (found) return found
  throw middlewareMissing(
    asked,
    `  // start/kernel.ts\n  server.use([() => import('clerk-latchkey/adonis/middleware')])`,
  )
}

/**
 * The exception for a rejection: it renders itself, as those of Adonis do, unless the exception handler of the app does
 * something else with it.
 */
export function toException(rejection: Reject): ClerkRejectionError {
  const handle = (_error: unknown, ctx: HttpContext): void => respond(ctx, rejection)
  return Object.assign(new ClerkRejectionError(rejection), { handle })
}

function respond(ctx: HttpContext, outcome: Redirect | Reject): void {
  const { response } = ctx
  setHeaders(ctx, outcome.headers)
  response.status(outcome.status)
  response.send(outcome.kind === 'reject' ? JSON.stringify(outcome.body) : '', false)
}

/** Cookies beside those that are there, other headers in place of those. */
function setHeaders({ response }: HttpContext, headers: HeaderList): void {
  for (const [name, value] of headers) {
    if (name.toLowerCase() === 'set-cookie') response.append(name, value)
    else response.header(name, value)
  }
}
