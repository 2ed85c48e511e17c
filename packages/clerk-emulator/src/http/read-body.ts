import { ApiError } from './api-error.ts'
import { isObject, readFields } from './fields.ts'
import type { Fields, Values } from './fields.ts'

/** What a request's body may hold. */
export interface BodyShape<F extends Fields> {
  readonly fields: F
  /** The description says `additionalProperties: false`: an unknown parameter is at fault. */
  readonly closed: boolean
}

/** A body in which unknown parameters are refused. */
export function closedBody<const F extends Fields>(fields: F): BodyShape<F> {
  return { fields, closed: true }
}

/** A body in which unknown parameters are passed over. */
export function openBody<const F extends Fields>(fields: F): BodyShape<F> {
  return { fields, closed: false }
}

/**
 * Reads the parameters of a body that was already parsed.
 *
 * @throws {ApiError} 422 with every parameter that is at fault.
 */
export function readBody<F extends Fields>(body: unknown, shape: BodyShape<F>): Values<F> {
  if (!isObject(body)) throw invalidBody('The body of this request must be a JSON object.')
  const { values, errors } = readFields(body, shape.fields, shape.closed)
  if (errors.length > 0) throw new ApiError(422, ...errors)
  return values
}

/** How deep objects and lists may be nested: whoever walks them does so recursively. */
const maximumDepth = 100

/**
 * Parses a body. None at all is an empty object: clients send `Content-Type: application/json` with every request.
 *
 * @throws {ApiError} 400 when it is not JSON, or nested too deeply.
 */
export function parseBody(content: string): unknown {
  if (content.trim() === '') return {}
  const body = parseJson(content)
  if (isWithinDepth(body, maximumDepth)) return body
  throw invalidBody(`The body of this request is nested more than ${maximumDepth} levels deep.`)
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content) as unknown
  } catch {
    throw invalidBody('The body of this request is not JSON.')
  }
}

/** Goes no deeper than it allows, so that it cannot run out of stack itself. */
function isWithinDepth(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.values(value).every((item) => isWithinDepth(item, depth - 1))
}

/** 400: the body as a whole cannot be read. */
export function invalidBody(message: string): ApiError {
  return new ApiError(400, {
    code: 'request_body_invalid',
    message: 'Request body is invalid',
    long_message: message,
  })
}
