import type { RowProblem } from './row-problem.ts'

/** How a row ended. */
export type RowOutcome =
  | {
      /** Counted from 0. */
      readonly row: number
      /** `found`: an earlier call had done it, and its answer was lost. */
      readonly status: 'done' | 'found'
      /** Of what was made, changed or deleted. */
      readonly id: string
    }
  | {
      readonly row: number
      readonly status: 'failed'
      readonly problems: readonly RowProblem[]
    }
