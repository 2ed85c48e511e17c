import { ClerkRequestError } from './errors.ts'
import type { Operation } from './operation.ts'

/** Wire names of the maps whose keys are not Clerk's but its user's, wherever they occur. */
const opaqueMaps = [
  'public_metadata',
  'private_metadata',
  'unsafe_metadata',
  'claims',
  'request_headers',
  'actor',
  'reassignment_mappings',
]

/** Converts the keys of a value to one case, at every depth outside opaque maps. */
export type ConvertKeys = (value: unknown) => unknown

/** Both directions for one operation. */
export interface Case {
  readonly toCamel: ConvertKeys
  readonly toSnake: ConvertKeys
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

/** The conversions that an operation needs; made once per set of opaque maps. */
export function caseOf({ opaque, structured }: Pick<Operation, 'opaque' | 'structured'>): Case {
  if (!opaque && !structured) return (shared ??= createCase(opaqueMaps))
  const id = `${opaque} ${structured}`
  let found = others.get(id)
  if (!found) {
    const kept = [...opaqueMaps, ...(opaque ?? [])].filter((name) => !structured?.includes(name))
    others.set(id, (found = createCase(kept)))
  }
  return found
}

// One entry per distinct list among the generated operations: a dozen.
const others = new Map<string, Case>()
let shared: Case | undefined

function createCase(opaqueNames: readonly string[]): Case {
  const opaque = new Set(opaqueNames)
  const isOpaque = (wireName: string) => opaque.has(wireName)
  return {
    isOpaque,
    toCamel: createConverter((name) => ({ name: toCamelCase(name), opaque: isOpaque(name) })),
    toSnake: createConverter((name) => {
      const wireName = toSnakeCase(name)
      // Assigning to it would replace the prototype of the body instead of adding a key.
      if (wireName === '__proto__') throw refuse('holds the key "__proto__"')
      return { name: wireName, opaque: isOpaque(wireName) }
    }, checkValue),
  }
}

interface Key {
  readonly name: string
  readonly opaque: boolean
}

// Names come from Clerk and from code, not from users; still, nothing here may grow without end.
const mostKeys = 5000

/**
 * The loop that every answer goes through, so it is written for speed: one look-up per key, and plain assignment, which
 * is safe because `readKey` never gives `__proto__` (`toCamelCase` turns it into `_Proto__`).
 */
function createConverter(
  readKey: (name: string) => Key,
  check?: (value: unknown) => boolean,
): ConvertKeys {
  const keys = new Map<string, Key>()
  const learn = (name: string): Key => {
    if (keys.size >= mostKeys) keys.clear()
    const key = readKey(name)
    keys.set(name, key)
    return key
  }
  const convert = (value: object): object => {
    if (Array.isArray(value)) return value.map(convertAny)
    const converted: Record<string, unknown> = {}
    for (const name in value) {
      const key = keys.get(name) ?? learn(name)
      // JSON and parameters are plain objects: `name` is a key of the value.
      const inner = value[name as keyof typeof value] as unknown
      converted[key.name] = key.opaque ? inner : convertAny(inner)
    }
    return converted
  }
  const convertAny = (value: unknown): unknown =>
    check?.(value) || typeof value !== 'object' || value === null ? value : convert(value)
  return convertAny
}

/** `true` for what JSON writes by itself (dates, class instances); throws for what JSON would silently make `null` of. */
function checkValue(value: unknown): boolean {
  if (typeof value === 'number' && !Number.isFinite(value)) throw refuse(`holds ${value}`)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  if (value instanceof Date && Number.isNaN(value.getTime())) throw refuse('holds an invalid Date')
  const prototype: unknown = Object.getPrototypeOf(value)
  // Objects of another realm (vm, Jest) have another `Object.prototype`, whose own prototype is null as well.
  return prototype !== null && Object.getPrototypeOf(prototype) !== null
}

function refuse(what: string): ClerkRequestError {
  return new ClerkRequestError('body_invalid', `A parameter ${what}, which cannot be sent as JSON.`)
}
