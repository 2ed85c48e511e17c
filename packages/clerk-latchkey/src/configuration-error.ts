/** What can be wrong with the options and environment variables that Latchkey is given. */
export type ConfigurationErrorCode =
  | 'secret_key_missing'
  | 'secret_key_invalid'
  | 'machine_secret_key_missing'
  | 'publishable_key_missing'
  | 'publishable_key_invalid'
  | 'jwt_key_invalid'
  | 'option_invalid'
  | 'satellite_invalid'
  | 'middleware_missing'
  | 'gateway_unguarded'
  | 'event_invalid'
  | 'recovery_unguarded'
  | 'webhook_secret_missing'
  | 'webhook_secret_invalid'
  | 'body_already_read'

/**
 * Thrown when Latchkey cannot work as it was set up. It is the only error that request authentication throws: a bad
 * request is a signed-out state, a bad configuration is a bug that must be seen.
 */
export class ConfigurationError extends Error {
  override readonly name = 'ClerkConfigurationError'
  readonly code: ConfigurationErrorCode

  constructor(code: ConfigurationErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
