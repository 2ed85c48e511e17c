import { getAuthObjectForAcceptedToken } from '../auth/auth-object.ts'
import type { AuthObject, PendingSessionOptions } from '../auth/auth-object-types.ts'
import type { AcceptsToken, TokenType } from '../auth/token-types.ts'

/** A request state, as far as adapters look at it: ours, or that of `@clerk/backend`. */
export interface State {
  readonly status: 'signed-in' | 'signed-out' | 'handshake'
  readonly reason: string | null
  readonly tokenType: TokenType | null
  readonly headers: Headers
  /** Only ours has it. */
  readonly couldNotVerify?: boolean
  toAuth(options?: PendingSessionOptions): unknown
}

/** What `getAuth` takes besides the request. */
export interface ReadAuthOptions extends PendingSessionOptions {
  /** @default 'session_token' */
  readonly acceptsToken?: AcceptsToken | undefined
}

/** The auth object of a request, for the token types that the caller accepts. */
export function readAuth(
  state: State,
  { acceptsToken, treatPendingAsSignedOut = true }: ReadAuthOptions = {},
): AuthObject {
  // The objects of `@clerk/backend` have the properties of ours. A handshake, which has none, never gets here: the gate
  // redirects it.
  const authObject = state.toAuth({ treatPendingAsSignedOut }) as AuthObject
  return getAuthObjectForAcceptedToken({ authObject, acceptsToken })
}
