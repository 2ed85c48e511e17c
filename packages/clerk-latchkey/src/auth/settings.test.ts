import { describe, expect, test } from 'vitest'

import { production } from '../../../../tests/auth/application.ts'
import { callOptions } from './services.ts'
import { createSettings } from './settings.ts'

const { secretKey, publishableKey } = production

describe('settings', () => {
  test('take what is missing from the environment', () => {
    const env = { CLERK_PUBLISHABLE_KEY: publishableKey, CLERK_API_URL: 'https://api.env.example' }
    const { options } = createSettings({ secretKey }, {}, { ...env, CLERK_API_VERSION: 'v2' })
    expect(options).toMatchObject({
      publishableKey,
      apiUrl: 'https://api.env.example',
      apiVersion: 'v2',
    })
  })

  test('of the client go before the environment', () => {
    const client = { secretKey, apiUrl: 'https://api.example', apiVersion: 'v1' }
    const env = { CLERK_API_URL: 'https://api.env.example', CLERK_API_VERSION: 'v2' }
    expect(createSettings(client, {}, env).options).toMatchObject(client)
  })

  test.each([
    ['app.vercel.app', true],
    ['https://app.vercel.app/x', true],
    ['http://app.vercel.app:3000', true],
    ['app.example.com', false],
    ['x.example/https://app.vercel.app', false],
    [undefined, false],
  ])('switch the proxy on where Vercel says %s: %s', (host, expected) => {
    const vercel = host === undefined ? {} : { VERCEL_PROJECT_PRODUCTION_URL: host }
    const env = { VERCEL_TARGET_ENV: 'production', ...vercel }
    expect(createSettings(production, {}, env).autoProxy).toBe(expected)
    expect(createSettings({ secretKey }, {}, env).autoProxy).toBe(false)
  })

  test('let nobody wait for the Backend API longer than five seconds, ten in all', () => {
    expect(callOptions(createSettings({ secretKey: ` ${secretKey} ` }, {}, {}))).toEqual({
      secretKey,
      priority: 'high',
      timeoutInMs: 5_000,
      totalTimeoutInMs: 10_000,
    })
  })
})
