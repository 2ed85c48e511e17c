/** Why an incoming webhook was not accepted. */
export type WebhookVerificationErrorCode =
  /** One of the three signature headers is not there. */
  | 'headers_missing'
  /** The timestamp is not a number, or outside the replay window. */
  | 'timestamp_invalid'
  | 'timestamp_too_old'
  | 'timestamp_too_new'
  /** No signature fits any of the secrets: forged, changed on the way, or another endpoint's secret. */
  | 'signature_mismatch'
  /** The body was parsed or read before: a signature is over the bytes as they came. */
  | 'body_not_raw'
  | 'body_too_large'
  /** The signature is right and the body is not an event. */
  | 'body_not_an_event'

/** Thrown when an incoming webhook is not accepted; answer it with `status`. */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError'
  readonly code: WebhookVerificationErrorCode
  readonly status = 400

  constructor(code: WebhookVerificationErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
