import { at, ImportError } from './place.ts'
import type { Place } from './place.ts'

export type Json = Readonly<Record<string, unknown>>

/** Says nothing that a program needs, or is Clerk's own prose: left out on purpose, everywhere. */
const prose = ['description', 'summary', 'example', 'externalDocs', 'title']

/** An object that has no keys but those given: what is not understood is not passed over. */
export function readObject(value: unknown, place: Place, known: readonly string[]): Json {
  const object = readMap(value, place)
  for (const key of Object.keys(object)) {
    if (!known.includes(key) && !prose.includes(key) && !isNamingHint(key)) {
      throw new ImportError(at(place, key), `"${key}" is not understood`)
    }
  }
  return object
}

/** An object with any keys. */
export function readMap(value: unknown, place: Place): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ImportError(place, `expected an object, found ${JSON.stringify(value)}`)
  }
  return value as Json
}

export function readArray(value: unknown, place: Place): readonly unknown[] {
  if (!Array.isArray(value)) {
    throw new ImportError(place, `expected an array, found ${JSON.stringify(value)}`)
  }
  return value
}

export function readString(value: unknown, place: Place): string {
  if (typeof value !== 'string') {
    throw new ImportError(place, `expected a string, found ${JSON.stringify(value)}`)
  }
  return value
}

export function readNumber(value: unknown, place: Place): number {
  if (typeof value !== 'number') {
    throw new ImportError(place, `expected a number, found ${JSON.stringify(value)}`)
  }
  return value
}

export function readBoolean(value: unknown, place: Place): boolean {
  if (typeof value !== 'boolean') {
    throw new ImportError(place, `expected true or false, found ${JSON.stringify(value)}`)
  }
  return value
}

export function readOneOf<Value extends string>(
  value: unknown,
  place: Place,
  values: readonly Value[],
): Value {
  const found = values.find((candidate) => candidate === value)
  if (found === undefined) {
    throw new ImportError(place, `expected ${values.join(', ')}, found ${JSON.stringify(value)}`)
  }
  return found
}

/** The name of a component: `#/components/schemas/User` is `User`. */
export function readReference(value: unknown, place: Place, section: string): string {
  const prefix = `#/components/${section}/`
  const reference = readString(value, place)
  if (!reference.startsWith(prefix)) {
    throw new ImportError(place, `expected a reference to ${prefix}, found "${reference}"`)
  }
  return reference.slice(prefix.length)
}

/** Clerk's own SDK generator reads these; ours has `generator/names.ts`. */
function isNamingHint(key: string): boolean {
  return key.startsWith('x-speakeasy-')
}
