/** What goes wrong. */
export type FaultKind =
  /** The answer comes late. */
  | { readonly type: 'latency'; readonly delayInMs: number }
  /** Another answer: Clerk's error shape with this status. */
  | {
      readonly type: 'error'
      /** Default: 500. */
      readonly status?: number | undefined
      /** Default: `internal_clerk_error`. */
      readonly code?: string | undefined
      /** Seconds, sent as `Retry-After`. */
      readonly retryAfter?: number | undefined
    }
  /** The connection is closed before there is an answer. */
  | { readonly type: 'reset' }
  /** The connection is closed in the middle of the answer's body. */
  | { readonly type: 'cut' }
  /** The keys cannot be fetched: 503 for the JWKS of both APIs. */
  | { readonly type: 'jwks-outage' }

/** What goes wrong, and when. */
export type Fault = FaultKind & {
  /** Method and path, such as `GET /users/{user_id}`, or a path of the emulator, such as `/.well-known/jwks.json`. Default: all. */
  readonly operation?: string | undefined
  /** The part of requests that it happens to, from 0 to 1. Default: 1. Which ones is the same each time. */
  readonly ratio?: number | undefined
  /** How many requests it happens to at most. Default: any number. */
  readonly times?: number | undefined
  /** How long it goes on by the emulator's clock. Default: until it is removed. */
  readonly forMs?: number | undefined
}

/** The faults of an emulator. */
export interface Faults {
  /** Lets something go wrong from now on; gives what makes it stop. */
  add(fault: Fault): { remove(): void }
  /** All that may still happen. */
  list(): readonly Fault[]
  /** Stops all of them. */
  clear(): void
}

/** The connection is to be closed without an answer. */
export class ConnectionReset extends Error {
  override readonly name = 'ConnectionReset'
  /** As Node reports it. */
  readonly code = 'ECONNRESET'

  constructor() {
    super('A fault of the emulator closed the connection.')
  }
}
