import type { IncomingMessage, ServerResponse } from 'node:http'

import type { PendingSessionOptions } from '../auth/auth-object-types.ts'
import type { RequestCarrier } from '../auth/request-facts.ts'
import { readAdmission } from './admission.ts'
import type { Admission } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'
import { endResponse, setHeaders as setNodeHeaders } from './node-response.ts'
import type { HeaderList, Redirect, Reject } from './outcome.ts'
import { writeResponse } from './write-response.ts'

/**
 * What the events of h3 1 and 2 have, as far as it is used here. Nothing of h3 is imported, so that whichever version an
 * app has is the one it gets.
 */
export interface AnyEvent {
  readonly context: object
}

/** Version 2 has a `Request`. */
interface RequestEvent extends AnyEvent {
  readonly req: Request & { readonly runtime?: Runtime }
  readonly res: { readonly headers: Headers; readonly errHeaders?: Headers }
}

/** Version 1 has what Node has, or what Nitro makes to look like it. */
interface NodeEvent extends AnyEvent {
  readonly node: { readonly req: IncomingMessage; readonly res: ServerResponse }
}

/** What servers add to a request: the bindings of Cloudflare, and Node's own request. */
interface Runtime {
  readonly cloudflare?: { readonly env?: object }
  readonly node?: { readonly req: IncomingMessage }
}

/**
 * Where a request keeps what the middleware found; registered, because an app may load this package as ESM and CommonJS
 * at once. Not in the context, which Nitro hands on to the requests that an app sends to itself.
 */
const admission = Symbol.for('clerk-latchkey.admission')

interface AuthenticatedRequest {
  [admission]?: Admission
}

/** The request as it came over the wire: a `Request` has made a path of whatever the target was. */
export function carrierOf(event: AnyEvent): RequestCarrier {
  return (isRequestEvent(event) ? event.req.runtime?.node?.req : undefined) ?? requestOf(event)
}

/** The request that handlers see. */
export function requestOf(event: AnyEvent): RequestCarrier & AuthenticatedRequest {
  return isRequestEvent(event) ? event.req : toNode(event).req
}

/** The environment of this request, where the runtime gives one with it. */
export function bindingsOf(event: AnyEvent): object | undefined {
  const runtime: Runtime | undefined = isRequestEvent(event) ? event.req.runtime : event.context
  return runtime?.cloudflare?.env
}

/** Keeps what the gate found, and shows it as `event.context.auth` and `event.context.clerk`. */
export function admit(event: AnyEvent, { state, client }: Admission): void {
  const found: Admission = { state, client }
  requestOf(event)[admission] = found
  const auth = (options?: PendingSessionOptions): unknown => readAdmission(found, options)
  Object.assign(event.context, { auth, clerk: client })
}

/** Whether the request went through the middleware already: a second run would answer a handshake twice. */
export function isAdmitted(event: AnyEvent): boolean {
  return requestOf(event)[admission] !== undefined
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireAdmission(event: AnyEvent, asked: string): Admission {
  const found = requestOf(event)[admission]
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkMiddleware } from 'clerk-latchkey/h3'\n\n  app.use(clerkMiddleware())`,
  )
}

/** Puts headers on the response to come, also where it is an error: cookies beside those that are there. */
export function setHeaders(event: AnyEvent, headers: HeaderList): void {
  if (!isRequestEvent(event)) return setNodeHeaders(toNode(event).res, headers)
  const { headers: onSuccess, errHeaders: onError } = event.res
  for (const [name, value] of headers) {
    const method = name.toLowerCase() === 'set-cookie' ? 'append' : 'set'
    onSuccess[method](name, value)
    onError?.[method](name, value)
  }
}

/** Answers what the gate decided: version 2 with what is returned, version 1 at once. */
export function respond(event: AnyEvent, outcome: Redirect | Reject): Response | undefined {
  if (!isRequestEvent(event)) {
    endResponse(toNode(event).res, outcome)
    return undefined
  }
  const { status, headers } = outcome
  const body = outcome.kind === 'reject' ? JSON.stringify(outcome.body) : null
  const fields = new Headers()
  for (const [name, value] of headers) fields.append(name, value)
  return new Response(body, { status, headers: fields })
}

/** Answers with a `Response`, in the same two ways. */
export async function pass(event: AnyEvent, response: Response): Promise<Response | undefined> {
  if (isRequestEvent(event)) return response
  await writeResponse(toNode(event).res, response)
  return undefined
}

function isRequestEvent(event: AnyEvent): event is RequestEvent {
  // Version 1 has a `req` too, Node's.
  const { req } = event as { readonly req?: { readonly headers?: object } }
  return req?.headers !== undefined && 'get' in req.headers
}

/** What is not of version 2 is of version 1. */
function toNode(event: AnyEvent): NodeEvent['node'] {
  return (event as NodeEvent).node
}
