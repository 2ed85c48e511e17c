import { toSnakeCase } from '../http/case.ts'
import { checkValue, isObject } from './check-value.ts'
import type { FieldSet } from './field.ts'
import type { RowProblem } from './row-problem.ts'

/** Parameters by wire name, or why there are none. */
export interface CheckedFields {
  readonly params: Readonly<Record<string, unknown>>
  readonly problems: readonly RowProblem[]
}

/** Holds a row against the parameters of an operation. Names may be in either spelling. */
export function checkFields({ fields, required }: FieldSet, row: unknown): CheckedFields {
  if (!isObject(row)) {
    const message = 'A row must be an object with the parameters of one call.'
    return { params: {}, problems: [{ code: 'invalid_row', message }] }
  }
  const params: Record<string, unknown> = {}
  const problems: RowProblem[] = []
  for (const [name, given] of Object.entries(row)) {
    if (given === undefined) continue
    const field = toSnakeCase(name)
    const known = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (!known) {
      problems.push({ field, code: 'unknown_field', message: `There is no parameter ${field}.` })
      continue
    }
    const checked = checkValue(known, given)
    if (checked.expected === undefined) params[field] = checked.value
    else problems.push(invalidField(field, checked.expected))
  }
  for (const field of required) {
    if (field in params || problems.some((problem) => problem.field === field)) continue
    problems.push({ field, code: 'missing_field', message: `${field} is required.` })
  }
  return { params, problems }
}

export function invalidField(field: string, expected: string): RowProblem {
  return { field, code: 'invalid_field', message: `${field} must be ${expected}.` }
}
