import type { BulkActionName } from 'clerk-latchkey/bulk'

/** Rows that go to a worker together. */
export interface Chunk {
  /** Names the job's keys. */
  readonly job: string
  readonly action: BulkActionName
  readonly chunk: number
  /** When the job began, in milliseconds since the epoch by Clerk's clock. */
  readonly startedAt: number
  /** A run that left nothing behind in Redis may have sent these rows. */
  readonly isDoubtful: boolean
  /** Row numbers and parameters, encrypted. */
  readonly rows: string
}

/** So many rows are in one chunk: small enough to be done within seconds, large enough to be few. */
export const chunkSize = 50

/** A row and its number in the whole input. */
export type NumberedRow = readonly [row: number, params: unknown]
