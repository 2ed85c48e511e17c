import type { Limiter } from 'clerk-latchkey'
import type { Redis } from 'ioredis'
import { RateLimiterRedis } from 'rate-limiter-flexible'

import { isProductionKey } from '../secret-key.ts'

/** One pace for everybody who works with an instance through the same Redis. */
export function createLimiter(redis: Redis, secretKey: string): Limiter {
  return new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: 'latchkey-pace',
    // Of all calls of an instance: https://clerk.com/docs/guides/how-clerk-works/system-limits
    points: isProductionKey(secretKey) ? 1000 : 100,
    duration: 10,
  })
}
