import { toCamelCase } from '../../generator/case.ts'
import { resolve } from '../../generator/catalog.ts'
import type { Facts, Schema } from '../../spec/facts.ts'

/** An answer with our names, converted property by property as the facts describe it. */
export function toDecoded(facts: Facts, schema: Schema, value: unknown): unknown {
  const resolved = resolve(facts, schema)
  if (schema.opaque || resolved.opaque || typeof resolved.additional === 'object') return value
  if (Array.isArray(value)) {
    return value.map((item) => toDecoded(facts, resolved.items ?? {}, item))
  }
  if (typeof value !== 'object' || value === null) return value
  const properties = allProperties(facts, resolved)
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      toCamelCase(name),
      toDecoded(facts, properties[name] ?? {}, inner),
    ]),
  )
}

function allProperties(facts: Facts, schema: Schema): Readonly<Record<string, Schema>> {
  const base = schema.extends ? allProperties(facts, resolve(facts, { model: schema.extends })) : {}
  const choices = (schema.oneOf ?? []).map((choice) => allProperties(facts, resolve(facts, choice)))
  return Object.assign({}, base, ...choices, schema.properties)
}
