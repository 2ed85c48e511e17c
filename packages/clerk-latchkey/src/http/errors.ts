import type { Method } from './operation.ts'

/** What an error says of the call that it ended. */
export interface FailedCall {
  /** The official `operationId`, such as `GetUser`. */
  readonly operation: string
  readonly method: Method
  /** The path as a template, without ids: `/users/{user_id}`. */
  readonly path: string
  /** Requests that were sent for the call. */
  readonly attempts: number
}

/** What any error of a call may know. */
export interface ClerkErrorFacts extends Partial<FailedCall> {
  readonly status?: number | undefined
  readonly clerkTraceId?: string | undefined
  readonly retryAfter?: number | undefined
  readonly cause?: unknown
}

/** Why a request was refused before it was sent. */
export type RequestErrorCode =
  | 'path_parameter_missing'
  | 'path_parameter_invalid'
  | 'query_parameter_invalid'
  | 'body_invalid'
  | 'page_size_too_large'
  | 'audience_mismatch'
  | 'upload_unsupported'

/** What went wrong between us and Clerk. */
export type ConnectionErrorCode =
  /** No connection came about: name not found, refused, unreachable. The request never left. */
  | 'connection_failed'
  /** The certificate is not trusted or the handshake failed. The request never left. */
  | 'tls_failed'
  /** The connection broke after the request may have left. */
  | 'connection_lost'
  /** Clerk's address answered with a redirect that must not be followed with a Secret Key. */
  | 'redirect_refused'

/** `timeout`: `timeoutInMs` of the last attempt. `total_timeout`: `totalTimeoutInMs` of the call. */
export type TimeoutErrorCode = 'timeout' | 'total_timeout'

/** Why an answer cannot be used. */
export type UnreadableAnswerErrorCode =
  /** Not JSON: most often a page of a proxy. */
  | 'not_json'
  /** The body ended before it was complete. */
  | 'body_cut'
  /** JSON, but no list where there should be one. */
  | 'not_a_list'

/** Codes of all errors that a call can end with. */
export type ClerkErrorCode =
  | 'api_response_error'
  | 'aborted'
  | RequestErrorCode
  | ConnectionErrorCode
  | TimeoutErrorCode
  | UnreadableAnswerErrorCode

/** Base of every error that a call to the Backend API can end with. */
export class ClerkError extends Error {
  // Compared by name, as the official SDK does: two copies of a package must know each other's errors.
  static readonly kind: string = 'ClerkError'
  override readonly name: string = 'ClerkError'
  readonly clerkError = true
  readonly code: ClerkErrorCode
  declare readonly operation?: string
  declare readonly method?: Method
  /** Template of the path, without ids. */
  declare readonly path?: string
  /** Requests that were sent for the call. */
  declare readonly attempts: number
  declare readonly status?: number | undefined
  declare readonly clerkTraceId?: string | undefined
  /** Seconds to wait before the next try makes sense. */
  declare readonly retryAfter?: number | undefined

  constructor(code: ClerkErrorCode, message: string, facts: ClerkErrorFacts = {}) {
    const { cause, ...known } = facts
    super(message, 'cause' in facts ? { cause } : undefined)
    this.code = code
    Object.assign(this, { attempts: 0, ...known })
  }
}

/** One entry of an error answer. */
export interface ClerkAPIError {
  readonly code: string
  readonly message: string
  readonly longMessage?: string | undefined
  /** Everything else that Clerk says of the error, with camelCase names. */
  readonly meta?: Readonly<Record<string, unknown>> | undefined
}

/** Thrown when Clerk answers a call with an error. */
export class ClerkAPIResponseError extends ClerkError {
  static override readonly kind: string = 'ClerkAPIResponseError'
  override readonly name: string = 'ClerkAPIResponseError'
  declare readonly code: 'api_response_error'
  declare readonly status: number
  readonly errors: readonly ClerkAPIError[]

  constructor(message: string, facts: ClerkErrorFacts & { errors?: readonly ClerkAPIError[] }) {
    super('api_response_error', message, facts)
    this.errors = facts.errors ?? []
  }
}

/** 401: the key is wrong, or of another instance. */
export class ClerkUnauthorizedError extends ClerkAPIResponseError {
  override readonly name = 'ClerkUnauthorizedError'
  declare readonly status: 401
}

/** 403: the key is right and this is not allowed to it. */
export class ClerkForbiddenError extends ClerkAPIResponseError {
  override readonly name = 'ClerkForbiddenError'
  declare readonly status: 403
}

/** 404: no such object, or no such operation in this instance. */
export class ClerkNotFoundError extends ClerkAPIResponseError {
  override readonly name = 'ClerkNotFoundError'
  declare readonly status: 404
}

/** 409: the object is in a state, or in use, that does not allow this now. */
export class ClerkConflictError extends ClerkAPIResponseError {
  override readonly name = 'ClerkConflictError'
  declare readonly status: 409
}

/** 422: a parameter is not accepted; `errors[].meta.paramName` says which. */
export class ClerkUnprocessableError extends ClerkAPIResponseError {
  override readonly name = 'ClerkUnprocessableError'
  declare readonly status: 422
}

/** 429: too many requests; `retryAfter` says when the next one is allowed. */
export class ClerkRateLimitError extends ClerkAPIResponseError {
  override readonly name = 'ClerkRateLimitError'
  declare readonly status: 429
}

/** Thrown when a request is refused before it is sent, because a parameter cannot be right. */
export class ClerkRequestError extends ClerkError {
  override readonly name = 'ClerkRequestError'
  declare readonly code: RequestErrorCode
}

/** Thrown when the connection to Clerk failed. */
export class ClerkConnectionError extends ClerkError {
  override readonly name: string = 'ClerkConnectionError'
  declare readonly code: ConnectionErrorCode
}

/** Thrown when the time for an attempt or for the call is over. */
export class ClerkTimeoutError extends ClerkError {
  override readonly name = 'ClerkTimeoutError'
  declare readonly code: TimeoutErrorCode
}

/** Thrown when the caller's signal aborted the call; `cause` is the signal's reason. */
export class ClerkAbortError extends ClerkError {
  // The name that the platform gives to aborts, which callers and libraries look for.
  override readonly name = 'AbortError'
  declare readonly code: 'aborted'
}

/** Thrown when an answer came that cannot be read: HTML of a proxy, broken JSON, half a body. */
export class ClerkUnreadableAnswerError extends ClerkError {
  override readonly name = 'ClerkUnreadableAnswerError'
  declare readonly code: UnreadableAnswerErrorCode
}

/** Whether Clerk itself answered with an error, also when another copy of an SDK made the error. */
export function isClerkAPIResponseError(error: unknown): error is ClerkAPIResponseError {
  if (error instanceof ClerkAPIResponseError) return true
  const { constructor } = Object(error) as { constructor?: { kind?: unknown } }
  return constructor?.kind === ClerkAPIResponseError.kind
}
