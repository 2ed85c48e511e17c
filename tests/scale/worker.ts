import { Redis } from 'ioredis'
import { RateLimiterRedis } from 'rate-limiter-flexible'

import { createBackendApiClient } from '../../packages/clerk-latchkey/src/backend-api-client.ts'
import type { Limiter } from '../../packages/clerk-latchkey/src/http/options.ts'

/** What one process of the fleet does: so many calls, all at once. */
export interface Task {
  readonly apiUrl: string
  readonly secretKey: string
  readonly calls: number
  readonly share?: number | undefined
  /** Port of the Redis that all processes share. */
  readonly redisPort?: number | undefined
}

/** What became of them. */
export interface Outcome {
  readonly answered: number
  /** Calls that saw at least one 429. */
  readonly refused: number
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly endedAt: number
}

const task = JSON.parse(process.argv[2] ?? '') as Task
const warnings: string[] = []
const warn = (text: string) => void warnings.push(text)
let refused = 0

const limiter = task.redisPort === undefined ? undefined : createLimiter(task.redisPort)
const { share } = task
const { users } = createBackendApiClient({
  secretKey: task.secretKey,
  apiUrl: task.apiUrl,
  totalTimeoutInMs: Infinity,
  logger: { debug: warn, info: warn, warn, error: warn },
  rateLimit: { share, limiter },
  middleware: [
    {
      async attempt(request, { attempt }, next) {
        const response = await next(request)
        if (response.status === 429 && attempt === 1) refused++
        return response
      },
    },
  ],
})

process.once('message', run)
process.send?.('ready')

async function run(): Promise<void> {
  const startedAt = Date.now()
  const calls = Array.from({ length: task.calls }, () => users.getCount())
  const outcomes = await Promise.allSettled(calls)
  const errors = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [String(outcome.reason)] : [],
  )
  const answered = task.calls - errors.length
  const outcome: Outcome = {
    answered,
    refused,
    errors: errors.slice(0, 3),
    warnings,
    startedAt,
    endedAt: Date.now(),
  }
  process.send?.(outcome, () => process.exit())
}

/** As docs/guides/rate-limits.md recommends. */
function createLimiter(port: number): Limiter {
  const storeClient = new Redis({ host: '127.0.0.1', port, enableOfflineQueue: false })
  // Told to the limiter, and by it to us.
  storeClient.on('error', () => {})
  return new RateLimiterRedis({
    storeClient,
    points: 1000,
    duration: 10,
    rejectIfRedisNotReady: true,
  })
}
