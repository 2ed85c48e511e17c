import { TRPCError } from '@trpc/server'

import type { RequestCarrier } from '../auth/request-facts.ts'
import type { Admission, Gate } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'
import type { HeaderList, Reject } from './outcome.ts'
import { ClerkRejectionError } from './rejection-error.ts'
import { unauthenticated } from './rejection.ts'
import { withToken } from './socket-carrier.ts'
import { openSocketSession } from './socket-session.ts'
import type { SocketSession } from './socket-session.ts'

/** What the adapters of tRPC give to `createContext`, as far as it is used here. */
export type CreateContextOptions = RequestOptions | LambdaOptions

interface RequestOptions {
  /** A `Request`, or Node's, or that of a framework. */
  readonly req: RequestCarrier
  /** Node's response, that of a framework, or a socket. */
  readonly res?: object | undefined
  /** The headers of the response to come, where requests are `Request`s. */
  readonly resHeaders?: Headers | undefined
  readonly info?: ConnectionInfo
}

interface LambdaOptions {
  /** Of API Gateway, or a function URL. */
  readonly event: {
    readonly headers: RequestCarrier['headers']
    readonly cookies?: readonly string[] | undefined
  }
  readonly info?: ConnectionInfo
}

/** What a client sends with a socket or an event stream, which cannot have headers of its own. */
interface ConnectionInfo {
  readonly connectionParams?: Readonly<Record<string, string | undefined>> | null | undefined
}

/** Who was found: for one request, or for a socket with its many. */
type Found = Admission | SocketSession

/** Where a context keeps that. Registered, because an app may load this package as ESM and CommonJS at once. */
const admission = Symbol.for('clerk-latchkey.admission')

interface AdmittedContext {
  [admission]?: Found
}

/** Sockets are opened by pages of any origin, so their gate looks at it. */
export interface Gates {
  readonly request: Gate<CreateContextOptions>
  readonly socket: Gate<CreateContextOptions>
}

/** Finds out who sent a request or opened a socket, and puts the headers on the response, where there is one. */
export async function admit(gates: Gates, options: CreateContextOptions): Promise<Found> {
  const { token, authorization } = options.info?.connectionParams ?? {}
  const given = token ?? authorization?.replace(/^Bearer /i, '')
  const request = 'event' in options ? fromEvent(options.event) : options.req
  const res = 'event' in options ? undefined : options.res
  if (res && 'readyState' in res) {
    return orThrow(await openSocketSession(gates.socket, request, options, given))
  }
  const outcome = await gates.request(
    given === undefined ? request : withToken(request, given),
    options,
  )
  // Without a handshake there are no redirects.
  if (outcome.kind === 'redirect') throw toError(unauthenticated('unexpected-error'))
  const found = orThrow(outcome)
  writeHeaders(outcome.headers, options)
  return found
}

/** Shows what was found as `ctx.auth` and `ctx.clerk`, and keeps it. */
export function keep<Context extends object>(context: Context, found: Found): Context {
  return Object.assign(context, { [admission]: found })
}

/**
 * What was found for this call.
 *
 * @throws {ConfigurationError} `middleware_missing`
 */
export function requireAdmission(context: object, asked: string): Found {
  const { [admission]: found }: AdmittedContext = context
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { createClerkContext } from 'clerk-latchkey/trpc'\n\n  createExpressMiddleware({ router, createContext: createClerkContext() })`,
  )
}

/** The error of tRPC for a rejection; its cause has Clerk's body. */
export function toError(rejection: Reject): TRPCError {
  const cause = new ClerkRejectionError(rejection)
  return new TRPCError({ code: codes[rejection.status], message: cause.message, cause })
}

const codes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  503: 'SERVICE_UNAVAILABLE',
} as const

function orThrow<Value extends object>(found: Value | Reject): Value {
  if ('body' in found) throw toError(found as Reject)
  return found as Value
}

/** API Gateway 2 takes cookies out of the headers. */
function fromEvent({ headers, cookies }: LambdaOptions['event']): RequestCarrier {
  if (!cookies) return { headers }
  return { headers: { ...(headers as Record<string, string>), cookie: cookies.join('; ') } }
}

function writeHeaders(headers: HeaderList, options: CreateContextOptions): void {
  if ('event' in options) return
  const { resHeaders, res } = options
  for (const [name, value] of headers) {
    if (resHeaders) resHeaders.append(name, value)
    else if (isNodeResponse(res)) res.appendHeader(name, value)
    else if (isReply(res)) res.header(name, value)
  }
}

interface NodeResponse {
  appendHeader(name: string, value: string): unknown
}

function isNodeResponse(res: object | undefined): res is NodeResponse {
  return res !== undefined && 'appendHeader' in res
}

/** Fastify's, whose `header` adds to the cookies that are there. */
interface Reply {
  header(name: string, value: string): unknown
}

function isReply(res: object | undefined): res is Reply {
  return res !== undefined && 'header' in res
}
