import { sample, stringMatching } from 'fast-check'

import { resolve } from '../../generator/catalog.ts'
import type { Facts, Schema } from '../../spec/facts.ts'

/** `smallest`: what is required, and no more. `fullest`: everything. */
export type Size = 'smallest' | 'fullest'

/** Keys that look like ours and like Clerk's, to see that neither is touched. */
export const opaqueSample = {
  snake_key: { camelKey: [{ 'Any-Key': null }] },
  camelKey: { snake_key: 1, another_one: { deepKey: false } },
}

const instant = Date.UTC(2026, 4, 12, 10, 30)

/** A value of a type, as it goes over the wire; always the same one. */
export function sampleOf(facts: Facts, schema: Schema, size: Size, name = ''): unknown {
  const resolved = resolve(facts, schema)
  if (schema.opaque || resolved.opaque) return sampleOfMap(facts, resolved, size)
  if (resolved.oneOf) return sampleOf(facts, resolved.oneOf[0] ?? {}, size)
  if (resolved.enum) return resolved.enum.at(-1)
  switch (resolved.type) {
    case 'array':
      return sampleOfArray(facts, resolved, size)
    case 'object':
      return sampleOfObject(facts, resolved, size)
    case 'integer':
    case 'number':
      return sampleOfNumber(resolved)
    case 'boolean':
      return true
    default:
      return sampleOfText(resolved, name)
  }
}

/** The properties of an object: the required ones, or all. */
export function propertiesOf(facts: Facts, schema: Schema): Readonly<Record<string, Schema>> {
  const base = schema.extends ? propertiesOf(facts, resolve(facts, { model: schema.extends })) : {}
  return { ...base, ...schema.properties }
}

function requiredOf(facts: Facts, schema: Schema): readonly string[] {
  const base = schema.extends ? requiredOf(facts, resolve(facts, { model: schema.extends })) : []
  return [...base, ...(schema.required ?? [])]
}

function sampleOfObject(facts: Facts, schema: Schema, size: Size): unknown {
  const { additional } = schema
  if (typeof additional === 'object') {
    return { 'org:some_role': sampleOf(facts, additional, size) }
  }
  const required = new Set([...requiredOf(facts, schema), ...(schema.oneOfRequired?.[0] ?? [])])
  const wanted = Object.entries(propertiesOf(facts, schema)).filter(
    ([name]) => size === 'fullest' || required.has(name),
  )
  return Object.fromEntries(
    wanted.map(([name, property]) => [name, sampleOf(facts, property, size, name)]),
  )
}

function sampleOfMap(facts: Facts, schema: Schema, size: Size): unknown {
  if (schema.items) return [opaqueSample]
  const known = schema.properties
    ? (sampleOfObject(facts, { ...schema, additional: true }, size) as object)
    : {}
  return { ...known, ...opaqueSample }
}

function sampleOfArray(
  facts: Facts,
  { items = {}, minItems = 0, uniqueItems }: Schema,
  size: Size,
) {
  const count = Math.max(minItems, size === 'fullest' && !uniqueItems ? 2 : 1)
  return Array.from({ length: count }, () => sampleOf(facts, items, size))
}

function sampleOfNumber({ unit, minimum, maximum, exclusiveMinimum }: Schema): number {
  if (unit === 'epoch-ms') return instant
  const least = exclusiveMinimum ? (minimum ?? 0) + 1 : (minimum ?? 0)
  // Not 1, which a `true` could pass for.
  return Math.min(maximum ?? Infinity, Math.max(least, 2))
}

function sampleOfText({ unit, format, pattern, minLength = 0 }: Schema, name: string): string {
  if (unit === 'rfc3339' || format === 'date-time') return new Date(instant).toISOString()
  if (format === 'date') return '2026-05-12'
  if (format === 'email') return 'ada@example.com'
  if (format === 'uri' || /(^|_)url$/.test(name)) return 'https://example.com/after'
  if (pattern) {
    const [text] = sample(stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })
    return text ?? ''
  }
  return 'some text & more'.padEnd(minLength, '.')
}
