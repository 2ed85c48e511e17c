import type { Reject } from './outcome.ts'

/** Why a request may not pass, as an error: the cause of what an adapter throws, where throwing is how one answers. */
export class ClerkRejectionError extends Error {
  override readonly name = 'ClerkRejectionError'
  /** The HTTP status that says the same. */
  readonly status: Reject['status']
  /** Clerk's code, such as `authentication_invalid`; `reverification-error` where the user has to verify again. */
  readonly code: string
  /** What would be the JSON body of an HTTP response. */
  readonly body: Reject['body']

  constructor({ status, body }: Reject) {
    super(messageOf(body))
    this.status = status
    this.code = 'errors' in body ? (body.errors[0]?.code ?? 'unknown') : body.clerk_error.reason
    this.body = body
  }
}

function messageOf(body: Reject['body']): string {
  if ('clerk_error' in body) return 'The user has to verify again.'
  const [error] = body.errors
  return error ? `${error.message} ${error.long_message}` : 'The request was refused.'
}
