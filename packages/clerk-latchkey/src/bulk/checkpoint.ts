import type { RowOutcome } from './row-outcome.ts'

/**
 * What is remembered of a job outside of the process, so that it goes on after a crash. A row is one of three: settled;
 * reserved, so that its call may have been made; or untouched.
 */
export interface Checkpoint {
  /** When the job began, in milliseconds since the epoch. */
  readonly startedAt: number
  /** Rows below this one may have been sent by an earlier run. */
  readonly reserved: number
  /** Whether an earlier run has come to an end with this row. */
  isSettled(row: number): boolean
  /** Remembers that rows below this one may be sent from now on. When it returns, that must outlive a crash. */
  reserve(below: number): Promise<void> | void
  /** Remembers how a row ended. When this is lost, the row is looked up, so it need not outlive a crash at once. */
  settle(outcome: RowOutcome): Promise<void> | void
}

/** A checkpoint that remembers nothing beyond the process. */
export function createMemoryCheckpoint(startedAt: number): Checkpoint {
  return { startedAt, reserved: 0, isSettled: () => false, reserve() {}, settle() {} }
}
