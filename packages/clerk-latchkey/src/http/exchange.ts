import { trace } from '#platform'

import type { Answer } from './answer.ts'
import { unreadable } from './answer.ts'
import { factsOf, nameOf } from './call.ts'
import type { Call } from './call.ts'
import { toConnectionError } from './connection-error.ts'
import { ClerkConnectionError } from './errors.ts'
import { aroundAttempt } from './middleware.ts'
import type { AttemptContext, AttemptRequest } from './middleware.ts'
import { toForm, withProgress } from './upload.ts'

const mostRedirects = 3

/** Sends a request once, through the middleware, and reads the whole answer. */
export async function exchange(call: Call, signal: AbortSignal): Promise<Answer> {
  const request = toAttempt(call, signal)
  if (typeof call.request.body === 'object') await addForm(call, request, call.request.body)
  const context: AttemptContext = { ...call.context, attempt: call.attempts }
  const next = aroundAttempt(call.middleware, context, (request) => fetchOnce(call, request))
  const response = await trace(
    'attempt',
    () => ({ request, ...context }),
    () => next(request),
  )
  call.response = response
  if (response.bodyUsed) {
    throw new TypeError(
      'A middleware has read the body of the answer: let it read response.clone() instead.',
    )
  }
  try {
    return { response, text: await response.text() }
  } catch (cause) {
    throw unreadable(call, response, 'body_cut', cause)
  }
}

async function fetchOnce(call: Call, request: AttemptRequest): Promise<Response> {
  let { url } = request
  for (let redirects = 0; ; redirects++) {
    const response = await send(call, request, url)
    const { status } = response
    if (status !== 0 && (status < 300 || status > 399)) return response
    const target = redirectTarget(request, response, url)
    if (!target || redirects === mostRedirects) throw refuseRedirect(call, response)
    url = target
  }
}

async function send(call: Call, request: AttemptRequest, url: string): Promise<Response> {
  const { method, headers, body, signal } = request
  try {
    const init = { method, headers, signal, redirect: 'manual' as const }
    if (body === undefined) return await (call.fetch ?? fetch)(url, init)
    // `duplex` is required for streams, in all runtimes, and unknown to TypeScript's DOM types.
    const stream = body instanceof ReadableStream ? { duplex: 'half' } : {}
    return await (call.fetch ?? fetch)(url, { ...init, body, ...stream })
  } catch (cause) {
    throw toConnectionError(call, cause)
  }
}

/** Redirects are followed within the origin only, and only where method and body stay what they are. */
function redirectTarget(
  { method, body }: AttemptRequest,
  { status, headers }: Response,
  from: string,
): string | undefined {
  const location = headers.get('location')
  if (!location || !URL.canParse(location, from)) return undefined
  const target = new URL(location, from)
  const keepsMethod = method === 'GET' || status === 307 || status === 308
  const isStream = body instanceof ReadableStream
  return target.origin === new URL(from).origin && keepsMethod && !isStream
    ? target.href
    : undefined
}

function refuseRedirect(call: Call, { status, headers }: Response): ClerkConnectionError {
  const location = headers.get('location') ?? ''
  const to = URL.canParse(location) ? new URL(location).origin : 'an unknown place'
  return new ClerkConnectionError(
    'redirect_refused',
    `${nameOf(call)} was redirected to ${to}: the Secret Key is not sent there. Check apiUrl.`,
    factsOf(call, { status }),
  )
}

function toAttempt(call: Call, signal: AbortSignal): AttemptRequest {
  const { url, context, request } = call
  const { method } = context
  // A middleware may change the headers: it gets its own.
  const headers = { ...call.headers }
  if (method !== 'GET') headers['content-type'] ??= 'application/json'
  return {
    url,
    method,
    headers,
    body: typeof request.body === 'string' ? request.body : undefined,
    signal,
  }
}

async function addForm(
  { options }: Call,
  attempt: AttemptRequest,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const form = await toForm(fields)
  // `fetch` writes the type, with the boundary that only it knows.
  delete attempt.headers['content-type']
  attempt.body = form
  if (!options.onUploadProgress) return
  const { body, headers } = await withProgress(form, options.onUploadProgress)
  attempt.body = body
  Object.assign(attempt.headers, headers)
}
