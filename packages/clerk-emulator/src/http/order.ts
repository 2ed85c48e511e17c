import { invalidParam } from './api-error.ts'

/** A list's order: by which property, and which way. */
export interface Order<Property extends string> {
  readonly property: Property
  readonly descending: boolean
}

/**
 * Reads `order_by`: a property, with `+` (or nothing) before it for ascending and `-` for descending.
 *
 * @throws {ApiError} 422 when the list cannot be ordered by this property.
 */
export function readOrder<const Property extends string>(
  value: string | undefined,
  properties: readonly Property[],
  otherwise: Order<Property>,
): Order<Property> {
  if (value === undefined || value === '') return otherwise
  // A `+` that was not percent-encoded arrives as a space.
  const [, sign, name] = /^([+\- ]?)(.*)$/s.exec(value) ?? []
  const property = properties.find((known) => known === name)
  if (property === undefined) {
    throw invalidParam(
      'form_param_format_invalid',
      'order_by',
      `must be one of ${properties.join(', ')}, with + or - before it`,
    )
  }
  return { property, descending: sign === '-' }
}

/** Sorts rows by a value of theirs; rows without one come last, and equal rows keep their order. */
export function sortRows<R>(
  rows: readonly R[],
  value: (row: R) => string | number | null | undefined,
  descending: boolean,
): R[] {
  return rows
    .map((row) => ({ row, value: value(row) }))
    .toSorted((left, right) => {
      if (left.value == null || right.value == null) {
        return Number(left.value == null) - Number(right.value == null)
      }
      if (left.value === right.value) return 0
      return left.value < right.value === descending ? 1 : -1
    })
    .map(({ row }) => row)
}
