import { trace } from '#platform'

import type { Answer } from './answer.ts'
import { unreadable } from './answer.ts'
import type { Call } from './call.ts'
import { refuseRedirect, toConnectionError } from './connection-error.ts'
import { aroundAttempt } from './middleware.ts'
import type { AttemptRequest } from './middleware.ts'
import { toForm, withProgress } from './upload.ts'

const mostRedirects = 3

/** Sends a request once, through the middleware, and reads the whole answer. */
export async function exchange(call: Call, signal: AbortSignal): Promise<Answer> {
  const { body } = call.request
  const request = toAttempt(call, signal)
  if (typeof body === 'object') await addForm(call, request, (call.form ??= toForm(body)))
  const { attempts: attempt, client, context } = call
  const next = aroundAttempt(client.middleware, { ...context, attempt }, (sent) =>
    fetchOnce(call, sent),
  )
  const response = await trace(
    'attempt',
    () => ({ ...context, attempt, request }),
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
    // What an error answer is about, its status says.
    if (!response.ok) return { response, text: '' }
    throw unreadable(call, response, 'body_cut', { cause })
  }
}

async function fetchOnce(call: Call, request: AttemptRequest): Promise<Response> {
  const { method, headers, body, signal } = request
  const init: RequestInit = { method, headers, signal, redirect: 'manual' }
  if (body !== undefined) init.body = body
  // Required for streams in all runtimes, and unknown to TypeScript's DOM types.
  if (body instanceof ReadableStream) Object.assign(init, { duplex: 'half' })
  let { url } = request
  for (let redirects = 0; ; redirects++) {
    let response: Response
    try {
      response = await (call.client.options.fetch ?? fetch)(url, init)
    } catch (cause) {
      throw toConnectionError(call, cause)
    }
    const { status } = response
    // A browser's fetch hides redirects behind a status of 0.
    if (status !== 0 && (status < 300 || status > 399)) return response
    // A body that nobody reads would keep its connection.
    response.body?.cancel().catch(() => {})
    const target = redirectTarget(request, response, url)
    if (!target || redirects === mostRedirects) throw refuseRedirect(call, response)
    url = target
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

function toAttempt(call: Call, signal: AbortSignal): AttemptRequest {
  const { client, context, request, url } = call
  const { method } = context
  const isGet = method === 'GET'
  // A middleware may change the headers of its request, but not those of all requests.
  const headers = isGet && client.middleware.length === 0 ? call.headers : { ...call.headers }
  const attempt: AttemptRequest = { url, method, headers, signal }
  if (isGet) return attempt
  attempt.headers['content-type'] ??= 'application/json'
  if (typeof request.body === 'string') attempt.body = request.body
  return attempt
}

async function addForm(
  { options }: Call,
  attempt: AttemptRequest,
  encoded: Promise<FormData>,
): Promise<void> {
  const form = await encoded
  // `fetch` writes the type, with the boundary that only it knows.
  delete attempt.headers['content-type']
  attempt.body = form
  if (!options.onUploadProgress) return
  const { body, headers } = await withProgress(form, options.onUploadProgress)
  attempt.body = body
  Object.assign(attempt.headers, headers)
}
