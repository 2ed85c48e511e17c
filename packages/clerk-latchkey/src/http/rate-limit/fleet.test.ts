import { describe, expect, it } from 'vitest'

import {
  alignedServer,
  createRandom,
  fixedServer,
  runFleet,
  slidingServer,
} from './fleet.fixture.ts'

const rule = { limit: 1000, windowInMs: 10_000 }

/** How Clerk counts is not known: it has to be right for all of them. */
const servers = [
  ['windows that start with a request', fixedServer],
  ['windows that start with the clock', alignedServer],
  ['a window that slides', slidingServer],
] as const

/** Answers after 2 to 200 ms, in no order. */
function unevenLatency(): () => number {
  const random = createRandom()
  return () => 2 + 198 * random()
}

describe.each(servers)('a server with %s', (_, createServer) => {
  it('never refuses 5,000 calls that one process makes at once', () => {
    const machines = [{ calls: 5000 }]
    const seen = runFleet(createServer(rule), rule, machines, unevenLatency())
    expect(seen).toMatchObject({ accepted: 5000, callsRefused: 0 })
    // 1,000 each 10 s are 50 s.
    expect(seen.lastAt).toBeLessThan(50_000 / 0.95)
  })

  it('never refuses anything when each process has its share', () => {
    const machines = Array.from({ length: 4 }, () => ({ calls: 1250, isAlone: true, share: 0.25 }))
    const seen = runFleet(createServer(rule), rule, machines, unevenLatency())
    expect(seen).toMatchObject({ accepted: 5000, callsRefused: 0 })
  })

  it.each([
    ['at the same time', [0, 0, 0, 0]],
    ['one second after the other', [0, 1000, 2000, 3000]],
  ])('refuses at most 3 %% of what four processes want, that start %s', (__, starts) => {
    const machines = starts.map((startsAt) => ({ calls: 5000, startsAt }))
    const seen = runFleet(createServer(rule), rule, machines)
    expect(seen.accepted).toBe(20_000)
    expect(seen.callsRefused).toBeLessThanOrEqual(600)
    // Three attempts: no call failed.
    expect(seen.mostRefusals).toBeLessThan(3)
    expect(seen.lastAt).toBeLessThan(200_000 / 0.8)
  })
})
