import { problemsOf } from './broken-row.ts'
import type { BulkAction, RowParams } from './bulk-action.ts'
import { checkFields } from './check-fields.ts'
import type { RowProblem } from './row-problem.ts'

/** What a row comes to: parameters that can be sent, when there are no problems. */
export interface CheckedRow {
  readonly params: RowParams
  readonly problems: readonly RowProblem[]
}

/** Holds a row against the facts: names, types and limits of the parameters of its call. Nothing is sent. */
export function checkRow(action: BulkAction, row: unknown): CheckedRow {
  const broken = problemsOf(row)
  if (broken) return { params: {}, problems: broken }
  const { params, problems } = checkFields(action.fields(row), row)
  if (problems.length > 0) return { params, problems }
  return { params, problems: action.check?.(params) ?? [] }
}
