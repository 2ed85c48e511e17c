import { setTimeout as wait } from 'node:timers/promises'

import { runFleet } from './fleet.ts'
import type { Result } from './fleet.ts'
import { startRedis } from './redis.ts'

/** What must hold over many machines that share one key. */
export interface Scenario {
  readonly name: string
  readonly needsRedis: boolean
  readonly calls: number
  /** Calls that may see a 429, in percent. */
  readonly mostRefused: number
  /** Calls per second, in percent of what is allowed. */
  readonly leastRate: number
  run(programs: string): Promise<Result>
}

/** @param size How many calls all processes of a scenario make. */
export function createScenarios(size: {
  readonly alone: number
  readonly apart: number
  readonly together: number
}): Scenario[] {
  const { alone, apart, together } = size
  return [
    {
      name: `${alone} calls at once by one process`,
      needsRedis: false,
      calls: alone,
      mostRefused: 0,
      leastRate: 95,
      run: (programs) => runFleet(programs, { processes: 1, callsOfEach: alone }),
    },
    {
      name: `${apart} calls by four processes that know nothing of each other`,
      needsRedis: false,
      calls: apart,
      mostRefused: 2,
      leastRate: 80,
      run: (programs) => runFleet(programs, { processes: 4, callsOfEach: apart / 4 }),
    },
    {
      name: `${together} calls by four processes with a share of a quarter each`,
      needsRedis: false,
      calls: together,
      mostRefused: 0,
      leastRate: 95,
      run: (programs) =>
        runFleet(programs, { processes: 4, callsOfEach: together / 4, share: 0.25 }),
    },
    {
      name: `${together} calls by four processes with a limiter in Redis`,
      needsRedis: true,
      calls: together,
      mostRefused: 0,
      leastRate: 95,
      run: (programs) => runWithRedis(programs, together),
    },
    {
      name: `${together} calls by four processes, Redis killed and restarted in the middle`,
      needsRedis: true,
      calls: together,
      mostRefused: 2,
      leastRate: 0,
      run: (programs) => runWithRedis(programs, together, true),
    },
  ]
}

async function runWithRedis(programs: string, calls: number, isKilled = false): Promise<Result> {
  const redis = await startRedis()
  // Half of the time that all calls take, and long enough for every process to notice.
  const half = (calls / 100 / 2) * 1000 - 2000
  const meanwhile = async () => {
    await wait(Math.max(500, half))
    await redis.kill()
    await wait(4000)
    await redis.start()
  }
  try {
    const fleet = { processes: 4, callsOfEach: calls / 4, redisPort: redis.port }
    return await runFleet(programs, isKilled ? { ...fleet, meanwhile } : fleet)
  } finally {
    await redis.close()
  }
}
