import type { Facts, OperationFacts, Schema } from '../../spec/facts.ts'
import { notice } from './models.ts'

/** Writes what the emulator checks requests by: parameters, bodies and limits of each operation. */
export function emitEmulatorOperations(facts: Facts): string {
  const entries = facts.operations.map(
    (operation) => `${JSON.stringify(nameOf(operation))}: ${toEntry(operation, facts)}`,
  )
  return `${notice}import type { OperationFacts, RateLimit } from './schema.ts'

/** Documented rate limits by their name. */
export const rateLimits: Readonly<Record<string, RateLimit>> = ${JSON.stringify(facts.rateLimits)}

/** What is known of each operation, by method and path. */
export const operationFacts = {\n${entries.join(',\n')}\n} satisfies Readonly<Record<string, OperationFacts>>
`
}

/** Writes the types of what operations are given and of what they answer. */
export function emitEmulatorTypes(facts: Facts): string {
  const models = Object.entries(facts.models).map(
    ([name, schema]) => `export type ${modelName(name)} = ${emitType(schema)}`,
  )
  const operations = facts.operations.map((operation) => {
    const { result, body } = operation
    return `${JSON.stringify(nameOf(operation))}: {
      readonly query: ${emitQuery(operation)}
      readonly body: ${body ? emitType(body.schema) : 'unknown'}
      readonly result: ${result ? emitResult(operation, result) : 'undefined'}
    }`
  })
  return `${notice}
${models.join('\n\n')}

/** What each operation is given and what it answers. */
export interface OperationTypes {\n${operations.join('\n')}\n}
`
}

function nameOf({ method, path }: OperationFacts): string {
  return `${method} ${path}`
}

function toEntry(operation: OperationFacts, facts: Facts): string {
  const { id, parameters, body, status, rules } = operation
  const query = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, required, joined, schema }) => [
      name,
      { ...(required && { required }), ...(joined && { joined }), ...inline(schema, facts) },
    ])
  return JSON.stringify({
    id,
    ...(status !== 200 && { status }),
    ...(operation.public && { public: true }),
    ...(query.length > 0 && { query: Object.fromEntries(query) as unknown }),
    ...(body && { body: { ...body, schema: inline(body.schema, facts) } }),
    ...(rules && { rules }),
  })
}

/** A schema without references, and without what says nothing about a value. */
export function inline(schema: Schema, facts: Facts): Schema {
  const { model, deprecated: _, format: __, unit, ...rest } = schema
  const named = model === undefined ? {} : facts.models[model]
  if (!named) throw new Error(`There is no model ${model}`)
  const { items, properties, additional } = rest
  return {
    ...(model !== undefined && inline(named, facts)),
    ...rest,
    ...(unit === 'rfc3339' && { unit }),
    ...(items && { items: inline(items, facts) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, inline(property, facts)]),
      ),
    }),
    ...(typeof additional === 'object' && { additional: inline(additional, facts) }),
  }
}

function emitQuery({ parameters }: OperationFacts): string {
  const query = parameters.filter((parameter) => parameter.in === 'query')
  const members = query.map(
    ({ name, required, schema }) =>
      `readonly ${name}${required ? '' : '?'}: ${emitType(schema)}${required ? '' : ' | undefined'}`,
  )
  return members.length === 0 ? 'unknown' : `{\n${members.join('\n')}\n}`
}

/** A list that can be asked for as a page answers an array when it is not. */
function emitResult({ parameters }: OperationFacts, result: Schema): string {
  const items = result.properties?.['data']
  const isEither = parameters.some(({ name }) => name === 'paginated') && items !== undefined
  return isEither ? `${emitType(result)} | ${emitType(items)}` : emitType(result)
}

function emitType(schema: Schema): string {
  const bare = emitBare(schema)
  return schema.nullable ? `${bare} | null` : bare
}

function emitBare(schema: Schema): string {
  if (schema.model !== undefined) return modelName(schema.model)
  if (schema.oneOf) return schema.oneOf.map(emitType).join(' | ')
  if (schema.extends !== undefined) {
    const { extends: base, ...own } = schema
    return `${modelName(base)} & ${emitBare(own)}`
  }
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.opaque && schema.type !== 'array') return 'Readonly<Record<string, unknown>>'
  switch (schema.type) {
    case 'array':
      return `ReadonlyArray<${schema.items ? emitType(schema.items) : 'unknown'}>`
    case 'object':
      return emitObject(schema)
    case 'integer':
      return 'number'
    default:
      return schema.type ?? 'unknown'
  }
}

function emitObject({ properties, required = [], additional }: Schema): string {
  if (!properties) {
    return `Readonly<Record<string, ${typeof additional === 'object' ? emitType(additional) : 'unknown'}>>`
  }
  const members = Object.entries(properties).map(([name, property]) => {
    const isRequired = required.includes(name)
    return `readonly ${JSON.stringify(name)}${isRequired ? '' : '?'}: ${emitType(property)}${isRequired ? '' : ' | undefined'}`
  })
  return `{\n${members.join('\n')}\n}`
}

function modelName(source: string): string {
  return source.replaceAll(/\W/g, '')
}
