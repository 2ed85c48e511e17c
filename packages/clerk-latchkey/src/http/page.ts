import type { Call } from './call.ts'
import { factsOf, nameOf } from './call.ts'
import { ClerkUnreadableAnswerError } from './errors.ts'
import type { RawPage } from './pagination.ts'

/** Makes what a caller gets of a decoded answer. */
export function toResult<Result>({ operation: { from } }: Call, decoded: unknown): Result {
  // The generator declares the type that the operation answers with.
  return (from ? from(decoded as never) : decoded) as Result
}

/**
 * Reads any of the forms that lists come in: a bare array, `{ data, totalCount }`, or an array under a name of its own
 * (`{ m2mTokens, totalCount }`).
 */
export function toPage<Item>(call: Call, decoded: unknown): RawPage<Item> {
  const values = Array.isArray(decoded) ? [decoded] : Object.values(Object(decoded))
  const items = values.find(Array.isArray) as unknown[] | undefined
  if (!items) {
    throw new ClerkUnreadableAnswerError(
      'not_a_list',
      `${nameOf(call)} answered with something else than a list.`,
      factsOf(call, { status: call.response?.status }),
    )
  }
  const { totalCount } = Object(decoded) as { totalCount?: number }
  const data = call.operation.from ? items.map((item) => toResult<Item>(call, item)) : items
  return { data: data as Item[], totalCount }
}
