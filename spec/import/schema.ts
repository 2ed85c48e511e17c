import type { Schema } from '../facts.ts'
import { at, ImportError } from './place.ts'
import type { Place } from './place.ts'
import {
  readArray,
  readBoolean,
  readMap,
  readNumber,
  readObject,
  readOneOf,
  readReference,
  readString,
} from './read.ts'
import type { Json } from './read.ts'
import { importUnion } from './union.ts'
import type { Draft } from './union.ts'
import { unitOf } from './unit.ts'

const scalars = {
  format: readString,
  pattern: readString,
  minimum: readNumber,
  maximum: readNumber,
  minLength: readNumber,
  maxLength: readNumber,
  minItems: readNumber,
  maxItems: readNumber,
} as const

const flags = ['nullable', 'deprecated', 'uniqueItems', 'exclusiveMinimum'] as const

const known = [
  ...Object.keys(scalars),
  ...flags,
  '$ref',
  'type',
  'enum',
  'default',
  'items',
  'properties',
  'required',
  'additionalProperties',
  'allOf',
  'oneOf',
  'anyOf',
  // Tells which of several answers came by its `object` property, which each of them has.
  'discriminator',
  // Says that a request does not take what only answers have.
  'readOnly',
]

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array'] as const

/** Turns a schema of the official file into ours; `name` is the property or parameter that it describes. */
export function importSchema(value: unknown, place: Place, name = ''): Schema {
  const source = readObject(value, place, known)
  const schema: Draft = {}
  if ('$ref' in source) schema.model = readReference(source['$ref'], at(place, '$ref'), 'schemas')
  if ('type' in source) schema.type = readOneOf(source['type'], at(place, 'type'), types)
  importLimits(source, place, schema)
  if ('items' in source) schema.items = importSchema(source['items'], at(place, 'items'), name)
  importProperties(source, place, schema)
  importUnion(source, place, schema, importSchema)
  if (isOpaque(schema)) {
    schema.type = 'object'
    schema.opaque = true
    delete schema.additional
  }
  const unit = unitOf(name, schema)
  if (unit) schema.unit = unit
  if (Object.keys(schema).length === 0 || (schema.nullable && Object.keys(schema).length === 1)) {
    // A value without a type can be anything, so its keys are not ours to rename.
    schema.opaque = true
  }
  return ordered(schema)
}

function importLimits(source: Json, place: Place, schema: Draft): void {
  for (const [key, read] of Object.entries(scalars)) {
    if (key in source) Object.assign(schema, { [key]: read(source[key], at(place, key)) })
  }
  for (const flag of flags) {
    if (flag in source && readBoolean(source[flag], at(place, flag))) schema[flag] = true
  }
  if ('default' in source) schema.default = source['default']
  if ('enum' in source) schema.enum = importEnum(source, place)
}

function importEnum(source: Json, place: Place): NonNullable<Schema['enum']> {
  const values = readArray(source['enum'], at(place, 'enum'))
  return values
    .filter((value) => value !== null)
    .map((value, index) => {
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        return value
      }
      throw new ImportError(at(at(place, 'enum'), index), 'expected a string, number or boolean')
    })
}

function importProperties(source: Json, place: Place, schema: Draft): void {
  if ('properties' in source) {
    const within = at(place, 'properties')
    schema.properties = Object.fromEntries(
      Object.entries(readMap(source['properties'], within)).map(([key, property]) => [
        key,
        importSchema(property, at(within, key), key),
      ]),
    )
    schema.type = 'object'
  }
  if ('required' in source) {
    const within = at(place, 'required')
    schema.required = readArray(source['required'], within).map((key, index) =>
      readString(key, at(within, index)),
    )
  }
  if ('additionalProperties' in source) {
    const additional = source['additionalProperties']
    schema.additional =
      typeof additional === 'boolean'
        ? additional
        : importSchema(additional, at(place, 'additionalProperties'))
  }
}

/** An object of which nothing is known but that it is one: metadata, claims, and what else an application puts there. */
function isOpaque(schema: Draft): boolean {
  if (schema.type !== 'object' || schema.model || schema.extends || schema.oneOf) return false
  const described = Object.keys(schema.properties ?? {}).length > 0
  return !described && schema.additional !== false && typeof schema.additional !== 'object'
}

/** Keys in one order, so that a moved line in the official file is no change of ours. */
function ordered(schema: Draft): Schema {
  return Object.fromEntries(
    Object.entries(schema).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
  )
}

const order: readonly string[] = [
  'model',
  'extends',
  'type',
  'nullable',
  'deprecated',
  'unit',
  'opaque',
  'format',
  'enum',
  'default',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'items',
  'properties',
  'required',
  'additional',
  'oneOfRequired',
  'oneOf',
]
