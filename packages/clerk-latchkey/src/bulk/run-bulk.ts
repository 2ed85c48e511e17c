import { systemClock } from '../http/clock.ts'
import type { CallOptions } from '../http/options.ts'
import { bulkActions } from './actions.ts'
import type { BulkActionName } from './actions.ts'
import type { BulkClient } from './bulk-action.ts'
import { checkRow } from './check-row.ts'
import type { Rows } from './check-rows.ts'
import { createMemoryCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { mapConcurrently } from './map-concurrently.ts'
import type { RowOutcome } from './row-outcome.ts'
import { settleRow } from './settle-row.ts'
import { createStopping } from './stopping.ts'

/** How a job is run. */
export interface BulkOptions {
  /** Calls in flight at a time, at most. The client's rate limit decides how many a second there are. Default: 20. */
  readonly concurrency?: number | undefined
  /** What outlives the process. Default: nothing does. */
  readonly checkpoint?: Checkpoint | undefined
  /** Stops the job: no row is begun any more, and calls in flight get `graceInMs` to end. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds that calls in flight get after a stop. Default: 5,000. */
  readonly graceInMs?: number | undefined
}

/** A call waits in the queue of a rate limit for as long as it takes; 100 invitations an hour are a long queue. */
const patient = { priority: 'low', totalTimeoutInMs: Infinity } as const satisfies CallOptions

/**
 * Does the same with each of many rows: at the rate limit, each row once, in constant memory. A row whose answer is lost
 * is looked up before it is sent again.
 *
 * @param client - Of `createClerkClient` or `createBackendApiClient`.
 * @param action - What to do with each row.
 * @param rows - Parameters of one call each, in either spelling. Rows that the checkpoint has settled are passed over.
 * @returns How each row ended, in the order in which they end. The job is driven by iterating.
 * @throws {ClerkError} when no row can fare better: 401, no connection for a minute
 * @throws {ConfigurationError} `secret_key_missing`, `secret_key_invalid`
 * @example
 * import { createClerkClient } from 'clerk-latchkey'
 * import { runBulk } from 'clerk-latchkey/bulk'
 *
 * const people = [{ externalId: 'customer-42', emailAddress: 'ada@example.com' }]
 * for await (const outcome of runBulk(createClerkClient(), 'createUsers', people)) {
 *   if (outcome.status === 'failed') console.log(outcome.row, outcome.problems)
 * }
 */
export async function* runBulk(
  client: BulkClient,
  action: BulkActionName,
  rows: Rows,
  options: BulkOptions = {},
): AsyncGenerator<RowOutcome> {
  const { concurrency = 20, signal, graceInMs = 5000 } = options
  const checkpoint = options.checkpoint ?? createMemoryCheckpoint(Date.now())
  const stopping = createStopping(signal, graceInMs, systemClock)
  const { startedAt, reserved } = checkpoint
  const definition = bulkActions[action]
  const context = { action: definition, client, clock: systemClock, startedAt }
  const begun = reserveRows(rows, checkpoint, concurrency, signal)
  try {
    yield* mapConcurrently(begun, concurrency, async ({ row, given }) => {
      const { params, problems } = checkRow(definition, given)
      const outcome: RowOutcome =
        problems.length > 0
          ? { row, status: 'failed', problems }
          : await stopping.run((signal) => {
              const calls = { ...context, options: { ...patient, signal } }
              return settleRow(calls, row, params, row < reserved)
            })
      await checkpoint.settle(outcome)
      return outcome
    })
  } finally {
    stopping.end()
  }
}

/** The rows that are left to do, each given out when the checkpoint knows that it may be sent. */
async function* reserveRows(
  rows: Rows,
  checkpoint: Checkpoint,
  concurrency: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly row: number; readonly given: unknown }> {
  let { reserved } = checkpoint
  let row = -1
  for await (const given of rows) {
    row++
    if (signal?.aborted) return
    if (checkpoint.isSettled(row)) continue
    if (row >= reserved) {
      // Ahead of need, as making it durable is slow; not far ahead, as each row below it is looked up after a crash.
      reserved = row + 4 * concurrency
      await checkpoint.reserve(reserved)
    }
    yield { row, given }
  }
}
