import type { Schema } from '../facts.ts'
import { at, ImportError } from './place.ts'
import type { Place } from './place.ts'
import { readArray, readMap } from './read.ts'
import type { Json } from './read.ts'

/** A schema while it is put together. */
export type Draft = { -readonly [Key in keyof Schema]: Schema[Key] }

/** Imports a schema inside a union; handed in, because schemas and unions hold each other. */
export type ImportPart = (value: unknown, place: Place) => Schema

/**
 * `allOf`, `oneOf` and `anyOf`. The official file uses them for five things, each of which has a simpler word: a model
 * that may be null, a model with more properties, an object in two parts, a choice, and "one of these is required".
 */
export function importUnion(
  source: Json,
  place: Place,
  schema: Draft,
  importPart: ImportPart,
): void {
  if ('allOf' in source) importAll(source['allOf'], at(place, 'allOf'), schema, importPart)
  if ('oneOf' in source) importChoice(source['oneOf'], at(place, 'oneOf'), schema, importPart)
  if ('anyOf' in source) importAny(source['anyOf'], at(place, 'anyOf'), schema, importPart)
}

function importAll(value: unknown, place: Place, schema: Draft, importPart: ImportPart): void {
  const parts = readArray(value, place).map((part, index) => importPart(part, at(place, index)))
  const [first, ...rest] = parts
  if (first?.model && rest.length === 0) {
    schema.model = first.model
    delete schema.type
    return
  }
  for (const [index, part] of parts.entries()) {
    if (part.model && index === 0) schema.extends = part.model
    else if (part.properties) merge(schema, part)
    else throw new ImportError(at(place, index), 'expected an object with properties')
  }
  schema.type = 'object'
}

function merge(schema: Draft, part: Schema): void {
  schema.properties = { ...schema.properties, ...part.properties }
  const required = [...(schema.required ?? []), ...(part.required ?? [])]
  if (required.length > 0) schema.required = [...new Set(required)]
  if (part.additional !== undefined) schema.additional = part.additional
}

function importChoice(value: unknown, place: Place, schema: Draft, importPart: ImportPart): void {
  const choices = readArray(value, place).map((part, index) => importPart(part, at(place, index)))
  const [only] = choices
  if (only?.model && choices.length === 1) schema.model = only.model
  else schema.oneOf = choices
  // The official file repeats `type: object` beside the choice; each choice says it itself.
  delete schema.type
}

function importAny(value: unknown, place: Place, schema: Draft, importPart: ImportPart): void {
  const parts = readArray(value, place)
  const groups = parts.map((part, index) => readRequirement(part, at(place, index)))
  const requirements = groups.filter((group) => group !== undefined)
  if (requirements.length === parts.length) schema.oneOfRequired = requirements
  else importChoice(value, place, schema, importPart)
}

function readRequirement(part: unknown, place: Place): readonly string[] | undefined {
  const object = readMap(part, place)
  const [key, ...others] = Object.keys(object)
  if (key !== 'required' || others.length > 0) return undefined
  return readArray(object['required'], at(place, 'required')).map(String)
}
