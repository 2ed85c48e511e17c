/** The full figures: `npm run test:scale`. About six minutes on an idle machine. */
import { rmSync } from 'node:fs'

import { buildPrograms } from './build.ts'
import { withoutRedis } from './redis.ts'
import { createScenarios } from './scenarios.ts'

const only = process.argv[2] ?? ''
const programs = await buildPrograms()
let failed = 0
for (const scenario of createScenarios({ alone: 5000, apart: 10_000, together: 5000 })) {
  const { calls, leastRate, mostRefused, name, needsRedis } = scenario
  if (!name.includes(only)) continue
  if (needsRedis && withoutRedis) {
    console.log(`skipped ${name}: ${withoutRedis}`)
    continue
  }
  const result = await scenario.run(programs)
  const { answered, errors, percentAfterFirst, percentOfRate, refusedPercent, seconds, warnings } =
    result
  const isFine = answered === calls && refusedPercent <= mostRefused && percentOfRate >= leastRate
  if (!isFine) failed++
  console.log(
    `${isFine ? 'ok     ' : 'FAILED '} ${name}: ${answered} answered in ${seconds.toFixed(1)} s, ` +
      `${refusedPercent.toFixed(2)} % saw a 429 (at most ${mostRefused} %), ` +
      `${percentOfRate.toFixed(0)} % of the rate (at least ${leastRate} %), ` +
      `${percentAfterFirst.toFixed(0)} % without the first 1,000`,
  )
  for (const error of [...errors, ...(isFine ? [] : new Set(warnings))])
    console.log(`        ${error}`)
}
rmSync(programs, { recursive: true, force: true })
process.exitCode = failed === 0 ? 0 : 1
