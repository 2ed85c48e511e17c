import { once } from 'node:events'

import type { CommandContext } from '../command-context.ts'
import { connectRedis } from './connect.ts'
import { startWorker } from './start-worker.ts'
import type { WorkerOptions } from './start-worker.ts'

/** Works until it is stopped; gives how many rows were done. */
export async function work(
  context: CommandContext,
  { redis: url, ...options }: WorkerOptions & { readonly redis: string },
): Promise<number> {
  const redis = await connectRedis(url)
  let rows = 0
  const onChunk = (done: number): void => void (rows += done)
  const worker = startWorker(context, redis, { ...options, onChunk })
  context.output.note('Waiting for rows. Ctrl-C stops the worker.')
  try {
    if (!context.signal.aborted) await Promise.race([once(context.signal, 'abort'), worker.failure])
  } finally {
    await worker.close()
    redis.disconnect()
  }
  return rows
}
