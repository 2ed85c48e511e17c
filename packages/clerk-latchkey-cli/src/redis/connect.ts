import { Redis } from 'ioredis'

import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'

/**
 * Connects to the Redis (or Valkey) that machines share a job on. Once connected, it waits for a server that goes away.
 *
 * @param url - `redis://` or `rediss://`; its password is in no message.
 * @throws {CommandError} when it cannot be reached
 */
export async function connectRedis(url: string): Promise<Redis> {
  if (!/^rediss?:\/\//.test(url) || !URL.canParse(url)) {
    throw new CommandError(
      exitCodes.usage,
      '--redis must be a URL like redis://localhost:6379 or rediss://…',
    )
  }
  const { host } = new URL(url)
  let isConnected = false
  const redis = new Redis(url, {
    // BullMQ asks for this: a command waits until there is a connection again.
    maxRetriesPerRequest: null,
    lazyConnect: true,
    retryStrategy: (times) => (isConnected ? Math.min(2000, 100 * times) : null),
  })
  // What happens to the connection later is tried again; without a listener it would end the process.
  redis.on('error', () => {})
  try {
    await redis.connect()
    isConnected = true
    return redis
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CommandError(exitCodes.failed, `Redis at ${host} cannot be reached: ${reason}`, {
      cause,
    })
  }
}
