import { setTimeout as sleep } from 'node:timers/promises'

import type { Middleware } from 'clerk-latchkey'
import type { Redis } from 'ioredis'
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'

import { isProductionKey } from '../secret-key.ts'

/** One pace for everybody who works with an instance through the same Redis. */
export function createSharedPace(redis: Redis, secretKey: string, instance: string): Middleware {
  // Of all calls of an instance: https://clerk.com/docs/guides/how-clerk-works/system-limits
  const points = isProductionKey(secretKey) ? 1000 : 100
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: 'latchkey-pace',
    points,
    duration: 10,
  })
  return {
    async attempt(request, _, next) {
      for (;;) {
        try {
          await limiter.consume(instance)
          return await next(request)
        } catch (error) {
          if (!(error instanceof RateLimiterRes)) throw error
          await sleep(error.msBeforeNext + Math.random() * 200, undefined, {
            signal: request.signal,
          })
        }
      }
    },
  }
}
