import type { Schema } from '../../spec/facts.ts'
import { toCamelCase } from '../case.ts'
import type { Catalog } from '../catalog.ts'
import { applicationTypes } from '../overrides/types.ts'
import { propertyComment } from './comment.ts'

/** Whether a type is of what is sent, or of what arrives. */
type Direction = 'input' | 'output'

/** What a type depends on besides its schema. */
export interface TypeContext {
  readonly catalog: Catalog
  readonly direction: Direction
  /** The model or operation whose property this is, where an application may choose its type. */
  readonly owner?: string
}

/** Writes the type of a schema; `name` is the property that it describes. */
export function emitType(schema: Schema, context: TypeContext, name = ''): string {
  const type = emitBare(schema, context, name)
  return isNullable(schema, context) ? `${type} | null` : type
}

/** Writes the members of an object type, one per line. */
export function emitMembers(schema: Schema, context: TypeContext): string {
  const required = new Set(schema.required)
  return Object.entries(schema.properties ?? {})
    .map(([name, property]) =>
      emitMember(toCamelCase(name), property, required.has(name), context, name),
    )
    .join('\n')
}

/** Writes one member with what is worth knowing about its value. */
export function emitMember(
  name: string,
  schema: Schema,
  required: boolean,
  context: TypeContext,
  wire = name,
): string {
  const type = emitType(schema, context, wire)
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`
  const isInput = context.direction === 'input'
  const comment = propertyComment(schema, context.direction)
  return [
    ...(comment ? [`/** ${comment} */`] : []),
    `${isInput ? '' : 'readonly '}${key}${required ? '' : '?'}: ${type}${isInput && !required ? ' | undefined' : ''}`,
  ].join('\n')
}

/** The name of a model's type, with the application's types handed on where it holds some. */
export function typeName(source: string, catalog: Catalog): string {
  const model = catalog.models.find((candidate) => candidate.source === source)
  if (!model) throw new Error(`There is no type for the model ${source}`)
  return model.generic ? `${model.name}<Types>` : model.name
}

function emitBare(schema: Schema, context: TypeContext, name: string): string {
  const chosen = context.owner && applicationTypes[context.owner]?.[name]
  if (chosen && !schema.items) return `TypeOf<Types, '${chosen}'>`
  if (schema.model) return emitModel(schema.model, context, name)
  if (schema.oneOf) {
    return schema.oneOf.map((choice) => emitType(choice, { ...context, owner: '' })).join(' | ')
  }
  if (schema.items) return emitArray(schema.items, context, name)
  if (schema.enum) return emitEnum(schema, context.direction)
  if (schema.type === 'object' || schema.properties) return emitObject(schema, context)
  return emitScalar(schema, context.direction)
}

function emitModel(source: string, context: TypeContext, name: string): string {
  const isType = context.catalog.models.some((model) => model.source === source)
  if (isType && context.direction === 'output') return typeName(source, context.catalog)
  const schema = context.catalog.facts.models[source]
  if (!schema) throw new Error(`There is no model ${source}`)
  return emitBare(schema, context, name)
}

function emitArray(items: Schema, context: TypeContext, name: string): string {
  const type = emitType(items, context, name)
  const item = /^[\w.<>'[\], ]+$/.test(type) ? type : `(${type})`
  return context.direction === 'input' ? `readonly ${item}[]` : `${item}[]`
}

function emitEnum(schema: Schema, direction: Direction): string {
  const values = schema.enum ?? []
  const literals = values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value)))
  // One value of an answer is a name, such as `object: 'user'`. Others are those known today: Clerk adds some without a
  // new version.
  const isName = direction === 'output' && values.length === 1
  const open = schema.type === 'string' && !isName
  return [...literals, ...(open ? ['(string & {})'] : [])].join(' | ')
}

function emitObject(schema: Schema, context: TypeContext): string {
  const inner = { catalog: context.catalog, direction: context.direction }
  if (typeof schema.additional === 'object') {
    return `Record<string, ${emitType(schema.additional, inner)}>`
  }
  // An interface of an application is an `object`, but no `Record`: it has no index signature.
  if (!schema.properties) {
    return context.direction === 'input' ? 'object' : 'Record<string, unknown>'
  }
  const open = schema.opaque && context.direction === 'input' ? '\n[key: string]: unknown' : ''
  const members = `{\n${emitMembers(schema, inner)}${open}\n}`
  return schema.extends ? `${emitModel(schema.extends, inner, '')} & ${members}` : members
}

function emitScalar({ type, unit, format }: Schema, direction: Direction): string {
  if (direction === 'input' && unit === 'rfc3339') return 'Date | string'
  if (direction === 'input' && unit === 'epoch-ms') return 'Date | number'
  if (direction === 'input' && format === 'binary') return 'Upload'
  if (type === 'integer' || type === 'number') return 'number'
  return type ?? 'unknown'
}

function isNullable(schema: Schema, { catalog }: TypeContext): boolean {
  const model = schema.model === undefined ? undefined : catalog.facts.models[schema.model]
  return schema.nullable === true || model?.nullable === true
}
