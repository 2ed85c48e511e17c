import type { OperationFacts, QueryParameter, Schema } from '../facts/schema.ts'
import { ApiError, toParamError } from './api-error.ts'
import type { ApiErrorEntry } from './api-error.ts'
import { findFaults, findObjectFaults } from './check-schema.ts'
import { isObject } from './fields.ts'
import { invalidBody } from './read-body.ts'
import { parseFlag, parseNumber } from './read-query.ts'

/**
 * Reads the parameters of an operation from a query string. Unknown ones are passed over, as Clerk does.
 *
 * @throws {ApiError} 422 with every parameter that is at fault.
 */
export function checkQuery(
  sent: URLSearchParams,
  { query = {} }: OperationFacts,
  status: number,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  const errors: ApiErrorEntry[] = []
  for (const [name, parameter] of Object.entries(query)) {
    if (!sent.has(name)) {
      if (parameter.required) {
        errors.push(toParamError('form_param_missing', name, 'must be included'))
      }
      continue
    }
    values[name] = parse(sent.getAll(name), parameter)
    errors.push(...findFaults(values[name], parameter, name))
  }
  if (errors.length > 0) throw new ApiError(status, ...errors)
  return values
}

/** Texts as the values they stand for; one that does not stays a text, which the check then refuses. */
function parse(texts: readonly string[], parameter: QueryParameter): unknown {
  if (parameter.type !== 'array') return parseOne(texts[0] ?? '', parameter)
  const items = parameter.items ?? {}
  // An array is sent by repeating its name; some clients join it with commas, or add brackets.
  return texts
    .flatMap((text) => (parameter.joined ? text.split(',') : [text]))
    .map((text) => parseOne(text, items))
}

function parseOne(text: string, { type, enum: words }: Pick<Schema, 'type' | 'enum'>): unknown {
  if (type === 'integer' || type === 'number') return parseNumber(text)
  if (type === 'boolean') return parseFlag(text)
  // A `+` that was not percent-encoded arrives as a space.
  return words ? text.replace(/^ /, '+') : text
}

/**
 * Checks a body that was already parsed.
 *
 * @throws {ApiError} 400 when it is no object where it has to be, 422 with every parameter that is at fault.
 */
export function checkBody(body: unknown, { body: facts }: OperationFacts, status: number): unknown {
  if (!facts) return {}
  const { schema } = facts
  if (schema.type === 'array') return checkBulk(body, schema, status)
  if (!isObject(body)) throw invalidBody('The body of this request must be a JSON object.')
  const errors = findObjectFaults(body, schema)
  if (errors.length > 0) throw new ApiError(status, ...errors)
  return body
}

function checkBulk(body: unknown, schema: Schema, status: number): readonly unknown[] {
  if (!Array.isArray(body)) throw invalidBody('The body of this request must be a JSON array.')
  const { minItems = 1, maxItems = Infinity, items = {} } = schema
  if (body.length < minItems || body.length > maxItems) {
    throw new ApiError(400, {
      code: 'bulk_size_exceeded',
      message: 'wrong number of items',
      long_message: `This request takes from ${minItems} to ${maxItems} items, not ${body.length}.`,
    })
  }
  const errors = body.flatMap((item) =>
    isObject(item) ? findObjectFaults(item, items) : findFaults(item, items, 'item'),
  )
  if (errors.length > 0) throw new ApiError(status, ...errors)
  return body
}
