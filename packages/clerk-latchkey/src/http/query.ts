import { ClerkRequestError } from './errors.ts'
import { describe, isWellFormed } from './path.ts'

/**
 * Writes one query parameter, ready to follow `?` or `&`: every value is sent or refused, none is dropped. Arrays
 * repeat their key, or are joined with commas where the API wants that.
 */
export function toQuery(name: string, value: unknown, joined: boolean): string {
  if (!Array.isArray(value)) return `&${name}=${encode(name, value)}`
  // Sent as nothing, an empty filter would mean "everything", the opposite of what it says.
  if (value.length === 0) throw refuse(name, 'an empty array; leave it out instead')
  const values = value.map((item) => encode(name, item))
  if (joined) return `&${name}=${values.join(',')}`
  return values.map((item) => `&${name}=${item}`).join('')
}

function encode(name: string, value: unknown): string {
  const plain = value instanceof Date ? value.getTime() : value
  switch (typeof plain) {
    case 'string':
      if (isWellFormed(plain)) break
      throw refuse(name, 'a string with half a surrogate pair')
    case 'number':
      if (Number.isFinite(plain)) break
      throw refuse(name, String(value))
    case 'boolean':
    case 'bigint':
      break
    default:
      throw refuse(name, plain === null ? 'null; leave it out instead' : describe(plain))
  }
  // `+` becomes %2B, as the order (`+created_at`) and include (`+user_…`) prefixes need.
  return encodeURIComponent(String(plain))
}

function refuse(name: string, what: string): ClerkRequestError {
  return new ClerkRequestError(
    'query_parameter_invalid',
    `The query parameter ${name} cannot be ${what}.`,
  )
}
