import type { Call } from './call.ts'
import type { Clock } from './clock.ts'
import type { Log } from './logger.ts'
import type { Operation } from './operation.ts'
import type { CallOptions, HttpOptions } from './options.ts'
import { limitsOf } from './rate-limit/limits.ts'
import type { Limits } from './rate-limit/limits.ts'
import { toWireRequest } from './request.ts'
import { keyFor, lowerCased, resolveSettings } from './settings.ts'
import type { Settings } from './settings.ts'

const defaultTimeoutInMs = 30_000
const defaultTotalTimeoutInMs = 60_000
const defaultMaxRetries = 2

// Only the order counts, over all clients of the process.
let turns = 0

/** Makes calls out of operations, parameters and options. The environment is read when the first one is made. */
export function createPreparation(options: HttpOptions, clock: Clock, log: Log) {
  let settings: Settings | undefined
  let limits: Limits | undefined
  let limitsKey: string | undefined

  return (operation: Operation, params: object, own: CallOptions): Call => {
    settings ??= resolveSettings(options)
    const request = toWireRequest(operation, params)
    const key = keyFor(operation, settings, own)
    if (!limits || limitsKey !== key) limits = limitsOf(settings.apiUrl, key, clock)
    limitsKey = key
    const totalTimeoutInMs =
      own.totalTimeoutInMs ?? options.totalTimeoutInMs ?? defaultTotalTimeoutInMs
    const { apiUrl, apiVersion } = settings
    const { id, method, path, unversioned } = operation
    const { rateLimit } = options
    return {
      operation,
      context: { operation: id, method, path },
      request,
      url: `${apiUrl}${unversioned ? '' : `/${apiVersion}`}${request.path}`,
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...settings.headers,
        ...(own.headers && lowerCased(own.headers)),
      },
      key,
      options: own,
      timeoutInMs: own.timeoutInMs ?? options.timeoutInMs ?? defaultTimeoutInMs,
      totalTimeoutInMs,
      maxRetries: own.maxRetries ?? options.maxRetries ?? defaultMaxRetries,
      maxWaitInMs: (rateLimit || undefined)?.maxWaitInMs ?? Infinity,
      deadline: clock.now() + totalTimeoutInMs,
      turn: turns++,
      clock,
      fetch: options.fetch,
      middleware: options.middleware ?? [],
      log,
      limits,
      gates: rateLimit === false ? [] : limits.gatesFor(operation, request.ids),
      attempts: 0,
      response: undefined,
    }
  }
}
