import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import type { Outcome, Task } from './worker.ts'

/** How many processes call how often. */
export interface Fleet {
  readonly processes: number
  readonly callsOfEach: number
  readonly share?: number
  readonly redisPort?: number
  /** What is to happen meanwhile. */
  readonly meanwhile?: () => Promise<void>
}

/** What all of them saw. */
export interface Result {
  readonly answered: number
  readonly refusedPercent: number
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly seconds: number
  /** Calls per second, of the 100 that are allowed. */
  readonly percentOfRate: number
  /** The same without the first 1,000, which the limit allows at once. */
  readonly percentAfterFirst: number
}

let instances = 0

/** Runs a fleet against an emulated instance of its own, with the documented limits of production. */
export async function runFleet(programs: string, fleet: Fleet): Promise<Result> {
  const secretKey = `sk_live_scale${process.pid}${instances++}`
  const server = fork(join(programs, 'server.mjs'), [secretKey])
  const workers: ChildProcess[] = []
  try {
    const [apiUrl] = (await once(server, 'message')) as [string]
    const { processes, callsOfEach: calls, share, redisPort } = fleet
    const task: Task = { apiUrl, secretKey, calls, share, redisPort }
    const program = join(programs, 'worker.mjs')
    for (let made = 0; made < processes; made++) {
      workers.push(fork(program, [JSON.stringify(task)]))
    }
    await Promise.all(workers.map((worker) => once(worker, 'message')))
    const ends = workers.map((worker) => outcomeOf(worker))
    for (const worker of workers) worker.send('go')
    const [outcomes] = await Promise.all([Promise.all(ends), fleet.meanwhile?.()])
    return toResult(processes * calls, outcomes)
  } finally {
    for (const child of [server, ...workers]) child.kill()
  }
}

async function outcomeOf(worker: ChildProcess): Promise<Outcome> {
  const [first] = (await Promise.race([once(worker, 'message'), once(worker, 'exit')])) as [unknown]
  if (typeof first !== 'object' || !first) throw new Error(`A worker ended early: ${first}`)
  return first as Outcome
}

function toResult(calls: number, outcomes: readonly Outcome[]): Result {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((all, one) => all + of(one), 0)
  const start = Math.min(...outcomes.map(({ startedAt }) => startedAt))
  const seconds = (Math.max(...outcomes.map(({ endedAt }) => endedAt)) - start) / 1000
  return {
    answered: sum(({ answered }) => answered),
    refusedPercent: (100 * sum(({ refused }) => refused)) / calls,
    errors: outcomes.flatMap(({ errors }) => errors),
    warnings: outcomes.flatMap(({ warnings }) => warnings),
    seconds,
    percentOfRate: calls / seconds,
    percentAfterFirst: (calls - 1000) / seconds,
  }
}
