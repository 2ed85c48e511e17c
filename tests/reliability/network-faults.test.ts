import { describe, expect, it } from 'vitest'

import type { Api } from '../../packages/clerk-latchkey/src/http/api.ts'
import type { Clock } from '../../packages/clerk-latchkey/src/http/clock.ts'
import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import type { Operation } from '../../packages/clerk-latchkey/src/http/operation.ts'
import type { CallOptions } from '../../packages/clerk-latchkey/src/http/options.ts'
import { createFastClock } from './fast-clock.ts'
import { abortRows, networkRows } from './network-faults.ts'
import type { NetworkRow } from './network-faults.ts'
import { describeOutcome } from './outcome.ts'

const secretKey = 'sk_test_networkfaultsnetworkfaults'

describe('when the network fails', () => {
  for (const row of networkRows) {
    it(`${row.when}: ${row.outcome}`, async () => {
      const outcome = await inWorld(row, ({ api }) => {
        return describeOutcome(call(api, row), row, secretKey)
      })
      expect(outcome).toBe(row.outcome)
    })
  }
})

describe('when the caller aborts', () => {
  for (const row of abortRows) {
    it(`ends the call ${row.when}`, async () => {
      const controller = new AbortController()
      const reason = new Error('the user left')
      const { ending, outcome } = await inWorld(row, async ({ api, clock }) => {
        if (row.abortAfterInMs === 0) controller.abort(reason)
        else clock.after(row.abortAfterInMs ?? 0, () => controller.abort(reason))
        const ending = call(api, row, { signal: controller.signal })
        return {
          outcome: await describeOutcome(ending, row, secretKey),
          ending: await ending.catch((error: unknown) => error),
        }
      })
      expect(outcome).toBe(row.outcome)
      expect(ending).toMatchObject({ cause: reason })
    })
  }
})

interface World {
  readonly api: Api
  readonly clock: Clock
}

async function inWorld<Result>(row: NetworkRow, run: (world: World) => Promise<Result>) {
  const clock = createFastClock(10)
  const { url, close } = await row.open(clock)
  const api = createApi({ secretKey, apiUrl: url, logLevel: 'off' }, clock)
  if (row.isGateClosed) await call(api, row, { maxRetries: 0 }).catch(() => {})
  const result = await run({ api, clock })
  await close()
  return result
}

function call(api: Api, { method }: NetworkRow, options?: CallOptions) {
  const operation: Operation = { id: 'Fault', method, path: '/users/{user_id}' }
  return api.call(operation, { userId: 'user_1' }, options)
}
