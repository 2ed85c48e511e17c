import { ClerkRequestError } from './errors.ts'

/**
 * Encodes one path parameter so that it stays the segment it is: RFC 3986 section 3.3 for the characters; dot segments
 * are refused because URL parsers resolve them even when they are percent-encoded (WHATWG URL, "double-dot path segment").
 */
export function toSegment(value: unknown, name: string, operation: string): string {
  const text = typeof value === 'number' ? String(value) : value
  if (text === undefined || text === null || text === '') {
    throw new ClerkRequestError(
      'path_parameter_missing',
      `${operation} needs ${name}: it is ${text === '' ? 'an empty string' : text}.`,
      { operation },
    )
  }
  if (typeof text !== 'string' || /^(\.|%2e){1,2}$/i.test(text) || !isWellFormed(text)) {
    throw new ClerkRequestError(
      'path_parameter_invalid',
      `${operation} cannot be called with this ${name}: ${describe(text)}. It must be an id, as a string.`,
      { operation },
    )
  }
  return encodeURIComponent(text)
}

/** Whether a string can be encoded: half a surrogate pair cannot. `String.prototype.isWellFormed` needs Node 20. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

/** A value in a message: short, and never the whole of what may be a secret. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 7))
  return typeof value === 'number' ? String(value) : `a value of type ${typeof value}`
}
