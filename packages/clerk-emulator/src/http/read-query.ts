import { ApiError } from './api-error.ts'
import { readFields } from './fields.ts'
import type { Field, Fields, Values } from './fields.ts'

/**
 * Reads parameters from a query string. Parameters that `fields` does not name are passed over, as Clerk does.
 *
 * @throws {ApiError} 422 with every parameter that is at fault.
 */
export function readQuery<const F extends Fields>(query: URLSearchParams, fields: F): Values<F> {
  const sent = new Map<string, readonly string[]>()
  for (const name of new Set(query.keys())) sent.set(name, query.getAll(name))
  const { values, errors } = readFields(Object.fromEntries(sent), fields, false)
  if (errors.length > 0) throw new ApiError(422, ...errors)
  return values
}

/** One value; of several the first counts. */
export function single<T>(field: Field<T>, parse: (value: string) => unknown = String): Field<T> {
  // `readQuery` gives every field the list of what was sent.
  return { read: (values) => field.read(parse((values as readonly string[])[0] ?? '')) }
}

/** A number as it stands in a query string; what is no number stays a text, which the field refuses. */
export function parseNumber(value: string): unknown {
  return /^-?\d+$/.test(value) ? Number(value) : value
}

/** A boolean as it stands in a query string. */
export function parseFlag(value: string): unknown {
  return value === 'true' || value === '1'
    ? true
    : value === 'false' || value === '0'
      ? false
      : value
}
