import { setTimeout as sleep } from 'node:timers/promises'

import type { CliRun } from './cli.ts'

/** How a process that is going to be killed is watched. */
export interface Killing {
  /** Starts the process, each time anew. */
  readonly start: () => CliRun
  /** How far the job is. */
  readonly count: () => Promise<number>
  readonly total: number
  readonly times: number
}

/**
 * Starts a process so many times, and ends it without warning each time: the first time before it has done anything,
 * then at random moments spread over the job.
 */
export async function killOften({ start, count, total, times }: Killing): Promise<void> {
  for (let time = 0; time < times; time++) {
    const run = start()
    const now = await count()
    const share = Math.max(1, (total - now) / (times - time + 1))
    const goal = time === 0 ? 0 : now + Math.floor(Math.random() * share * 1.5)
    while (!run.hasEnded() && (await count()) < Math.min(goal, total - 1)) await sleep(10)
    await sleep(Math.random() * 100)
    run.child.kill('SIGKILL')
    await run.end
  }
}
