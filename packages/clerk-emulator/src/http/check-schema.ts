import type { Schema } from '../facts/schema.ts'
import { toParamError } from './api-error.ts'
import type { ApiErrorEntry } from './api-error.ts'
import { isObject, moment } from './fields.ts'

/** What is wrong with a value that should be of a schema; `param` is its name: `saml.idp_entity_id`. */
export function findFaults(
  value: unknown,
  schema: Omit<Schema, 'required'>,
  param: string,
): readonly ApiErrorEntry[] {
  const fault = (code: string, problem: string): ApiErrorEntry[] => [
    toParamError(code, param, problem),
  ]
  if (value === null) {
    return schema.nullable ? [] : fault('form_param_nil', `must be ${toWords(schema)}`)
  }
  if (!hasType(value, schema)) {
    return fault('form_param_format_invalid', `must be ${toWords(schema)}`)
  }
  if (schema.enum && !schema.enum.some((word) => word === value)) {
    return fault('form_param_format_invalid', `must be one of ${schema.enum.join(', ')}`)
  }
  if (Array.isArray(value)) return findListFaults(value, schema, param)
  if (isObject(value)) return findObjectFaults(value, schema, param)
  const problem = typeof value === 'string' ? checkText(value, schema) : checkNumber(value, schema)
  return problem ? fault(...problem) : []
}

function hasType(value: unknown, { type, opaque }: Schema): boolean {
  if (opaque && type === undefined) return isObject(value)
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value)
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isObject(value)
    case undefined:
      return true
    default:
      return typeof value === type
  }
}

function toWords({ type, unit, opaque }: Schema): string {
  if (unit === 'rfc3339') return 'a date and time in RFC 3339'
  const words = {
    string: 'a string',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    object: 'an object',
    array: 'a list',
  }
  return type === undefined ? (opaque ? 'an object' : 'something') : words[type]
}

function checkText(value: string, schema: Schema): readonly [string, string] | undefined {
  const { minLength = 0, maxLength = Infinity, pattern, unit } = schema
  if (value.length < minLength) {
    return ['form_param_min_length_exceeded', `must have at least ${minLength} characters`]
  }
  if (value.length > maxLength) {
    return ['form_param_max_length_exceeded', `must have at most ${maxLength} characters`]
  }
  if (pattern !== undefined && !new RegExp(pattern).test(value)) {
    return ['form_param_format_invalid', `must match ${pattern}`]
  }
  const date = unit === 'rfc3339' ? moment.read(value) : undefined
  return date && 'code' in date ? [date.code, date.problem] : undefined
}

function checkNumber(value: unknown, schema: Schema): readonly [string, string] | undefined {
  if (typeof value !== 'number') return undefined
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum } = schema
  if (value < minimum || (exclusiveMinimum && value === minimum)) {
    const words = exclusiveMinimum ? 'more than' : 'at least'
    return ['form_param_format_invalid', `must be ${words} ${minimum}`]
  }
  if (value <= maximum) return undefined
  return ['form_param_value_too_large', `must be at most ${maximum}`]
}

function findListFaults(
  values: readonly unknown[],
  { items = {}, minItems = 0, maxItems = Infinity, uniqueItems }: Schema,
  param: string,
): readonly ApiErrorEntry[] {
  if (values.length < minItems || values.length > maxItems) {
    const problem = `holds ${values.length} values: it must hold from ${minItems} to ${maxItems}`
    return [toParamError('form_param_array_size_exceeded', param, problem)]
  }
  if (uniqueItems && new Set(values).size < values.length) {
    return [toParamError('form_param_duplicate', param, 'holds the same value twice')]
  }
  return values.flatMap((value, index) =>
    findFaults(value, items, isObject(value) ? `${param}[${index}]` : param),
  )
}

/** What is wrong with the properties of an object; the outermost one has no name. */
export function findObjectFaults(
  value: Readonly<Record<string, unknown>>,
  { properties = {}, required = [], additional, opaque, oneOfRequired }: Schema,
  param = '',
): readonly ApiErrorEntry[] {
  if (opaque) return []
  const nameOf = (name: string): string => (param === '' ? name : `${param}.${name}`)
  const has = (name: string): boolean => Object.hasOwn(value, name) && value[name] !== undefined
  const missing = required.filter((name) => !has(name))
  const groups = oneOfRequired?.some((group) => group.every(has)) ?? true
  const lacking = groups ? missing : [...missing, ...(oneOfRequired?.[0] ?? [])]
  return [
    ...lacking.map((name) => toParamError('form_param_missing', nameOf(name), 'must be included')),
    ...Object.entries(properties).flatMap(([name, own]) =>
      has(name) ? findFaults(value[name], own, nameOf(name)) : [],
    ),
    ...Object.keys(value).flatMap((name) => {
      if (!has(name) || Object.hasOwn(properties, name)) return []
      if (typeof additional === 'object') return findFaults(value[name], additional, nameOf(name))
      if (additional !== false) return []
      const problem = 'is not a parameter of this request'
      return [toParamError('form_param_unknown', nameOf(name), problem)]
    }),
  ]
}
