import type { RowProblem } from './row-problem.ts'

/** By this mark a row tells that it is none. */
const mark: unique symbol = Symbol.for('clerk-latchkey.broken-row') as typeof mark

/** Stands in for a row that could not be read: it keeps its number, fails with these problems and is never sent. */
export interface BrokenRow {
  readonly [mark]: readonly RowProblem[]
}

/**
 * Makes what stands in for a row that could not be read, such as a line that is no JSON.
 *
 * @example
 * import { defineBrokenRow } from 'clerk-latchkey/bulk'
 *
 * const row = defineBrokenRow([{ code: 'invalid_json', message: 'This line is no JSON.' }])
 */
export function defineBrokenRow(problems: readonly RowProblem[]): BrokenRow {
  return { [mark]: problems }
}

/** The problems of a row that could not be read. */
export function problemsOf(row: unknown): readonly RowProblem[] | undefined {
  return typeof row === 'object' && row !== null && mark in row
    ? (row as BrokenRow)[mark]
    : undefined
}
