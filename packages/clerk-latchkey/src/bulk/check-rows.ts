import { bulkActions } from './actions.ts'
import type { BulkActionName } from './actions.ts'
import { checkRow } from './check-row.ts'
import { createIdentityTable } from './identity-table.ts'
import type { RowProblem } from './row-problem.ts'

/** A row that cannot be sent. */
export interface InvalidRow {
  /** Counted from 0. */
  readonly row: number
  readonly problems: readonly RowProblem[]
}

/** Rows from a file, a database cursor or an array. */
export type Rows = AsyncIterable<unknown> | Iterable<unknown>

/**
 * Holds every row against the facts of the Backend API and against the other rows, before the first call. It keeps
 * 12 bytes for each identifier, so that a million rows fit.
 *
 * @param action - What is to be done with each row.
 * @param rows - Parameters of one call each, in either spelling.
 * @returns The rows that cannot be sent, with every problem of each. None: all can.
 * @example
 * import { checkRows } from 'clerk-latchkey/bulk'
 *
 * for await (const { row, problems } of checkRows('createUsers', [{ emailAddress: 'ada@example' }])) {
 *   console.log(row, problems[0]?.message)
 * }
 */
export async function* checkRows(action: BulkActionName, rows: Rows): AsyncGenerator<InvalidRow> {
  const { identities } = bulkActions[action]
  const table = createIdentityTable()
  let row = 0
  for await (const given of rows) {
    const { params, problems } = checkRow(bulkActions[action], given)
    const twice = problems.length > 0 ? [] : claimAll(identities(params))
    if (problems.length > 0 || twice.length > 0) yield { row, problems: [...problems, ...twice] }
    row++
  }

  function claimAll(all: readonly string[]): readonly RowProblem[] {
    return all.flatMap((identity) => {
      const first = table.claim(identity, row)
      if (first === undefined) return []
      const [field = ''] = identity.split(' ')
      const message = `The same ${field} is in row ${first + 1} of this input.`
      return [{ field, code: 'duplicate_in_input', message }]
    })
  }
}
