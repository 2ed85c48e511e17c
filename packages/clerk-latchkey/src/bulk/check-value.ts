import type { Field } from './field.ts'

/** A value as it is sent, or what it should have been. */
export type CheckedValue =
  | { readonly value: unknown; readonly expected?: undefined }
  | { readonly expected: string }

/** Holds a value against what a parameter may be, and gives what is sent for it. */
export function checkValue(field: Field, value: unknown): CheckedValue {
  if (value === null)
    return field.nullable ? { value } : { expected: `${describe(field)}, not null` }
  const checked = checkType(field, value)
  if (checked.expected !== undefined) return checked
  if (field.enum && !field.enum.some((allowed) => allowed === checked.value)) {
    return { expected: `one of ${field.enum.join(', ')}` }
  }
  return checked
}

function checkType(field: Field, value: unknown): CheckedValue {
  switch (field.type) {
    case 'array':
      return checkArray(field, value)
    case 'string':
      return field.unit === 'rfc3339' ? checkDate(value) : checkText(field, value)
    case 'integer':
    case 'number':
      return checkNumber(field, value)
    case 'boolean':
      return typeof value === 'boolean' ? { value } : { expected: 'true or false' }
    case 'object':
      return isObject(value) ? { value } : { expected: 'an object' }
    default:
      return { value }
  }
}

/** One value stands for a list of one, so that most rows need no brackets. */
function checkArray(field: Field, value: unknown): CheckedValue {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  const items = values.map((item) => checkValue(field.items ?? {}, item))
  const wrong = items.find(({ expected }) => expected !== undefined)
  if (wrong?.expected !== undefined) return { expected: `a list, each item ${wrong.expected}` }
  const { minItems = 0, maxItems = Infinity } = field
  if (items.length < minItems || items.length > maxItems) {
    return { expected: `a list of ${minItems} to ${maxItems} items` }
  }
  return { value: items.map((item) => ('value' in item ? item.value : undefined)) }
}

function checkText(field: Field, value: unknown): CheckedValue {
  const { minLength = 0, maxLength = Infinity, pattern } = field
  if (typeof value !== 'string') return { expected: describe(field) }
  if (value.length < minLength || value.length > maxLength) {
    return { expected: `a text of ${minLength} to ${maxLength} characters` }
  }
  if (pattern !== undefined && !new RegExp(pattern).test(value)) {
    return { expected: `a text that matches ${pattern}` }
  }
  return { value }
}

function checkNumber(field: Field, value: unknown): CheckedValue {
  const { minimum = -Infinity, maximum = Infinity, type } = field
  const isRight = type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value)
  if (!isRight) return { expected: describe(field) }
  if (Number(value) < minimum || Number(value) > maximum) {
    return { expected: `${describe(field)} from ${minimum} to ${maximum}` }
  }
  return { value }
}

/** RFC 3339, as Clerk takes it; also milliseconds since the epoch, as Clerk gives them. */
function checkDate(value: unknown): CheckedValue {
  const isDate =
    (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) || Number.isSafeInteger(value)
  const date = new Date(isDate ? (value as string | number) : Number.NaN)
  return Number.isNaN(date.getTime())
    ? { expected: 'a date such as 2026-05-12T10:00:00Z, or milliseconds since 1970' }
    : { value: date.toISOString() }
}

function describe({ type, unit }: Field): string {
  if (unit === 'rfc3339') return 'a date'
  if (type === 'integer') return 'a whole number'
  if (type === 'string') return 'a text'
  return type === 'boolean' ? 'true or false' : `${type === 'object' ? 'an' : 'a'} ${type}`
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
