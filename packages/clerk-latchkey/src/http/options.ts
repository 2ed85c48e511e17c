import type { ClerkEnv } from '../env.ts'
import type { Logger, LogLevel } from './logger.ts'
import type { Middleware } from './middleware.ts'

/** How far an upload is. */
export interface UploadProgress {
  /** Bytes handed to the network so far. */
  readonly sentBytes: number
  /** Bytes of the whole body, the multipart framing included. */
  readonly totalBytes: number
}

/** What can be chosen for one call. Each option wins over the client's option of the same name. */
export interface CallOptions {
  /** Stops the call wherever it is: in a queue, waiting for a retry, connecting, or reading the body. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds that one attempt may take, the body included. `Infinity` for no limit. Default: 30,000. */
  readonly timeoutInMs?: number | undefined
  /** Milliseconds that the call may take with all waits and retries. `Infinity` for no limit. Default: 60,000. */
  readonly totalTimeoutInMs?: number | undefined
  /** Attempts after the first one, at most. `0` for none. Default: 2. */
  readonly maxRetries?: number | undefined
  /**
   * Also retries POST and PATCH when it is unknown whether Clerk acted on the request (5xx, reset, timeout). Choose it
   * only where doing it twice does no harm. Default: `false`.
   */
  readonly retryUnsafe?: boolean | undefined
  /** Headers to add. The SDK's own headers can be replaced, by the same name. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /**
   * Who goes first when calls have to queue: `high` before `normal` before `low`. Request authentication is `high`; bulk
   * work should be `low`. Default: the client's `rateLimit.priority`, else `normal`.
   */
  readonly priority?: Priority | undefined
  /** The key to call with, instead of the client's: another instance's Secret Key, or a Machine Secret Key. */
  readonly secretKey?: string | undefined
  /** Called while a file is uploaded. The counts start again when the upload is retried. */
  readonly onUploadProgress?: ((progress: UploadProgress) => void) | undefined
}

/** Place in the queue for a rate limit. `low` leaves a twentieth of the limit to all others. */
export type Priority = 'high' | 'normal' | 'low'

/** What a limiter says of a request that has to wait. */
export interface LimiterRefusal {
  readonly msBeforeNext: number
}

/** Any limiter of rate-limiter-flexible, or what has its form. */
export interface Limiter {
  /**
   * Takes points from what the key may use.
   *
   * @returns a promise that is rejected with a `LimiterRefusal` when there are none left, and with an error when the
   * store failed.
   * @see https://github.com/animir/node-rate-limiter-flexible/wiki/API-methods
   */
  consume(key: string, points: number): Promise<unknown>
}

/** How a client keeps within Clerk's rate limits. */
export interface RateLimitOptions {
  /**
   * Part of each documented limit that this process may use, above 0 and up to 1: `0.25` for one of four machines. It
   * then counts on having that part to itself, and uses it at once when there is a burst. Default: all, found out
   * carefully, and less while other machines use the same key.
   */
  readonly share?: number | undefined
  /**
   * A limiter that all machines with the same key share, for the limit of the whole instance: one call to it per attempt.
   * While its store fails, each process goes at its own pace, with the part that it had. See docs/guides/rate-limits.md.
   */
  readonly limiter?: Limiter | undefined
  /** Milliseconds that a call may stand in a queue before it fails with `retryAfter`. Default: `totalTimeoutInMs`. */
  readonly maxWaitInMs?: number | undefined
  /** The priority of calls that do not say another: `low` for a client that does bulk work. Default: `normal`. */
  readonly priority?: Priority | undefined
}

/** The name and version of the SDK that is built on top of this one, as Clerk's SDK conventions ask for. */
export interface SdkMetadata {
  readonly name: string
  readonly version: string
  readonly environment?: string | undefined
}

/** The parts of `fetch` that the pipeline needs: a test, a proxy agent or a tunnel can be put in its place. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** What can be chosen for all calls of a client. Nothing of it is read before the first call. */
export interface HttpOptions extends Pick<
  CallOptions,
  'timeoutInMs' | 'totalTimeoutInMs' | 'maxRetries' | 'headers'
> {
  /** Default: `CLERK_SECRET_KEY`. */
  readonly secretKey?: string | undefined
  /** For M2M tokens. Default: `CLERK_MACHINE_SECRET_KEY`. */
  readonly machineSecretKey?: string | undefined
  /** Origin of the Backend API. Default: `CLERK_API_URL`, else `https://api.clerk.com`. */
  readonly apiUrl?: string | undefined
  /** First segment of the path, not the dated version. Default: `CLERK_API_VERSION`, else `v1`. */
  readonly apiVersion?: string | undefined
  /** Default: the global `fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined
  /** Wrapped around each call and each attempt; the first one is the outermost. */
  readonly middleware?: readonly Middleware[] | undefined
  /** Default: `console`. */
  readonly logger?: Logger | undefined
  /** Default: `warn`. */
  readonly logLevel?: LogLevel | undefined
  /** Put in front of the SDK's own `User-Agent`. */
  readonly userAgent?: string | undefined
  readonly sdkMetadata?: SdkMetadata | undefined
  /**
   * Clients with the same Secret Key keep one pace in a process. `false`: calls never wait for each other, a 429 only
   * delays the call that got it.
   */
  readonly rateLimit?: RateLimitOptions | false | undefined
  /** Where missing keys and URLs are looked up, at the first call. Default: the environment of the process. */
  readonly env?: (() => ClerkEnv) | undefined
}
