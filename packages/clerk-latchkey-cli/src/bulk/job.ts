import type { RowProblem } from 'clerk-latchkey/bulk'

import type { CheckedJob } from './check-job.ts'
import type { JobInput } from './job-rows.ts'

/** Work that has been checked and is ready to be done. */
export interface Job extends CheckedJob {
  readonly input: JobInput
  readonly concurrency: number
  /** Whether calls keep to Clerk's rate limits by themselves. */
  readonly rateLimit: boolean
  /** Where it is remembered what is done; none: nowhere. */
  readonly checkpoint: string | undefined
}

/** How far a job has come. */
export interface JobEnd {
  /** Rows that ended with what was wanted, in this run and earlier ones. */
  readonly done: number
  /** Rows that failed, in this run and earlier ones. */
  readonly failed: ReadonlyMap<number, readonly RowProblem[]>
}
