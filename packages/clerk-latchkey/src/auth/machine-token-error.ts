/** Why a machine token was not accepted. */
export const MachineTokenVerificationErrorCode = {
  TokenInvalid: 'token-invalid',
  InvalidSecretKey: 'secret-key-invalid',
  UnexpectedError: 'unexpected-error',
  TokenVerificationFailed: 'token-verification-failed',
} as const

export type MachineTokenVerificationErrorCode =
  (typeof MachineTokenVerificationErrorCode)[keyof typeof MachineTokenVerificationErrorCode]

interface Details {
  readonly code: MachineTokenVerificationErrorCode
  readonly message: string
  readonly status?: number | undefined
  readonly action?: string | undefined
  readonly couldNotVerify?: boolean | undefined
  readonly cause?: unknown
}

/** A machine token was not accepted. */
export class MachineTokenVerificationError extends Error {
  static readonly kind = 'MachineTokenVerificationError'
  override readonly name = 'MachineTokenVerificationError'
  readonly code: MachineTokenVerificationErrorCode
  /** HTTP status that the Backend API answered with, where it was asked. */
  readonly status: number | undefined
  readonly action: string | undefined
  /** Nothing is known against the token: Clerk could not be asked. */
  readonly couldNotVerify: boolean

  constructor({ code, message, status, action, couldNotVerify = false, cause }: Details) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.status = status
    this.action = action
    this.couldNotVerify = couldNotVerify
  }

  /** Message, code and status in one line. */
  getFullMessage(): string {
    return `${this.message} (code=${this.code}, status=${this.status ?? 'n/a'})`
  }
}
