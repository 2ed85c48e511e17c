import { describe, expect, it } from 'vitest'

import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import type { Operation } from '../../packages/clerk-latchkey/src/http/operation.ts'
import { createFastClock } from './fast-clock.ts'
import { startFaultServer } from './fault-server.ts'
import { faultRows } from './faults.ts'
import type { FaultRow } from './faults.ts'
import { describeOutcome } from './outcome.ts'

const secretKey = 'sk_test_faultmatrixfaultmatrixfaultmatrix'
const speed = 10

for (const [heading, rows] of faultRows) {
  describe(`${heading}: a server that`, () => {
    for (const row of rows) {
      const attempts = row.attempts === 1 ? 'one attempt' : `${row.attempts} attempts`
      it(`${row.when}: ${row.method} makes ${attempts}`, async () => {
        expect(await observe(row)).toEqual({
          outcome: row.outcome,
          // A redirect that is followed belongs to the attempt that it answers.
          requests: row.attempts + (row.redirects ?? 0),
          tooEarly: [],
        })
      })
    }
  })
}

/** Makes the call of a row, and says what came of it. */
async function observe(row: FaultRow) {
  const clock = createFastClock(speed)
  const server = await startFaultServer(row.faults, clock)
  const api = createApi({ secretKey, apiUrl: server.url, logLevel: 'off' }, clock)
  const operation: Operation = { id: 'Fault', method: row.method, path: '/users/{user_id}' }
  const params = row.method === 'GET' || row.method === 'DELETE' ? {} : { firstName: 'Ada' }
  const call = api.call(operation, { userId: 'user_1', ...params }, row.options)
  const outcome = await describeOutcome(call, row, secretKey)
  await server.close()

  for (const { head } of server.arrivals) {
    expect(head).toContain(`authorization: Bearer ${secretKey}`)
  }
  const times = server.arrivals.map(({ at }) => at)
  const tooEarly = row.waits
    .map(([least], at) => ({ least, waited: (times[at + 1] ?? 0) - (times[at] ?? 0) }))
    // Timers of the platform may be early by a millisecond.
    .filter(({ least, waited }) => waited < least - speed)
  return { outcome, requests: server.arrivals.length, tooEarly }
}
