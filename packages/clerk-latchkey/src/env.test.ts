import { afterEach, expect, test, vi } from 'vitest'

import { fromBindings, isTruthy, readEnv } from './env.ts'

afterEach(() => void vi.unstubAllEnvs())

test('the environment is read at each call, so a file loaded late still counts', () => {
  vi.stubEnv('CLERK_SECRET_KEY', '')
  expect(readEnv().CLERK_SECRET_KEY).toBeUndefined()
  vi.stubEnv('CLERK_SECRET_KEY', 'sk_test_late')
  expect(readEnv().CLERK_SECRET_KEY).toBe('sk_test_late')
})

test('only CLERK_ strings are taken from bindings', () => {
  const bindings = { CLERK_DOMAIN: 'a.example', CLERK_QUEUE: {}, OTHER: 'x', CLERK_PROXY_URL: '' }
  expect(fromBindings(bindings)).toEqual({ CLERK_DOMAIN: 'a.example' })
})

test('a runtime without a process has an empty environment', () => {
  vi.stubGlobal('process', undefined)
  try {
    expect(readEnv()).toEqual({})
  } finally {
    vi.unstubAllGlobals()
  }
})

test.each([
  ['true', true],
  ['1', true],
  ['false', false],
  ['', false],
  [undefined, false],
])('%j switches a satellite on: %s', (value, expected) => {
  expect(isTruthy(value)).toBe(expected)
})
