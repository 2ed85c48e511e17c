import type { TokenVerificationErrorReason } from './reasons.ts'

/** Where a token came from. */
export type TokenCarrier = 'header' | 'cookie'

interface Details {
  readonly reason: TokenVerificationErrorReason
  readonly message: string
  readonly action?: string | undefined
  readonly couldNotVerify?: boolean | undefined
  readonly cause?: unknown
}

/** A session token was not accepted: `reason` says which check failed, `message` by how much. */
export class TokenVerificationError extends Error {
  override readonly name = 'TokenVerificationError'
  readonly reason: TokenVerificationErrorReason
  readonly action: string | undefined
  /** Nothing is known against the token: the keys of the instance could not be loaded. */
  readonly couldNotVerify: boolean
  tokenCarrier: TokenCarrier | undefined

  constructor({ reason, message, action, couldNotVerify = false, cause }: Details) {
    super(message, cause === undefined ? undefined : { cause })
    this.reason = reason
    this.action = action
    this.couldNotVerify = couldNotVerify
    this.tokenCarrier = undefined
  }

  /** The message, what to do, and the reason in one line. */
  getFullMessage(): string {
    const text = this.action === undefined ? this.message : `${this.message} ${this.action}`
    return `${text} (reason=${this.reason}, token-carrier=${this.tokenCarrier ?? 'none'})`
  }
}

/** A token could not be signed: the key does not fit the algorithm. */
export class SignJWTError extends Error {
  override readonly name = 'SignJWTError'
}
