import type { Call, Client } from './call.ts'
import type { Operation } from './operation.ts'
import type { CallOptions } from './options.ts'
import { limitsOf } from './rate-limit/limits.ts'
import type { Limits } from './rate-limit/limits.ts'
import { toWireRequest } from './request.ts'
import { keyFor, lowerCased, resolveSettings } from './settings.ts'
import type { Settings } from './settings.ts'

const defaultTimeoutInMs = 30_000
const defaultTotalTimeoutInMs = 60_000
const defaultMaxRetries = 2

/** What calls with the same key have in common. */
interface Session {
  readonly key: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly limits: Limits
}

// Only the order counts, over all clients of the process.
let turns = 0

/** Makes calls out of operations, parameters and options. The environment is read when the first one is made. */
export function createPreparation(client: Client) {
  let settings: Settings | undefined
  let session: Session | undefined
  return (operation: Operation, params: object, own: CallOptions): Call => {
    settings ??= resolveSettings(client.options)
    const request = toWireRequest(operation, params)
    const key = keyFor(operation, settings, own)
    if (session?.key !== key || !session) session = createSession(client, settings, key)
    return toCall(client, settings, session, operation, request, own)
  }
}

function createSession(
  { clock, options }: Client,
  settings: Settings,
  key: string | undefined,
): Session {
  return {
    key,
    headers: { ...(key !== undefined && { authorization: `Bearer ${key}` }), ...settings.headers },
    limits: limitsOf(settings.apiUrl, key, clock, (options.rateLimit || {}).share),
  }
}

function toCall(
  client: Client,
  { apiUrl, apiVersion }: Settings,
  { headers, key, limits }: Session,
  operation: Operation,
  request: Call['request'],
  own: CallOptions,
): Call {
  const { clock, options } = client
  const { id, method, path, unversioned } = operation
  const totalTimeoutInMs =
    own.totalTimeoutInMs ?? options.totalTimeoutInMs ?? defaultTotalTimeoutInMs
  return {
    client,
    operation,
    context: { operation: id, method, path },
    request,
    url: `${apiUrl}${unversioned ? '' : `/${apiVersion}`}${request.path}`,
    headers: own.headers ? { ...headers, ...lowerCased(own.headers) } : headers,
    key,
    limits,
    options: own,
    timeoutInMs: own.timeoutInMs ?? options.timeoutInMs ?? defaultTimeoutInMs,
    totalTimeoutInMs,
    maxRetries: own.maxRetries ?? options.maxRetries ?? defaultMaxRetries,
    deadline: clock.now() + totalTimeoutInMs,
    turn: turns++,
    attempts: 0,
    form: undefined,
    response: undefined,
  }
}
