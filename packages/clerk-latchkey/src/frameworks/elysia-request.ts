import type { Admission, Gate } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'
import type { HeaderList } from './outcome.ts'
import { toBindings, toWireRequest } from './srvx-request.ts'
import { toResponse, withHeaders } from './web-response.ts'

/**
 * Where a `Request` keeps what the plugin found: on itself, because a map of requests would be two maps in an app that
 * loads this package as ESM and CommonJS at once.
 */
const admission = Symbol.for('clerk-latchkey.admission')

interface AuthenticatedRequest extends Request {
  [admission]?: Admission | { readonly error: unknown }
}

/** What answers requests: all of Elysia. */
export type Handle = (request: Request, ...rest: unknown[]) => Response | Promise<Response>

/**
 * Authenticates around the whole of Elysia: the cookies of a handler replace those in `set.headers`, and errors have
 * headers of their own, so that only a response that is complete can be added to.
 */
export function authenticateAround(gate: Gate<Request>, handle: Handle): Handle {
  return async function clerkPlugin(request: AuthenticatedRequest, ...rest) {
    if (request[admission]) return handle(request, ...rest)
    const answer = await decide(gate, request).catch((error: unknown) => {
      // Thrown again where Elysia's error handlers hear of it.
      request[admission] = { error }
      return []
    })
    if (answer instanceof Response) return answer
    return withHeaders(await handle(request, ...rest), answer)
  }
}

/** `set.headers`, which Elysia has a type for with all names that there are. */
type SetHeaders = Record<string, string | number | string[] | undefined>

/** Does the same in a hook, where Elysia runs without its compiler (`aot: false`): then nothing is wrapped. */
export async function authenticateWithin(
  gate: Gate<Request>,
  request: AuthenticatedRequest,
  headers: object,
): Promise<Response | undefined> {
  const found = request[admission]
  if (found) {
    if ('error' in found) throw found.error
    return undefined
  }
  const answer = await decide(gate, request)
  if (answer instanceof Response) return answer
  setHeaders(headers, answer)
  return undefined
}

async function decide(
  gate: Gate<Request>,
  request: AuthenticatedRequest,
): Promise<Response | HeaderList> {
  const carrier = toWireRequest(request)
  const bindings = toBindings(request)
  const answer = await gate.forward?.(carrier, request, bindings)
  if (answer) return answer
  const outcome = await gate(carrier, request, bindings)
  if (outcome.kind !== 'continue') return toResponse(outcome)
  request[admission] = outcome
  return outcome.headers
}

/** Puts headers on the response to come: cookies beside those that are there, the others in place of those. */
export function setHeaders(target: object, headers: HeaderList): void {
  const fields = target as SetHeaders
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    const known = fields[key] ?? []
    fields[key] = key === 'set-cookie' ? [known, value].flat().map(String) : value
  }
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireAdmission(request: AuthenticatedRequest, asked: string): Admission {
  const found = request[admission]
  if (found && !('error' in found)) return found
  throw middlewareMissing(
    asked,
    `  import { clerkPlugin } from 'clerk-latchkey/elysia'\n\n  new Elysia().use(clerkPlugin())`,
  )
}
