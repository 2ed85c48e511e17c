import type { Clock } from './clock.ts'
import type { ClerkErrorFacts } from './errors.ts'
import type { Log } from './logger.ts'
import type { CallContext, Middleware } from './middleware.ts'
import type { Operation } from './operation.ts'
import type { CallOptions, HttpOptions } from './options.ts'
import type { Limits } from './rate-limit/limits.ts'
import type { WireRequest } from './request.ts'

/** What all calls of a client have in common. */
export interface Client {
  readonly options: HttpOptions
  readonly middleware: readonly Middleware[]
  readonly clock: Clock
  readonly log: Log
}

/** One call on its way: what it is, how it may be made, and how far it is. */
export interface Call {
  readonly client: Client
  readonly operation: Operation
  readonly context: CallContext
  readonly request: WireRequest
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** The Secret Key, to be kept out of errors. */
  readonly key: string | undefined
  readonly limits: Limits
  readonly options: CallOptions
  readonly timeoutInMs: number
  readonly totalTimeoutInMs: number
  readonly maxRetries: number
  /** Milliseconds since the epoch. */
  readonly deadline: number
  /** Order of arrival, for queues. */
  readonly turn: number
  /** Requests sent so far. */
  attempts: number
  /** The form of an upload; made once, because a stream can be read once. */
  form: Promise<FormData> | undefined
  /** The last answer. */
  response: Response | undefined
}

/** What an error says of the call it ended. */
export function factsOf({ context, attempts }: Call, facts?: ClerkErrorFacts): ClerkErrorFacts {
  return { ...context, attempts, ...facts }
}

/** How a call is named in messages: `GET /users/{user_id}`. */
export function nameOf({ context }: Call): string {
  return `${context.method} ${context.path}`
}
