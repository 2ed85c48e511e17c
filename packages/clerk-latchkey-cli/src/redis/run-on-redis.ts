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
    await Promise.race([
      worker.failure,
      Promise.all([added, untilOver(context, job, journal, store)]),
    ])
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

async function readEnd(job: Job, journal: Journal, store: ChunkStore): Promise<JobEnd> {
  const { done } = await store.count()
  const failed = new Map([...job.invalid, ...journal.failed, ...(await store.listFailed())])
  return { done: done + journal.done, failed }
}
