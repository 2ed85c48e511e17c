import { caseOf } from './case.ts'
import { factsOf, nameOf } from './call.ts'
import type { Call } from './call.ts'
import {
  ClerkAPIResponseError,
  ClerkConflictError,
  ClerkForbiddenError,
  ClerkNotFoundError,
  ClerkRateLimitError,
  ClerkUnauthorizedError,
  ClerkUnprocessableError,
  ClerkUnreadableAnswerError,
} from './errors.ts'
import type { ClerkAPIError } from './errors.ts'
import type { Operation } from './operation.ts'
import { redact } from '../keys.ts'
import { readRetryAfter } from './retry-after.ts'

/** An answer with its whole body. */
export interface Answer {
  readonly response: Response
  readonly text: string
}

const byStatus: Record<number, typeof ClerkAPIResponseError> = {
  401: ClerkUnauthorizedError,
  403: ClerkForbiddenError,
  404: ClerkNotFoundError,
  409: ClerkConflictError,
  422: ClerkUnprocessableError,
  429: ClerkRateLimitError,
}

/**
 * Decodes a good answer. What its `Content-Type` says does not matter: JSON is JSON with any parameters or label, and
 * an HTML page is not, whatever its label.
 *
 * @throws {ClerkUnreadableAnswerError} `not_json`, `body_cut`
 */
export function decode(call: Call, { response, text }: Answer): unknown {
  const { operation } = call
  if (operation.result === 'text') return text
  if (operation.result === 'none' || (text === '' && response.status !== 200)) return undefined
  try {
    return convert(operation, JSON.parse(text))
  } catch {
    // The parser's error quotes the answer, which may hold a secret: it is not kept as a cause.
    // What starts as JSON and does not end as JSON was cut off on its way, whatever its length header promised.
    const isCut = text === '' || /^\s*[[{]/.test(text)
    throw unreadable(call, response, isCut ? 'body_cut' : 'not_json')
  }
}

function convert(operation: Operation, value: unknown): unknown {
  const keys = caseOf(operation)
  const { shape } = operation
  if (!shape) return keys.toCamel(value)
  const { data } = Object(value) as { data?: unknown }
  // An envelope is of another shape than the items in it.
  return Array.isArray(data)
    ? { ...Object(keys.toCamel({ ...Object(value), data: null })), data: shape(data, keys) }
    : shape(value, keys)
}

/** The error for an answer that came and cannot be used. */
export function unreadable(
  call: Call,
  { status, headers }: Response,
  code: 'not_json' | 'body_cut',
  options: ErrorOptions = {},
): ClerkUnreadableAnswerError {
  const type = headers.get('content-type') ?? 'no content type'
  const what = code === 'body_cut' ? 'the body is not complete' : 'this is not JSON'
  return new ClerkUnreadableAnswerError(
    code,
    `${nameOf(call)} answered ${status}, but ${what} (${type}). A proxy between here and Clerk may be the reason.`,
    factsOf(call, { status, clerkTraceId: headers.get('cf-ray') ?? undefined, ...options }),
  )
}

/** Makes the error of an answer whose status says that the call failed. */
export function toApiError(call: Call, { response, text }: Answer): ClerkAPIResponseError {
  const { status, headers } = response
  const body = readErrors(call.key ? text.replaceAll(call.key, redact(call.key)) : text)
  const wait = readRetryAfter(headers, call.client.clock.now())
  const [first] = body.errors
  const said = first
    ? `: ${first.longMessage || first.message || 'no message'} (${first.code})`
    : `${status < 500 ? '' : ', most likely from a proxy'} (${headers.get('content-type') ?? 'no body'})`
  const ErrorClass = byStatus[status] ?? ClerkAPIResponseError
  return new ErrorClass(`${nameOf(call)} answered ${status}${said}`, {
    ...factsOf(call),
    status,
    clerkTraceId: body.traceId ?? headers.get('cf-ray') ?? undefined,
    retryAfter: wait === undefined ? undefined : wait / 1000,
    errors: body.errors,
  })
}

interface ErrorBody {
  errors?: ReadonlyArray<Partial<ClerkAPIError> | null>
  clerkTraceId?: unknown
}

function readErrors(text: string): { errors: ClerkAPIError[]; traceId: string | undefined } {
  try {
    const body = caseOf({}).toCamel(JSON.parse(text)) as ErrorBody
    const errors = [body.errors ?? []].flat().map((error) => ({
      code: '',
      message: '',
      ...error,
      meta: { ...error?.meta },
    }))
    const traceId = typeof body.clerkTraceId === 'string' ? body.clerkTraceId : undefined
    return { errors, traceId }
  } catch {
    // Not Clerk's form of error: the status alone has to tell.
    return { errors: [], traceId: undefined }
  }
}
