import { setTimeout as sleep } from 'node:timers/promises'

import { Queue } from 'bullmq'
import type { Redis } from 'ioredis'

import { createClient, readClerkTime, toInstanceName } from '../bulk/create-client.ts'
import type { Job, JobEnd } from '../bulk/job.ts'
import { openJournal } from '../bulk/journal.ts'
import type { Journal } from '../bulk/journal.ts'
import { lockFile } from '../bulk/lock-file.ts'
import { createProgress } from '../bulk/progress.ts'
import type { CommandContext } from '../command-context.ts'
import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'
import { addChunks } from './add-chunks.ts'
import { createChunkStore } from './chunk-store.ts'
import type { ChunkStore } from './chunk-store.ts'
import { chunkSize } from './chunk.ts'
import type { Chunk } from './chunk.ts'
import { connectRedis } from './connect.ts'
import { createSealer } from './seal.ts'
import { queueNameOf, startWorker } from './start-worker.ts'

/** How a job is shared. */
export interface RedisOptions {
  readonly url: string
  /** Seconds after which others take over the rows of a worker that is gone. */
  readonly lease: number
  /** The file that remembers that there is a job. */
  readonly checkpoint: string
}

/** Does a job together with every `latchkey worker` on the same Redis, and comes back when all of it is done. */
export async function runOnRedis(
  context: CommandContext,
  job: Job,
  { url, lease, checkpoint }: RedisOptions,
): Promise<JobEnd> {
  const unlock = lockFile(checkpoint)
  const redis = await connectRedis(url).catch((error: unknown) => {
    unlock()
    throw error
  })
  try {
    const instance = toInstanceName(context)
    const identity = { fingerprint: job.fingerprint, instance }
    const now = () => readClerkTime(createClient(context))
    const journal = await openJournal(checkpoint, identity, now)
    try {
      return await share(context, job, journal, redis, lease)
    } finally {
      journal.close()
    }
  } finally {
    redis.disconnect()
    unlock()
  }
}

async function share(
  context: CommandContext,
  job: Job,
  journal: Journal,
  redis: Redis,
  lease: number,
): Promise<JobEnd> {
  const name = `latchkey-${toInstanceName(context)}-${job.fingerprint.slice(0, 16)}`
  const store = createChunkStore(redis, name)
  const queue = new Queue<Chunk>(queueNameOf(context), { connection: redis })
  queue.on('error', () => {})
  const worker = startWorker(context, redis, {
    concurrency: job.concurrency,
    rateLimit: job.rateLimit,
    lease,
  })
  const sealer = createSealer(context.secretKey())
  const { signal } = context
  try {
    const added = addChunks({ job, name, journal, queue, store, sealer, signal })
    const over = untilOver(context, job, journal, store)
    const lost = added.then(() => untilLost(queue, store, over))
    await Promise.race([worker.failure, lost, Promise.all([added, over])])
  } finally {
    await worker.close()
    await queue.close()
  }
  return await readEnd(job, journal, store)
}

/** Comes back when every chunk is over, by whichever worker. */
async function untilOver(
  context: CommandContext,
  job: Job,
  journal: Journal,
  store: ChunkStore,
): Promise<void> {
  const chunks = Math.ceil(job.rows / chunkSize)
  const before = journal.done + journal.failed.size + job.invalid.size
  const start = await store.count()
  const progress = createProgress(context, 'Sending', job.rows, before + start.done + start.failed)
  try {
    while (!context.signal.aborted) {
      const counts = await store.count()
      progress.update(before + counts.done + counts.failed, counts.failed)
      if (counts.chunks >= chunks) return
      await sleep(250)
    }
  } finally {
    progress.stop()
  }
}

/**
 * Watches for a queue that has nothing left although not all is over: Redis was started anew and had kept nothing.
 *
 * @throws {CommandError}
 */
async function untilLost(queue: Queue<Chunk>, store: ChunkStore, over: Promise<void>) {
  const end = new AbortController()
  const stop = (): void => end.abort()
  over.then(stop, stop)
  let emptyFor = 0
  let chunks = -1
  while (!end.signal.aborted) {
    const counts = await queue.getJobCounts('wait', 'active', 'delayed')
    const { chunks: now } = await store.count()
    // A chunk leaves the queue a moment after it is counted, so one look is not enough.
    const isEmpty = Object.values(counts).every((count) => count === 0)
    emptyFor = isEmpty && now === chunks ? emptyFor + 1 : 0
    chunks = now
    if (emptyFor >= 8) throw lostRows()
    await sleep(250)
  }
  // The race is decided by who waits for the same end.
  await over
}

function lostRows(): CommandError {
  return new CommandError(
    exitCodes.failed,
    'Redis has lost the rows that were queued: it was started anew, and keeps nothing. Run the same command to go on; rows that may have been sent are looked up first.',
  )
}

async function readEnd(job: Job, journal: Journal, store: ChunkStore): Promise<JobEnd> {
  const { done } = await store.count()
  const failed = new Map([...job.invalid, ...journal.failed, ...(await store.listFailed())])
  return { done: done + journal.done, failed }
}
