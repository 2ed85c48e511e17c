import { Worker } from 'bullmq'
import { runBulk } from 'clerk-latchkey/bulk'
import type { Checkpoint } from 'clerk-latchkey/bulk'
import { ClerkUnauthorizedError } from 'clerk-latchkey/errors'
import type { Redis } from 'ioredis'

import { createClient, toInstanceName } from '../bulk/create-client.ts'
import type { CommandContext } from '../command-context.ts'
import { createChunkStore } from './chunk-store.ts'
import type { ChunkStore } from './chunk-store.ts'
import type { Chunk, NumberedRow } from './chunk.ts'
import { createLimiter } from './create-limiter.ts'
import { createSealer } from './seal.ts'

/** What a worker is told. */
export interface WorkerOptions {
  /** Calls in flight at a time. */
  readonly concurrency: number
  /** Seconds after which others take over the rows of a worker that is gone. */
  readonly lease: number
  /** Whether calls keep to Clerk's rate limits by themselves, at one pace with the other machines. */
  readonly rateLimit: boolean
  /** Told when a chunk is over. */
  readonly onChunk?: (rows: number) => void
}

/** A worker that takes chunks of any job of the instance. */
export interface RunningWorker {
  /** Rejects when the worker can do nothing for any row. */
  readonly failure: Promise<never>
  /** Takes nothing more, and comes back when what was begun is over or given back. */
  close(): Promise<void>
}

export function queueNameOf(context: CommandContext): string {
  return `latchkey-${toInstanceName(context)}`
}

export function startWorker(
  context: CommandContext,
  redis: Redis,
  options: WorkerOptions,
): RunningWorker {
  const perform = createPerform(context, redis, options)
  const leaseInMs = options.lease * 1000
  const worker = new Worker<Chunk>(
    queueNameOf(context),
    async ({ data }) => {
      const rows = await perform(data)
      options.onChunk?.(rows)
    },
    {
      connection: redis,
      // While the last calls of one chunk end, those of the next begin.
      concurrency: 2,
      lockDuration: leaseInMs,
      stalledInterval: Math.max(1000, leaseInMs / 2),
      // Any number of workers may die over a chunk: the next one looks up what they had sent.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
      removeOnComplete: { count: 0 },
    },
  )
  // Without a listener the error of a lost connection would end the process; BullMQ connects again.
  worker.on('error', () => {})
  const failure = new Promise<never>((_, reject) => {
    worker.on('failed', (__, error) => {
      if (error instanceof ClerkUnauthorizedError) reject(error)
    })
  })
  // Whoever does not look at it any more has stopped the worker for another reason.
  failure.catch(() => {})
  return { failure, close: () => worker.close() }
}

/** Does the rows of a chunk that are left; gives how many there were. */
function createPerform(context: CommandContext, redis: Redis, options: WorkerOptions) {
  const { concurrency } = options
  const secretKey = context.secretKey()
  const sealer = createSealer(secretKey)
  const rateLimit = options.rateLimit && { limiter: createLimiter(redis, secretKey) }
  const client = createClient(context, { rateLimit })
  return async ({ job, action, chunk, startedAt, isDoubtful, rows }: Chunk): Promise<number> => {
    const store = createChunkStore(redis, job)
    if (await store.isOver(chunk)) return 0
    const wasBegun = await store.begin(chunk)
    const settled = await store.listSettled(chunk)
    // Sealed by whoever has the same Secret Key, in `addChunks`.
    const numbered = (sealer.open(rows) as NumberedRow[]).filter(([row]) => !settled.has(row))
    const checkpoint = toCheckpoint(store, chunk, numbered, startedAt, wasBegun || isDoubtful)
    const params = numbered.map(([, given]) => given)
    const { signal } = context
    let left = numbered.length
    for await (const _ of runBulk(client, action, params, { concurrency, checkpoint, signal }))
      left--
    // Thrown, so that BullMQ gives the chunk to another worker.
    if (left > 0) throw new Error('The worker was stopped.')
    await store.finish(chunk)
    return numbered.length
  }
}

/** A row has one number in its chunk, and another in the whole input. */
function toCheckpoint(
  store: ChunkStore,
  chunk: number,
  rows: readonly NumberedRow[],
  startedAt: number,
  isDoubtful: boolean,
): Checkpoint {
  return {
    startedAt,
    reserved: isDoubtful ? rows.length : 0,
    isSettled: () => false,
    reserve() {},
    async settle(outcome) {
      const row = rows[outcome.row]?.[0] ?? outcome.row
      await store.settle(chunk, { ...outcome, row })
    },
  }
}
