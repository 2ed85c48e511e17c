import { notFound } from '../http/api-error.ts'

/**
 * The row with this id.
 *
 * @param kind What it is, for the message: `redirect URL`.
 * @throws {ApiError} 404
 */
export function requireRow<R>(
  table: { get(id: string): R | undefined },
  kind: string,
  id: string,
): R {
  const row = table.get(id)
  if (row === undefined) throw notFound(kind, id)
  return row
}
