import { reply } from '../../http/reply.ts'

/** A refusal in the shape of RFC 6749, section 5.2. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError'
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** Answers a refusal; anything else that was thrown goes on. */
export function replyOAuthError(error: unknown): Response {
  if (!(error instanceof OAuthError)) throw error
  const response = reply({ error: error.code, error_description: error.message }, error.status)
  response.headers.set('cache-control', 'no-store')
  if (error.status === 401) response.headers.set('www-authenticate', 'Basic realm="oauth"')
  return response
}
