// Written by `npm run generate`: change the generator, not this file.
import type { Session } from './sessions.ts'

export interface Client {
  readonly object: 'client'
  readonly id: string
  readonly sessionIds: string[]
  readonly sessions: Session[]
  readonly signInId: string | null
  readonly signUpId: string | null
  readonly lastActiveSessionId: string | null
  readonly lastAuthenticationStrategy: string | null
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  /** Milliseconds since the epoch. */
  readonly createdAt: number
}

export interface HandshakePayload {
  readonly directives: string[]
}

/** Parameters of `getClientList`. */
export interface GetClientListParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `getHandshakePayload`. */
export interface GetHandshakePayloadParams {
  nonce: string
}
