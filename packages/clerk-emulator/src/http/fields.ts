import { toParamError } from './api-error.ts'
import type { ApiErrorEntry } from './api-error.ts'

/** What was wrong with a value. */
export interface Fault {
  readonly code: string
  /** Goes on after the parameter's name: `must be a string`. */
  readonly problem: string
}

/** Reads one parameter: either its value or what is wrong with it. */
export interface Field<T> {
  read(value: unknown): { readonly value: T } | Fault
  /** A missing parameter is at fault. */
  readonly required?: true
}

/** The parameters of an operation by name. */
export type Fields = Readonly<Record<string, Field<unknown>>>

type ValueOf<F> = F extends Field<infer T> ? T : never

/** What reading an object by these fields gives; parameters that were not sent are absent. */
export type Values<F extends Fields> = {
  readonly [Name in keyof F as F[Name] extends { required: true } ? Name : never]: ValueOf<F[Name]>
} & {
  readonly [Name in keyof F as F[Name] extends { required: true } ? never : Name]?:
    | ValueOf<F[Name]>
    | undefined
}

/** Makes a field from a test and the words for a value that fails it. */
function define<T>(problem: string, accepts: (value: unknown) => value is T): Field<T> {
  return {
    read: (value) =>
      accepts(value)
        ? { value }
        : { code: value === null ? 'form_param_nil' : 'form_param_format_invalid', problem },
  }
}

/** A text; an empty one is a text too. */
export const text: Field<string> = define('must be a string', (value) => typeof value === 'string')

/** `true` or `false`. */
export const flag: Field<boolean> = define(
  'must be true or false',
  (value) => typeof value === 'boolean',
)

/** An object of whatever the customer likes. */
export const metadata: Field<Readonly<Record<string, unknown>>> = define(
  'must be an object',
  isObject,
)

/** A whole number within limits. */
export function integer(minimum = -Infinity, maximum = Infinity): Field<number> {
  const whole = define('must be a whole number', (value): value is number =>
    Number.isSafeInteger(value),
  )
  return {
    read(value) {
      const result = whole.read(value)
      if (!('value' in result)) return result
      if (result.value < minimum) {
        return { code: 'form_param_format_invalid', problem: `must be at least ${minimum}` }
      }
      if (result.value > maximum) {
        return { code: 'form_param_value_too_large', problem: `must be at most ${maximum}` }
      }
      return result
    },
  }
}

/** One of these words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Field<Word> {
  return define(`must be one of ${words.join(', ')}`, (value): value is Word =>
    words.some((word) => word === value),
  )
}

/** A list of at most `maximum` values. */
export function list<T>(item: Field<T>, maximum = Infinity): Field<readonly T[]> {
  return {
    read(value) {
      if (!Array.isArray(value)) {
        return { code: 'form_param_format_invalid', problem: 'must be a list' }
      }
      if (value.length > maximum) {
        return {
          code: 'form_param_array_size_exceeded',
          problem: `holds ${value.length} values, the most is ${maximum}`,
        }
      }
      const items: T[] = []
      for (const entry of value) {
        const result = item.read(entry)
        if (!('value' in result))
          return { ...result, problem: `holds a value that ${result.problem}` }
        items.push(result.value)
      }
      return { value: items }
    },
  }
}

/** A moment in RFC 3339, read to milliseconds since the epoch. */
export const moment: Field<number> = {
  read(value) {
    const problem = 'must be a date and time in RFC 3339, such as 2026-05-12T07:15:20.902Z'
    const pattern = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/
    const milliseconds = typeof value === 'string' && pattern.test(value) ? Date.parse(value) : NaN
    return Number.isNaN(milliseconds)
      ? { code: 'form_param_invalid_date', problem }
      : { value: milliseconds }
  },
}

/** `null` is allowed as well. */
export function nullable<T>(field: Field<T>): Field<T | null> {
  return { read: (value) => (value === null ? { value } : field.read(value)) }
}

/** The parameter has to be there. */
export function required<T>(field: Field<T>): Field<T> & { required: true } {
  return { ...field, required: true }
}

/** What reading an object came to. */
export interface Reading<F extends Fields> {
  readonly values: Values<F>
  readonly errors: readonly ApiErrorEntry[]
}

/**
 * Reads the parameters that `fields` names out of an object.
 *
 * @param closed `true` when parameters that `fields` does not name are at fault.
 */
export function readFields<const F extends Fields>(
  input: Readonly<Record<string, unknown>>,
  fields: F,
  closed: boolean,
): Reading<F> {
  const values = new Map<string, unknown>()
  const errors: ApiErrorEntry[] = []
  for (const [name, field] of Object.entries(fields)) {
    if (!Object.hasOwn(input, name) || input[name] === undefined) {
      if (field.required) errors.push(toParamError('form_param_missing', name, 'must be included'))
      continue
    }
    const result = field.read(input[name])
    if ('value' in result) values.set(name, result.value)
    else errors.push(toParamError(result.code, name, result.problem))
  }
  for (const name of closed ? Object.keys(input) : []) {
    if (Object.hasOwn(fields, name)) continue
    errors.push(toParamError('form_param_unknown', name, 'is not a parameter of this request'))
  }
  // Each value was read by the field of its name, which is what `Values` says of it.
  return { values: Object.fromEntries(values) as Values<F>, errors }
}

/** An object of JSON: neither `null` nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
