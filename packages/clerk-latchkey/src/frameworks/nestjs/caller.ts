import type { ExecutionContext } from '@nestjs/common'
import type { IncomingMessage } from 'node:http'

import type { SocketSession } from '../socket-session.ts'
import { keepSession } from '../socket-store.ts'
import { superviseSocket, tokenOf as tokenOfSocket } from '../socketio-session.ts'
import type { SocketLike } from '../socketio-session.ts'
import { superviseWebSocket, tokenOf as tokenOfUpgrade } from '../ws-session.ts'
import type { WebSocketLike } from '../ws-session.ts'

/** Whoever a handler was called by: a request, or a socket, which lives longer than its token. */
export type Caller = { readonly kind: 'request'; readonly request: IncomingMessage } | SocketCaller

export interface SocketCaller {
  readonly kind: 'socket'
  /** What the session is kept on. */
  readonly socket: object
  /** `undefined` where it has to be told; see `setUpgradeRequest`. */
  readonly upgrade: IncomingMessage | undefined
  /** A token that came beside the headers. */
  readonly token: string | undefined
  supervise(session: SocketSession): void
}

/** A Fastify request has Node's inside. */
type AnyRequest = IncomingMessage & { readonly raw?: IncomingMessage }

/** What drivers put into the context of a resolver. On a graphql-ws socket, the request of the upgrade is in `extra`. */
interface GraphqlContext {
  readonly req?: AnyRequest | GraphqlContext
  readonly request?: AnyRequest
  readonly extra?: { readonly request?: AnyRequest }
  readonly connectionParams?: Readonly<Record<string, unknown>>
}

/** @returns `undefined` in a context of another kind, such as that of a microservice. */
export function callerOf(context: ExecutionContext): Caller | undefined {
  switch (context.getType<string>()) {
    case 'http':
      return toRequest(context.switchToHttp().getRequest())
    case 'graphql':
      // As `GqlExecutionContext.getContext()`: a resolver is called with (root, args, context, info).
      return fromGraphql(context.getArgByIndex<GraphqlContext>(2))
    case 'ws':
      return fromSocket(context.switchToWs().getClient<object>())
    default:
      return undefined
  }
}

function toRequest(request: AnyRequest): Caller {
  return { kind: 'request', request: request.raw ?? request }
}

function fromGraphql({
  req,
  request,
  extra,
  connectionParams,
}: GraphqlContext): Caller | undefined {
  // The Apollo driver of NestJS wraps whatever a transport gives it once more.
  if (req && !('headers' in req)) return fromGraphql(req)
  const found = req ?? request
  if (found) return toRequest(found)
  const upgrade = extra?.request
  if (!upgrade) return undefined
  const { authorization } = connectionParams ?? {}
  const token =
    typeof authorization === 'string' ? authorization.replace(/^Bearer /i, '') : undefined
  const supervise = (session: SocketSession): void => keepSession(upgrade, session)
  return { kind: 'socket', socket: upgrade, upgrade, token, supervise }
}

const upgrades = new WeakMap<object, IncomingMessage>()

function fromSocket(socket: object): SocketCaller {
  // Only Socket.IO's have a handshake; the other kind that NestJS comes with is `ws`.
  if ('handshake' in socket) {
    const client = socket as SocketLike & { readonly request: IncomingMessage }
    const supervise = (session: SocketSession): void => superviseSocket(client, session)
    return {
      kind: 'socket',
      socket,
      upgrade: client.request,
      token: tokenOfSocket(client),
      supervise,
    }
  }
  const upgrade = upgrades.get(socket)
  const supervise = (session: SocketSession): void =>
    superviseWebSocket(socket as WebSocketLike, session)
  return { kind: 'socket', socket, upgrade, token: upgrade && tokenOfUpgrade(upgrade), supervise }
}

/**
 * Tells the guard which request opened a socket of `@nestjs/platform-ws`, which does not know by itself. Sockets of
 * Socket.IO do.
 *
 * @example
 * ```ts
 * import { WebSocketGateway } from '@nestjs/websockets'
 * import type { OnGatewayConnection } from '@nestjs/websockets'
 * import { setUpgradeRequest } from 'clerk-latchkey/nestjs'
 * import type { IncomingMessage } from 'node:http'
 * import type { WebSocket } from 'ws'
 *
 * @WebSocketGateway()
 * export class ChatGateway implements OnGatewayConnection {
 *   handleConnection(client: WebSocket, request: IncomingMessage) {
 *     setUpgradeRequest(client, request)
 *   }
 * }
 * ```
 */
export function setUpgradeRequest(client: object, request: IncomingMessage): void {
  upgrades.set(client, request)
}
