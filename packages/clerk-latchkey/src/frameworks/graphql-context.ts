import type { SessionAuthObject } from '../auth/auth-object-types.ts'
import type { RequestCarrier } from '../auth/request-facts.ts'
import type { ClerkClient } from '../client.ts'
import type { Admission, Gate } from './gate.ts'
import { toGraphQLError } from './graphql-error.ts'
import type { HeaderForm } from './graphql-error.ts'
import { superviseSocket } from './graphql-socket.ts'
import { middlewareMissing } from './middleware-missing.ts'
import type { HeaderList, Reject } from './outcome.ts'
import { readAuth } from './read-auth.ts'
import { unauthenticated } from './rejection.ts'
import { openSocketSession } from './socket-session.ts'
import type { SocketSession } from './socket-session.ts'
import { toHeaders } from './web-request.ts'

/** What Clerk adds to the context of resolvers. */
export interface ClerkContext {
  /** Who asks; behind `requireAuth()` it is somebody. */
  auth: SessionAuthObject
  /** The Backend API client. */
  clerk: ClerkClient
}

/** What servers give to their context function, as far as it is used here. */
export type ServerContext = ApolloContext | YogaContext | SocketContext | RequestCarrier

/** Apollo Server on Express, or standalone. */
interface ApolloContext {
  readonly req: RequestCarrier
  readonly res?: object | undefined
}

/** GraphQL Yoga. */
interface YogaContext {
  readonly request: RequestCarrier
}

/** `graphql-ws`, alone or through Yoga. */
interface SocketContext {
  readonly connectionParams?: Readonly<Record<string, unknown>> | undefined
  /** One object for each socket. */
  readonly extra: object
}

interface SocketExtra {
  readonly request?: RequestCarrier
  readonly socket?: object
}

/** Who was found: for one request, or for a socket with its many operations. */
export type Found = (Admission | SocketSession) & { readonly headerForm?: HeaderForm }

/** Where a context keeps that. Registered, because an app may load this package as ESM and CommonJS at once. */
const admission = Symbol.for('clerk-latchkey.admission')

interface AdmittedContext {
  [admission]?: { readonly found: Found; readonly auth: SessionAuthObject }
}

/** Sockets are opened by pages of any origin, so their gate looks at it. */
export interface Gates {
  readonly request: Gate<ServerContext>
  readonly socket: Gate<ServerContext>
  /** What was found for a socket, by its `extra`; an operation may come while it is still being found out. */
  readonly sessions: WeakMap<object, Promise<SocketSession | Reject>>
}

/** Finds out who sent a request or opened a socket. */
export async function admit(
  gates: Gates,
  given: ServerContext,
): Promise<{ readonly found: Found; readonly headers: HeaderList }> {
  if (isSocket(given)) {
    return { found: orThrow(await openOnce(gates, given), undefined), headers: [] }
  }
  const headerForm = 'request' in given ? 'record' : 'map'
  const outcome = await gates.request(toCarrier(given), given)
  // Without a handshake there are no redirects.
  if (outcome.kind === 'redirect') {
    throw toGraphQLError(unauthenticated('unexpected-error'), headerForm)
  }
  const { state, client, headers } = orThrow(outcome, headerForm)
  return { found: { state, client, headerForm }, headers }
}

/** Yoga over `graphql-ws` has both, `extra` and a request. */
function isSocket(given: ServerContext): given is SocketContext {
  return 'extra' in given && typeof given.extra === 'object'
}

function toCarrier(given: Exclude<ServerContext, SocketContext>): RequestCarrier {
  if ('request' in given) {
    const { method, url, headers } = given.request
    // Yoga brings a `Request` of its own, whose headers are no `Headers` of the runtime's.
    return { method, url, headers: toHeaders(headers) }
  }
  return 'req' in given ? given.req : given
}

function openOnce(gates: Gates, given: SocketContext): Promise<SocketSession | Reject> {
  const { sessions } = gates
  const known = sessions.get(given.extra)
  if (known) return known
  const opening = open(gates, given)
  sessions.set(given.extra, opening)
  // What failed is tried again at the next operation.
  const forget = (): void => void sessions.delete(given.extra)
  opening.then((opened) => 'body' in opened && forget(), forget)
  return opening
}

async function open(gates: Gates, given: SocketContext): Promise<SocketSession | Reject> {
  const { request = { headers: {} }, socket }: SocketExtra = given.extra
  const session = await openSocketSession(gates.socket, request, given, tokenOf(given))
  if ('validUntil' in session && socket) superviseSocket(socket, session)
  return session
}

/** What a client sends when it connects: browsers put no `Authorization` on a WebSocket. */
function tokenOf({ connectionParams = {} }: SocketContext): string | undefined {
  const { token, authorization, Authorization = authorization } = connectionParams
  const given = token ?? Authorization
  return typeof given === 'string' && given !== '' ? given.replace(/^Bearer /i, '') : undefined
}

/** What resolvers see of what was found; the rest is kept beside it. */
export function toContext(found: Found): ClerkContext {
  // Only session tokens are accepted by default, so this is the auth object of one.
  const auth = readAuth(found.state) as SessionAuthObject
  const kept: AdmittedContext = { [admission]: { found, auth } }
  return { auth, clerk: found.client, ...kept }
}

/** Whether a context still shows what was put there, and nothing else of the same name. */
export function isUntouched(context: ClerkContext & AdmittedContext): boolean {
  return context.auth === context[admission]?.auth
}

/**
 * What was found for this operation.
 *
 * @throws {ConfigurationError} `middleware_missing`
 */
export function requireAdmission(context: object, asked: string): Found {
  const { [admission]: kept }: AdmittedContext = context
  if (kept) return kept.found
  throw middlewareMissing(
    asked,
    `  import { clerkPlugin, createClerkContext } from 'clerk-latchkey/graphql'\n\n  createYoga({ schema, plugins: [clerkPlugin()] })\n  startStandaloneServer(server, { context: createClerkContext() })`,
  )
}

function orThrow<Value extends object>(
  found: Value | Reject,
  headerForm: HeaderForm | undefined,
): Value {
  if ('body' in found) throw toGraphQLError(found as Reject, headerForm)
  return found as Value
}

/** Puts headers on the response of a server that shows it to its context function. */
export function writeHeaders(headers: HeaderList, given: ServerContext, reply: unknown): void {
  const response = 'res' in given && given.res ? given.res : reply
  for (const [name, value] of headers) {
    if (isNodeResponse(response)) response.appendHeader(name, value)
    else if (isReply(response)) response.header(name, value)
  }
}

interface NodeResponse {
  appendHeader(name: string, value: string): unknown
}

function isNodeResponse(response: unknown): response is NodeResponse {
  return typeof response === 'object' && response !== null && 'appendHeader' in response
}

/** Fastify's, whose `header` adds to the cookies that are there. */
interface Reply {
  header(name: string, value: string): unknown
}

function isReply(response: unknown): response is Reply {
  return typeof response === 'object' && response !== null && 'header' in response
}
