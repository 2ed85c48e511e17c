import type { Operation } from './operation.ts'

/** Maps whose keys belong to the user of Clerk, wherever they occur. */
const opaque = new Set([
  'public_metadata',
  'private_metadata',
  'unsafe_metadata',
  'claims',
  'request_headers',
  'actor',
])

/** `first_name` -> `firstName`. */
export function toCamelCase(name: string): string {
  return name.replace(/(?!^)_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** `firstName` -> `first_name`. */
export function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at: number) => (at ? '_' : '') + letter.toLowerCase())
}

function convert(
  value: unknown,
  rename: (n: string) => string,
  keep: (w: string) => boolean,
): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, rename, keep))
  if (
    typeof value !== 'object' ||
    value === null ||
    Object.getPrototypeOf(value) !== Object.prototype
  )
    return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      rename(key),
      keep(toSnakeCase(key)) ? inner : convert(inner, rename, keep),
    ]),
  )
}

function keepFor(operation: Operation): (wire: string) => boolean {
  return (wire) =>
    operation.opaque?.includes(wire) === true ||
    (opaque.has(wire) && operation.structured?.includes(wire) !== true)
}

export function camelize(value: unknown, operation: Operation): unknown {
  return convert(value, toCamelCase, keepFor(operation))
}

export function snakeize(value: unknown, operation: Operation): unknown {
  return convert(value, toSnakeCase, keepFor(operation))
}
