import type { Facts, Schema } from '../../spec/facts.ts'

/**
 * Says where an answer is not what the facts say of it: types, `null`, required properties, enumerations, and properties
 * that are not there in the description.
 */
export function findFaults(
  value: unknown,
  schema: Schema,
  models: Facts['models'],
  path = '$',
): readonly string[] {
  if (value === null) {
    return isNullable(schema, models) ? [] : [`${path} is null`]
  }
  if (schema.model !== undefined) {
    const model = models[schema.model]
    return model ? findFaults(value, model, models, path) : [`${path}: no model ${schema.model}`]
  }
  if (schema.oneOf) return findAlternativeFaults(value, schema.oneOf, models, path)
  if (schema.opaque) return isObject(value) ? [] : [`${path} is no object`]
  const full = schema.extends === undefined ? schema : extend(schema, models)
  return [...findValueFaults(value, full, path), ...findInnerFaults(value, full, models, path)]
}

/** A model may be nullable itself. */
function isNullable(schema: Schema, models: Facts['models']): boolean {
  if (schema.nullable) return true
  const model = schema.model === undefined ? undefined : models[schema.model]
  if (model) return isNullable(model, models)
  return schema.oneOf?.some((each) => isNullable(each, models)) ?? false
}

function extend(schema: Schema, models: Facts['models']): Schema {
  const base = models[schema.extends ?? ''] ?? {}
  const whole = base.extends === undefined ? base : extend(base, models)
  return {
    ...whole,
    ...schema,
    properties: { ...whole.properties, ...schema.properties },
    required: [...(whole.required ?? []), ...(schema.required ?? [])],
  }
}

function findAlternativeFaults(
  value: unknown,
  alternatives: readonly Schema[],
  models: Facts['models'],
  path: string,
): readonly string[] {
  const all = alternatives.map((each) => findFaults(value, each, models, path))
  const fewest = all.toSorted((left, right) => left.length - right.length)[0] ?? []
  return fewest.length === 0 ? [] : [`${path} is none of ${all.length} kinds: ${fewest.join('; ')}`]
}

function findValueFaults(value: unknown, schema: Schema, path: string): readonly string[] {
  const faults: string[] = []
  if (!hasType(value, schema.type))
    return [`${path} is ${JSON.stringify(value)}, not ${schema.type}`]
  if (schema.enum && !schema.enum.some((word) => word === value)) {
    faults.push(`${path} is ${JSON.stringify(value)}, not one of ${schema.enum.join(', ')}`)
  }
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) faults.push(`${path} is too small`)
    if (schema.maximum !== undefined && value > schema.maximum) faults.push(`${path} is too large`)
    const isTime = schema.unit === 'epoch-ms'
    // Seconds instead of milliseconds are the mistake to look for.
    if (isTime && value !== 0 && value < 1e12) faults.push(`${path} is no time in milliseconds`)
  }
  if (typeof value === 'string') {
    if (schema.unit === 'rfc3339' && Number.isNaN(Date.parse(value)))
      faults.push(`${path} is no date`)
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) {
      faults.push(`${path} does not match ${schema.pattern}`)
    }
  }
  return faults
}

function findInnerFaults(
  value: unknown,
  schema: Schema,
  models: Facts['models'],
  path: string,
): readonly string[] {
  if (Array.isArray(value)) {
    const { items } = schema
    return items
      ? value.flatMap((item, index) => findFaults(item, items, models, `${path}[${index}]`))
      : []
  }
  if (!isObject(value)) return []
  const { properties = {}, required = [], additional, oneOfRequired } = schema
  const missing = required.filter(
    (name) => !Object.hasOwn(value, name) && Object.hasOwn(properties, name),
  )
  const hasGroup = oneOfRequired?.some((group) => group.every((name) => Object.hasOwn(value, name)))
  return [
    ...missing.map((name) => `${path}.${name} is missing`),
    ...(hasGroup === false ? [`${path} has none of ${JSON.stringify(oneOfRequired)}`] : []),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const own = properties[name]
      if (own) return findFaults(inner, own, models, `${path}.${name}`)
      if (typeof additional === 'object')
        return findFaults(inner, additional, models, `${path}.${name}`)
      return additional === false ? [`${path}.${name} is not described`] : []
    }),
  ]
}

function hasType(value: unknown, type: Schema['type']): boolean {
  if (type === undefined) return true
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  return type === 'object' ? isObject(value) : typeof value === type
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
