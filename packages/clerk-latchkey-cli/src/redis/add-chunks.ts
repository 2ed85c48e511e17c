import { setTimeout as sleep } from 'node:timers/promises'

import type { Queue } from 'bullmq'

import type { Job } from '../bulk/job.ts'
import { readJobRows } from '../bulk/job-rows.ts'
import type { Journal } from '../bulk/journal.ts'
import type { ChunkStore } from './chunk-store.ts'
import { chunkSize } from './chunk.ts'
import type { Chunk, NumberedRow } from './chunk.ts'
import type { Sealer } from './seal.ts'

/** Chunks that wait in Redis, at most: the input may be larger than its memory. */
const mostWaiting = 200

/** What chunks are made with. */
export interface Adding {
  readonly job: Job
  /** Names the job's keys. */
  readonly name: string
  readonly journal: Journal
  readonly queue: Queue<Chunk>
  readonly store: ChunkStore
  readonly sealer: Sealer
  readonly signal: AbortSignal
}

/** Puts all rows into the queue that are left to do, as workers take them. */
export async function addChunks(adding: Adding): Promise<void> {
  let rows: NumberedRow[] = []
  let chunk = 0
  for await (const [row, params] of listRows(adding)) {
    const next = Math.floor(row / chunkSize)
    if (next !== chunk) {
      await addChunk(adding, chunk, rows)
      chunk = next
      rows = []
    }
    if (adding.signal.aborted) return
    if (params !== undefined) rows.push([row, params])
  }
  await addChunk(adding, chunk, rows)
}

/** Every row; those that are not to be sent have no parameters. */
async function* listRows({ job, journal }: Adding): AsyncGenerator<NumberedRow> {
  let row = -1
  for await (const { params } of readJobRows(job.input)) {
    row++
    yield [row, job.invalid.has(row) || journal.isSettled(row) ? undefined : params]
  }
}

async function addChunk(
  { job, name, journal, queue, store, sealer, signal }: Adding,
  chunk: number,
  rows: readonly NumberedRow[],
): Promise<void> {
  if (rows.length === 0) return await store.finish(chunk)
  if (await store.isOver(chunk)) return
  while (!signal.aborted && (await countWaiting(queue)) >= mostWaiting) await sleep(200)
  if (signal.aborted) return
  const first = chunk * chunkSize
  const { reserved, startedAt } = journal
  if (first + chunkSize > reserved) await journal.reserve(first + chunkSize)
  const data = {
    job: name,
    action: job.input.action,
    chunk,
    startedAt,
    // Where Redis has forgotten a chunk that was given to it, the checkpoint file has not.
    isDoubtful: first < reserved,
    rows: sealer.seal(rows),
  }
  // By its name a chunk that is still in the queue is known, and not added again.
  const jobId = `${name}-${chunk}`
  await queue.add('chunk', data, {
    jobId,
    attempts: Number.MAX_SAFE_INTEGER,
    backoff: { type: 'fixed', delay: 2000 },
    removeOnComplete: true,
  })
}

async function countWaiting(queue: Queue<Chunk>): Promise<number> {
  const { wait = 0, delayed = 0 } = await queue.getJobCounts('wait', 'delayed')
  return wait + delayed
}
