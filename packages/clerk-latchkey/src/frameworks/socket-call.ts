import type { SignedInAuthObject } from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import type { Reject } from './outcome.ts'
import { readAuth } from './read-auth.ts'
import { defineRequirement } from './require-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'
import { checkMessage } from './socket-session.ts'
import type { SocketSession } from './socket-session.ts'

/** `requireAuth` around the listener of one kind of message: it gets the auth object, then what came. */
export interface RequireAuthForMessage<Socket> {
  <Args extends unknown[]>(
    socket: Socket,
    handler: (auth: SignedInAuthObject, ...args: Args) => unknown,
  ): (...args: Args) => void
  <Args extends unknown[], const Accepted extends AcceptsToken = 'session_token'>(
    socket: Socket,
    demanded: Requirement<Accepted>,
    handler: (auth: Authenticated<Accepted>, ...args: Args) => unknown,
  ): (...args: Args) => void
  <Args extends unknown[]>(
    socket: Socket,
    demanded: Predicate,
    handler: (auth: SignedInAuthObject, ...args: Args) => unknown,
  ): (...args: Args) => void
}

/** A handler of any message; the overloads above say which auth object it takes. */
export type Handler = (auth: never, ...args: unknown[]) => unknown

/** What is particular to a kind of socket. */
interface Listening {
  readonly session: SocketSession
  /** Tells the client that its message was not let through. */
  refuse(rejection: Reject, args: readonly unknown[]): void
}

/** Makes the listener behind `requireAuth(socket, demanded, handler)`; `demanded` may be left out. */
export function toListener(
  given: readonly [demanded: Requirement | Predicate, handler: Handler] | readonly [Handler],
  { session, refuse }: Listening,
): (...args: unknown[]) => void {
  const [demanded, handler] = given.length === 1 ? [{}, given[0]] : given
  const check = defineRequirement(demanded)
  const accepted = typeof demanded === 'object' ? demanded : {}

  return async function requireAuth(...args) {
    const rejection = await checkMessage(session, check)
    if (rejection) return refuse(rejection, args)
    // The kind that the demand accepts is the kind that the handler takes.
    await handler(readAuth(session.state, accepted) as never, ...args)
  }
}
