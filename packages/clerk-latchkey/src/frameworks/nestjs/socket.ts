import type { IncomingMessage } from 'node:http'

import { ConfigurationError } from '../../configuration-error.ts'
import type { Gate } from '../gate.ts'
import type { Reject } from '../outcome.ts'
import { checkExpiry, openSocketSession } from '../socket-session.ts'
import type { SocketSession } from '../socket-session.ts'
import { findSession } from '../socket-store.ts'
import type { SocketCaller } from './caller.ts'

/** Sessions that are being opened: several messages may come before the first one is through. */
const opening = new WeakMap<object, Promise<SocketSession | Reject>>()

/** The session of a socket, opened when its first message comes, unless a middleware of Socket.IO has done so. */
export async function admitSocket(
  gate: Gate<IncomingMessage>,
  caller: SocketCaller,
): Promise<SocketSession | Reject> {
  const session = findSession(caller.socket) ?? (await openOnce(gate, caller))
  return 'kind' in session ? session : ((await checkExpiry(session)) ?? session)
}

function openOnce(
  gate: Gate<IncomingMessage>,
  caller: SocketCaller,
): Promise<SocketSession | Reject> {
  const { socket } = caller
  const promise = opening.get(socket) ?? open(gate, caller).finally(() => opening.delete(socket))
  opening.set(socket, promise)
  return promise
}

async function open(
  gate: Gate<IncomingMessage>,
  { upgrade, token, supervise }: SocketCaller,
): Promise<SocketSession | Reject> {
  if (!upgrade) throw upgradeUnknown()
  const session = await openSocketSession(gate, upgrade, upgrade, token)
  if (!('kind' in session)) supervise(session)
  return session
}

function upgradeUnknown(): ConfigurationError {
  return new ConfigurationError(
    'middleware_missing',
    'The guard cannot know who opened a socket of @nestjs/platform-ws. Add to the gateway:\n\n' +
      '  handleConnection(client: WebSocket, request: IncomingMessage) {\n    setUpgradeRequest(client, request)\n  }\n',
  )
}

/**
 * Gives a socket a fresh token, in place of the one that is about to expire. Clients of Socket.IO send the event
 * `clerk:token` for that; with `@nestjs/platform-ws`, call this in a handler of your own that is `@Public()`.
 *
 * @returns Whether the token is accepted, and of the user who opened the socket.
 */
export async function reauthenticate(client: object, token: string): Promise<boolean> {
  const session = findSession(client)
  return session !== undefined && (await session.renew(token)) === undefined
}
