import { createVirtualClock } from '../virtual-clock.fixture.ts'
import type { Rule } from './documented.ts'
import { Gate } from './gate.ts'

/** Milliseconds to wait, if a request that comes now is refused. */
export type Server = (now: number) => number | undefined

/** A window that starts with the first request in it, as in the emulator. */
export function fixedServer({ limit, windowInMs }: Rule): Server {
  let end = 0
  let count = 0
  return (now) => {
    if (now >= end) {
      end = now + windowInMs
      count = 0
    }
    if (count >= limit) return Math.ceil((end - now) / 1000) * 1000
    count++
    return undefined
  }
}

/** Windows that start when the clock of the server is a multiple of their length. */
export function alignedServer({ limit, windowInMs }: Rule): Server {
  let window = 0
  let count = 0
  return (now) => {
    if (Math.floor(now / windowInMs) !== window) count = 0
    window = Math.floor(now / windowInMs)
    if (count >= limit) return Math.ceil(windowInMs - (now % windowInMs))
    count++
    return undefined
  }
}

/** No window of this length, wherever it starts, holds more. */
export function slidingServer({ limit, windowInMs }: Rule): Server {
  const accepted: number[] = []
  return (now) => {
    while ((accepted[0] ?? Infinity) <= now - windowInMs) accepted.shift()
    if (accepted.length >= limit)
      return Math.ceil(((accepted[0] ?? 0) + windowInMs - now) / 1000) * 1000
    accepted.push(now)
    return undefined
  }
}

/** One process of the fleet: it makes all of its calls at once. */
interface Machine {
  readonly calls: number
  readonly startsAt?: number
  readonly isAlone?: boolean
  readonly share?: number
}

/** What the server and the callers saw until all calls were answered, or ten minutes were over. */
interface Seen {
  accepted: number
  /** Calls that saw a 429. */
  callsRefused: number
  /** 429s that one call saw. */
  mostRefusals: number
  /** Milliseconds from the start to the last answer. */
  lastAt: number
}

/** Lets machines call a server, at a virtual time. */
export function runFleet(
  server: Server,
  rule: Rule,
  machines: readonly Machine[],
  latencyInMs: () => number = () => 20,
): Seen {
  const clock = createVirtualClock()
  const start = clock.now()
  const seen: Seen = { accepted: 0, callsRefused: 0, mostRefusals: 0, lastAt: 0 }
  const random = createRandom()
  let turn = 0
  const exchange = (gate: Gate, again: () => void): void => {
    const latency = latencyInMs()
    gate.send()
    clock.after(latency / 2, () => {
      const waitInMs = server(clock.now())
      clock.after(latency / 2, () => {
        gate.settle(waitInMs === undefined)
        seen.lastAt = clock.now() - start
        if (waitInMs === undefined) return void seen.accepted++
        gate.close(waitInMs)
        again()
      })
    })
  }
  const call = (gate: Gate, own: number, refusals: number): void => {
    if (refusals === 1) seen.callsRefused++
    seen.mostRefusals = Math.max(seen.mostRefusals, refusals)
    const go = () => exchange(gate, () => call(gate, own, refusals + 1))
    if (gate.admit('normal')) go()
    else gate.enqueue({ priority: 'normal', turn: own, deadline: Infinity, go, giveUp() {} })
  }
  for (const { calls, startsAt = 0, isAlone = false, share = 1 } of machines) {
    const gate = new Gate({ ...clock, random }, { ...rule, limit: rule.limit * share }, isAlone)
    for (let made = 0; made < calls; made++) clock.after(startsAt, () => call(gate, turn++, 0))
  }
  clock.advance(600_000)
  return seen
}

/** The same numbers from 0 to 1 in each run. */
export function createRandom(): () => number {
  let seed = 1
  return () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
}
