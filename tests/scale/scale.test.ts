import { rmSync } from 'node:fs'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { buildPrograms } from './build.ts'
import { withoutRedis } from './redis.ts'
import { createScenarios } from './scenarios.ts'

// All limits are real; the numbers of calls are small enough for a few windows. `npm run test:scale` has the full ones.
const scenarios = createScenarios({ alone: 1500, apart: 5000, together: 1500 })

let programs = ''

beforeAll(async () => {
  programs = await buildPrograms()
})

afterAll(() => rmSync(programs, { recursive: true, force: true }))

for (const scenario of scenarios) {
  const reason = scenario.needsRedis ? withoutRedis : undefined
  const why = reason ? ` (skipped: ${reason})` : ''
  test.skipIf(reason)(`${scenario.name}${why}`, async () => {
    const { answered, errors, percentOfRate, refusedPercent } = await scenario.run(programs)
    expect(errors).toEqual([])
    expect(answered).toBe(scenario.calls)
    expect(refusedPercent).toBeLessThanOrEqual(scenario.mostRefused)
    expect(percentOfRate).toBeGreaterThanOrEqual(scenario.leastRate)
  })
}
