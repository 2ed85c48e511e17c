import type { Method } from './operation.ts'

/** What a middleware is told about the call it wraps. */
export interface CallContext {
  /** The official `operationId`, such as `GetUser`. */
  readonly operation: string
  readonly method: Method
  /** The path as a template, without ids: `/users/{user_id}`. */
  readonly path: string
}

/** One request on its way out. A middleware may change it, or hand a changed copy to `next`. */
export interface AttemptRequest {
  url: string
  readonly method: Method
  /** Lower-case names. Holds the Secret Key: do not log it. */
  headers: Record<string, string>
  body?: BodyInit | undefined
  /** Ends when the caller aborts or the time is over. */
  readonly signal: AbortSignal
}

/** What a middleware is told about the attempt it wraps. */
export interface AttemptContext extends CallContext {
  /** 1 for the first. */
  readonly attempt: number
}

/** Code of the user's around each call, around each attempt of it, or both. */
export interface Middleware {
  /** Around the call with all its attempts; gives its decoded result. */
  readonly call?: (context: CallContext, next: () => Promise<unknown>) => Promise<unknown>
  /** Around one attempt, up to the headers of its answer. The body must be left unread: use `response.clone()`. */
  readonly attempt?: (
    request: AttemptRequest,
    context: AttemptContext,
    next: (request: AttemptRequest) => Promise<Response>,
  ) => Promise<Response>
}

/** Around each call, the first of the list outermost. */
export function aroundCall(
  middleware: readonly Middleware[],
  context: CallContext,
  run: () => Promise<unknown>,
): () => Promise<unknown> {
  return middleware.reduceRight(
    (next, { call }) => (call ? async () => call(context, next) : next),
    run,
  )
}

/** Around each attempt, the first of the list outermost. */
export function aroundAttempt(
  middleware: readonly Middleware[],
  context: AttemptContext,
  run: (request: AttemptRequest) => Promise<Response>,
): (request: AttemptRequest) => Promise<Response> {
  return middleware.reduceRight(
    (next, { attempt }) => (attempt ? async (request) => attempt(request, context, next) : next),
    run,
  )
}
