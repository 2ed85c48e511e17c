import type { Facts, Schema } from '../../spec/facts.ts'

/** The least that a body of a schema has to hold. */
export function sampleBody(schema: Schema, models: Facts['models']): unknown {
  const own = resolve(schema, models)
  if (own.enum) return own.enum[0]
  switch (own.type) {
    case 'array':
      return (own.minItems ?? 1) === 0 ? [] : [sampleBody(own.items ?? {}, models)]
    case 'object':
      return Object.fromEntries(
        [...(own.required ?? []), ...(own.oneOfRequired?.[0] ?? [])].map((name) => [
          name,
          sampleBody(own.properties?.[name] ?? {}, models),
        ]),
      )
    case 'integer':
    case 'number':
      return Math.max(1, own.minimum ?? 1)
    case 'boolean':
      return true
    default:
      return sampleText(own)
  }
}

function sampleText({ unit, pattern }: Schema): string {
  if (unit === 'rfc3339') return '2030-01-01T00:00:00Z'
  const prefix = /^\^\(?([a-z]+)/.exec(pattern ?? '')?.[1]
  return prefix === undefined ? 'text' : `${prefix}_${'0'.repeat(27)}`
}

/** A schema, with its model in its place. */
export function resolve(schema: Schema, models: Facts['models']): Schema {
  return schema.model === undefined ? schema : { ...models[schema.model], ...schema }
}

/** A value that is not of a schema's type. */
export function wrongValue({ type, opaque }: Schema): unknown {
  if (opaque || type === 'object') return 'no object'
  return type === 'string' ? 42 : type === 'boolean' ? 'yes' : { wrong: true }
}
