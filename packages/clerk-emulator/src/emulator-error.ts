/** What can go wrong in the emulator's own methods. */
export type EmulatorErrorCode =
  | 'user_not_found'
  | 'user_banned'
  | 'organization_not_found'
  | 'membership_not_found'
  | 'session_not_found'
  | 'publishable_key_invalid'
  | 'secret_key_invalid'
  | 'already_listening'
  | 'port_in_use'
  | 'snapshot_invalid'

/** A call of the emulator's own methods that cannot be done; the message says what to do. */
export class EmulatorError extends Error {
  override readonly name = 'EmulatorError'
  readonly code: EmulatorErrorCode

  constructor(code: EmulatorErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
