import { ClerkRequestError } from './errors.ts'
import type { Operation } from './operation.ts'

/** Wire names of the maps whose keys are not Clerk's but its user's, wherever they occur. */
export const opaqueMaps: readonly string[] = [
  'public_metadata',
  'private_metadata',
  'unsafe_metadata',
  'claims',
  'request_headers',
  'actor',
  'reassignment_mappings',
]

/** Both directions for one operation: all keys at every depth, but those inside opaque maps. */
export interface Case {
  /** Converts what was parsed from JSON. Its arrays are used again. */
  readonly toCamel: (value: unknown) => unknown
  /** Converts a parameter, and refuses what JSON would silently make `null` of. */
  readonly toSnake: (value: unknown) => unknown
  /** Whether the value under this wire name keeps its keys. */
  readonly isOpaque: (wireName: string) => boolean
}

/** `first_name` -> `firstName`. A leading underscore stays. */
export function toCamelCase(name: string): string {
  return name.replace(/(?!^)_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** `firstName` -> `first_name`. */
export function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at: number) => (at ? '_' : '') + letter.toLowerCase())
}

// One entry per distinct pair of lists among the generated operations: a dozen.
const cases = new Map<string, Case>()

/** The conversions that an operation needs. */
export function caseOf({ opaque, structured }: Pick<Operation, 'opaque' | 'structured'>): Case {
  const id = opaque || structured ? `${opaque} ${structured}` : ''
  const found = cases.get(id)
  if (found) return found
  const kept = [...opaqueMaps, ...(opaque ?? [])].filter((name) => !structured?.includes(name))
  const names = new Set(kept)
  const isOpaque = (wireName: string) => names.has(wireName)
  const made = { isOpaque, toCamel: createToCamel(isOpaque), toSnake: createToSnake(isOpaque) }
  cases.set(id, made)
  return made
}

interface Key {
  readonly name: string
  readonly isOpaque: boolean
}

// Names come from Clerk and not from users; still, nothing here may grow without end.
const mostKeys = 5000

/**
 * Every answer goes through this loop, so it is written for speed: one look-up per key, no call for what is not an
 * object, and plain assignment, which is safe because `toCamelCase` makes `_Proto__` of `__proto__`.
 */
function createToCamel(isOpaque: (wireName: string) => boolean): Case['toCamel'] {
  const keys = new Map<string, Key>()
  const learn = (wireName: string): Key => {
    if (keys.size >= mostKeys) keys.clear()
    const key = { name: toCamelCase(wireName), isOpaque: isOpaque(wireName) }
    keys.set(wireName, key)
    return key
  }
  const convert = (value: unknown[] | Record<string, unknown>): unknown => {
    if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at++) {
        const item = value[at]
        if (typeof item === 'object' && item !== null) value[at] = convert(item as unknown[])
      }
      return value
    }
    const converted: Record<string, unknown> = {}
    for (const wireName in value) {
      const key = keys.get(wireName) ?? learn(wireName)
      const inner = value[wireName]
      const isLeaf = typeof inner !== 'object' || inner === null || key.isOpaque
      converted[key.name] = isLeaf ? inner : convert(inner as unknown[])
    }
    return converted
  }
  return (value) => (typeof value === 'object' && value !== null ? convert(value as []) : value)
}

function createToSnake(isOpaque: (wireName: string) => boolean): Case['toSnake'] {
  return function convert(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(convert)
    if (!isPlainObject(value)) return checkLeaf(value)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        const wireName = toSnakeCase(name)
        return [wireName, isOpaque(wireName) ? inner : convert(inner)]
      }),
    )
  }
}

/** Not so a `Date` or any other object that knows how to write itself as JSON. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  // Objects of another realm (vm, Jest) have another `Object.prototype`, whose own prototype is null as well.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function checkLeaf(value: unknown): unknown {
  const number = value instanceof Date ? value.getTime() : value
  if (typeof number !== 'number' || Number.isFinite(number)) return value
  throw new ClerkRequestError(
    'body_invalid',
    `A parameter holds ${value instanceof Date ? 'an invalid Date' : number}, which JSON cannot say.`,
  )
}
