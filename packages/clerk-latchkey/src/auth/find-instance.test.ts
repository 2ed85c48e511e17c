import { describe, expect, test } from 'vitest'

import { production } from '../../../../tests/auth/application.ts'
import { createApi } from '../http/create-api.ts'
import { createInstanceFinder } from './find-instance.ts'
import type { AuthenticateRequestOptions } from './options.ts'
import { createSettings } from './settings.ts'

const { secretKey } = production

/** A Backend API that knows the primary domain, and waits to be told to answer. */
function createFinder(singleFlight: boolean) {
  let calls = 0
  let isUp = true
  const fetch = async () => {
    calls += 1
    if (!isUp) throw new TypeError('fetch failed')
    return Response.json({
      data: [{ is_satellite: false, frontend_api_url: `https://clerk-${calls}.example.com` }],
      total_count: 1,
    })
  }
  const find = createInstanceFinder(createApi({ secretKey, fetch, maxRetries: 0 }), singleFlight)
  return {
    calls: () => calls,
    break: () => {
      isUp = false
    },
    repair: () => {
      isUp = true
    },
    find: async (options: AuthenticateRequestOptions = {}) =>
      find(createSettings({ secretKey, ...options }, {}, {})),
    findFor: find,
  }
}

describe('the instance of a client', () => {
  test('is asked for once by all who wait, and kept', async () => {
    const { find, calls } = createFinder(true)
    const found = await Promise.all([find(), find(), find()])
    expect(new Set(found.map(({ frontendApi }) => frontendApi))).toEqual(
      new Set(['clerk-1.example.com']),
    )
    await find()
    expect(calls()).toBe(1)
  })

  test('is asked for by each who waits where none may wait for another, and then kept', async () => {
    const { find, calls } = createFinder(false)
    await Promise.all([find(), find()])
    expect(calls()).toBe(2)
    await find()
    expect(calls()).toBe(2)
  })

  test('is there at once when it was found for the same settings', async () => {
    const { findFor } = createFinder(true)
    const settings = createSettings({ secretKey }, {}, {})
    const found = await findFor(settings)
    expect(findFor(settings)).toBe(found)
  })

  test('is asked for again after a failure', async () => {
    const finder = createFinder(true)
    finder.break()
    await expect(finder.find()).rejects.toMatchObject({
      reason: 'jwk-remote-failed-to-load',
      couldNotVerify: true,
      message: expect.stringContaining('fetch failed'),
      cause: expect.anything(),
    })
    finder.repair()
    expect(await finder.find()).toMatchObject({ frontendApi: 'clerk-2.example.com' })
  })

  test('is another one for other credentials, satellites and Publishable Keys', async () => {
    const { find, calls } = createFinder(true)
    await find()
    await find({ secretKey: 'sk_live_other' })
    await find({ apiUrl: 'https://api.other.example' })
    expect(calls()).toBe(3)
    const satellite = { isSatellite: true, domain: 'a.example', ...production }
    expect(await find(satellite)).toMatchObject({ frontendApi: 'clerk.a.example' })
    expect(await find({ ...satellite, domain: 'b.example' })).toMatchObject({
      frontendApi: 'clerk.b.example',
    })
    expect(await find(production)).toMatchObject({ frontendApi: 'clerk.example.com' })
    expect(await find({ ...production, domain: 'c.example' })).toMatchObject({
      frontendApi: 'clerk.example.com',
    })
    const publishableKey = `pk_live_${btoa('clerk.other.example$')}`
    expect(await find({ publishableKey })).toMatchObject({ frontendApi: 'clerk.other.example' })
    expect(calls()).toBe(3)
  })

  test('is forgotten when a thousand others came after it', async () => {
    const { find, calls } = createFinder(true)
    await find({ secretKey: 'sk_live_first' })
    for (let index = 0; index < 999; index++) {
      await find({ publishableKey: `pk_live_${btoa(`clerk.app-${index}.example$`)}` })
    }
    await find({ secretKey: 'sk_live_first' })
    expect(calls()).toBe(1)
    await find(production)
    await find({ secretKey: 'sk_live_first' })
    expect(calls()).toBe(2)
  })
})
