import type { ORPCErrorConstructorMap } from '@orpc/server'

import type { RequestCarrier } from '../auth/request-facts.ts'
import type { Admission, Gate } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'
import type { HeaderList, Reject } from './outcome.ts'
import { ClerkRejectionError } from './rejection-error.ts'
import { unauthenticated } from './rejection.ts'
import { toUpgrade } from './socket-carrier.ts'
import { toHeaders } from './web-request.ts'

/** Where the middleware looks for the request, when the handler has no `clerkPlugin()`; all of it is optional. */
export interface ClerkInitialContext {
  /** A `Request`, or Node's, or that of a framework. */
  readonly request?: RequestCarrier | undefined
  /** The headers of the request. */
  readonly headers?: RequestCarrier['headers'] | undefined
  /** What the `RequestHeadersPlugin` of oRPC puts there. */
  readonly reqHeaders?: Headers | undefined
}

/** What `clerkPlugin()` and the middleware tell each other about one HTTP request. */
export interface Exchange {
  readonly request: RequestCarrier
  /** For the response, whatever it is. */
  headers: HeaderList
  /** For the response, if it is what the guard answers. */
  rejection?: Reject
}

/** Registered, because an app may load this package as ESM and CommonJS at once. */
const exchange = Symbol.for('clerk-latchkey.exchange')
const admission = Symbol.for('clerk-latchkey.admission')

interface KeptContext {
  [exchange]?: Exchange
  [admission]?: Admission
}

/** The same context with what the plugin knows; oRPC copies contexts, symbols included. */
export function withExchange<Context extends object>(context: Context, kept: Exchange): Context {
  return { ...context, [exchange]: kept }
}

export function findExchange(context: object): Exchange | undefined {
  const { [exchange]: found }: KeptContext = context
  return found
}

/** What options may depend on. */
export type Call<Context> = readonly [context: Context, headers: Headers]

/** Sockets are opened by pages of any origin, so their gate looks at it. */
export interface Gates<Context> {
  readonly request: Gate<Call<Context>>
  readonly socket: Gate<Call<Context>>
}

/** Any code of oRPC: what the caller has declared with `.errors()` becomes a defined error. */
export type Errors = ORPCErrorConstructorMap<Record<never, never>>

/** Finds out who sent a request, and tells the plugin which headers belong on the response. */
export async function admit<Context extends object>(
  gates: Gates<Context>,
  context: Context,
  errors: Errors,
): Promise<Admission> {
  const kept = findExchange(context)
  const sent = kept?.request ?? requireRequest(context)
  const { method, url, originalUrl, socket } = sent
  const headers = toHeaders(sent.headers)
  const request = { method, url, originalUrl, socket, headers }
  const outcome =
    headers.get('upgrade')?.toLowerCase() === 'websocket'
      ? await gates.socket(toUpgrade(request), [context, headers])
      : await gates.request(request, [context, headers])
  // Without a handshake there are no redirects.
  if (outcome.kind === 'redirect') throw toError(unauthenticated('unexpected-error'), errors, kept)
  if (outcome.kind === 'reject') throw toError(outcome, errors, kept)
  if (kept) kept.headers = outcome.headers
  return outcome
}

/** What the middleware adds to the context, and what `getAuth` and `requireAuth()` find there again. */
export function keep<Added extends object>(added: Added, { state, client }: Admission): Added {
  return { ...added, [admission]: { state, client } }
}

export function findAdmission(context: object): Admission | undefined {
  const { [admission]: found }: KeptContext = context
  return found
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireAdmission(context: object, asked: string): Admission {
  const found = findAdmission(context)
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkMiddleware } from 'clerk-latchkey/orpc'\n\n  const base = os.use(clerkMiddleware())`,
  )
}

/** The error of oRPC for a rejection; its `data` is Clerk's body, and the plugin gets the headers. */
export function toError(rejection: Reject, errors: Errors, kept: Exchange | undefined): Error {
  const cause = new ClerkRejectionError(rejection)
  if (kept) kept.rejection = rejection
  const create = (errors as AnyErrors)[codes[rejection.status]]
  return create({ message: cause.message, data: rejection.body, cause })
}

const codes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  503: 'SERVICE_UNAVAILABLE',
} as const

/** oRPC makes an error for every code that it is asked for, and types only those that were declared. */
type AnyErrors = Readonly<Record<(typeof codes)[keyof typeof codes], (options: object) => Error>>

function requireRequest({ request, headers, reqHeaders }: ClerkInitialContext): RequestCarrier {
  if (request) return request
  const given = headers ?? reqHeaders
  if (given) return { headers: given }
  throw middlewareMissing(
    'clerkMiddleware()',
    `  import { clerkPlugin } from 'clerk-latchkey/orpc'\n\n  new RPCHandler(router, { plugins: [clerkPlugin()] })`,
  )
}
