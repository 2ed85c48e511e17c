import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { createApplication, production } from '../../../../tests/auth/application.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'
import { jwksPolicy } from './jwks.ts'
import { isWorkers } from './workers.ts'

let signer: Signer
let rotated: Signer

beforeAll(async () => {
  signer = await createSigner('ins_1')
  rotated = await createSigner('ins_2')
})

const minute = 60_000
const hour = 60 * minute

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-12T12:00:00Z') })
})

afterEach(() => {
  vi.useRealTimers()
})

function pass(milliseconds: number): void {
  vi.setSystemTime(Date.now() + milliseconds)
}

function bearer(by: Signer = signer, header: object = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const claims = { sub: 'user_1', sid: 'sess_1', iss: 'https://clerk.example.com' }
  return by.mint({ ...claims, iat: now, exp: now + 60 }, { ...header })
}

/** Lets what was started in the background come to its end. */
async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
}

/** Who waits on Workers has to load for itself: the runtime cancels what waits for another request's I/O. */
const loadsOf = (waiting: number): number => (isWorkers() ? waiting : 1)

describe('the keys of an instance, while requests come in', () => {
  test('a thousand requests at once load the keys once', async () => {
    const app = createApplication(production, () => ({ keys: [signer.jwk] }))
    const token = await bearer()
    const states = await Promise.all(
      Array.from({ length: 1_000 }, () => app.authenticate({ bearer: token })),
    )
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(['signed-in']))
    expect(app.calls).toHaveLength(loadsOf(1_000))
    expect(app.calls[0]?.line).toBe('GET /v1/jwks')
    expect(app.calls[0]?.authorization).toBe(`Bearer ${production.secretKey}`)
  })

  test('ten thousand tokens of unknown keys load the keys once in a cooldown', async () => {
    const app = createApplication(production, () => ({ keys: [signer.jwk] }))
    await app.authenticate({ bearer: await bearer() })
    expect(app.calls).toHaveLength(1)
    const strange = await bearer(rotated)
    const signature = strange.slice(strange.lastIndexOf('.'))
    const payload = strange.split('.')[1]
    const flood = async (prefix: string, count: number): Promise<Set<string | null>> => {
      const reasons = new Set<string | null>()
      for (let index = 0; index < count; index++) {
        const header = btoa(JSON.stringify({ alg: 'RS256', kid: `${prefix}${index}` }))
        const text = `${header.replaceAll('=', '')}.${payload}${signature}`
        reasons.add((await app.authenticate({ bearer: text })).reason)
      }
      return reasons
    }
    expect(await flood('a', 10_000)).toEqual(new Set(['jwk-kid-mismatch']))
    expect(app.calls).toHaveLength(2)
    pass(jwksPolicy.cooldownInMs - 1)
    await flood('b', 10)
    expect(app.calls).toHaveLength(2)
    pass(1)
    await flood('c', 10)
    expect(app.calls).toHaveLength(3)
  })

  test('a flood at once of tokens of unknown keys loads the keys once', async () => {
    const app = createApplication(production, () => ({ keys: [signer.jwk] }))
    const token = await bearer(rotated)
    const states = await Promise.all(
      Array.from({ length: 1_000 }, () => app.authenticate({ bearer: token })),
    )
    expect(new Set(states.map(({ reason }) => reason))).toEqual(new Set(['jwk-kid-mismatch']))
    expect(app.calls).toHaveLength(loadsOf(1_000))
  })

  test('valid tokens are verified for an hour while the endpoint is down', async () => {
    let isDown = false
    const app = createApplication({ ...production, tokenCache: false }, () => {
      if (isDown) throw new TypeError('fetch failed')
      return { keys: [signer.jwk] }
    })
    await app.authenticate({ bearer: await bearer() })
    isDown = true
    const statuses = new Set<string>()
    for (let minutes = 0; minutes < 60; minutes++) {
      pass(minute)
      statuses.add((await app.authenticate({ bearer: await bearer() })).status)
      await settle()
    }
    expect(statuses).toEqual(new Set(['signed-in']))
    // Once a minute at most: an endpoint that is down is not asked for every request.
    expect(app.calls.length).toBeLessThanOrEqual(60)
    expect(app.calls.length).toBeGreaterThan(10)

    isDown = false
    pass(minute)
    expect((await app.authenticate({ bearer: await bearer() })).status).toBe('signed-in')
  })

  test('after a day without an answer nothing can be verified, and the state says so', async () => {
    let isDown = false
    const app = createApplication({ ...production, tokenCache: false }, () => {
      if (isDown) throw new TypeError('fetch failed')
      return { keys: [signer.jwk] }
    })
    await app.authenticate({ bearer: await bearer() })
    isDown = true
    pass(24 * hour - 1)
    expect((await app.authenticate({ bearer: await bearer() })).status).toBe('signed-in')
    pass(1)
    expect(await app.authenticate({ bearer: await bearer() })).toMatchObject({
      status: 'signed-out',
      reason: 'jwk-remote-failed-to-load',
      couldNotVerify: true,
    })
  })

  test('an endpoint that hangs delays no request beyond the timeout', async () => {
    vi.useRealTimers()
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    const app = createApplication(production, () => new Promise<never>(() => undefined))
    const token = await bearer()
    const started = Date.now()
    const answers = Promise.all(
      Array.from({ length: 100 }, async () => {
        const state = await app.authenticate({ bearer: token })
        return { state, waited: Date.now() - started }
      }),
    )
    await vi.advanceTimersByTimeAsync(10_000)
    for (const { state, waited } of await answers) {
      expect(state).toMatchObject({ reason: 'jwk-remote-failed-to-load', couldNotVerify: true })
      expect(waited).toBeLessThanOrEqual(10_000)
    }
    expect(app.calls).toHaveLength(loadsOf(100))
  })
})
