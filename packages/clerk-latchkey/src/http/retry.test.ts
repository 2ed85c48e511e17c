import { describe, expect, it } from 'vitest'

import { ClerkAPIResponseError, ClerkError } from './errors.ts'
import type { ClerkErrorCode } from './errors.ts'
import type { Method } from './operation.ts'
import { isRetryable, waitBeforeRetry } from './retry.ts'
import type { RetryFacts } from './retry.ts'
import { createVirtualClock } from './virtual-clock.fixture.ts'

const safe = ['GET', 'PUT', 'DELETE'] as const
const unsafe = ['POST', 'PATCH'] as const

const facts = (error: ClerkError, more: Partial<RetryFacts> = {}): RetryFacts => ({
  error,
  method: 'GET',
  attempts: 1,
  maxRetries: 2,
  retryUnsafe: false,
  leftInMs: 60_000,
  ...more,
})

const status = (status: number, retryAfter?: number) =>
  new ClerkAPIResponseError('', { status, retryAfter })

const table: ReadonlyArray<readonly [string, ClerkError, 'all' | 'safe' | 'none']> = [
  ...[429].map((code) => [`${code}`, status(code), 'all'] as const),
  ...[408, 500, 502, 503, 504, 521].map((code) => [`${code}`, status(code), 'safe'] as const),
  ...[400, 401, 402, 403, 404, 409, 410, 413, 422, 423].map(
    (code) => [`${code}`, status(code), 'none'] as const,
  ),
  ...(
    [
      ['connection_failed', 'all'],
      ['connection_lost', 'safe'],
      ['timeout', 'safe'],
      ['body_cut', 'safe'],
      ['tls_failed', 'none'],
      ['redirect_refused', 'none'],
      ['total_timeout', 'none'],
      ['aborted', 'none'],
      ['not_json', 'none'],
      ['not_a_list', 'none'],
      ['path_parameter_missing', 'none'],
    ] satisfies Array<[ClerkErrorCode, 'all' | 'safe' | 'none']>
  ).map(([code, kind]) => [code, new ClerkError(code, ''), kind] as const),
]

describe('what is retried', () => {
  it.each(table)('after %s: %3$s', (_, error, kind) => {
    const may = (method: Method, retryUnsafe = false) =>
      isRetryable(facts(error, { method, retryUnsafe }))
    expect(safe.map((method) => may(method))).toEqual(safe.map(() => kind !== 'none'))
    expect(unsafe.map((method) => may(method))).toEqual(unsafe.map(() => kind === 'all'))
    expect(unsafe.map((method) => may(method, true))).toEqual(unsafe.map(() => kind !== 'none'))
  })
})

describe('the wait before a retry', () => {
  const wait = (error: ClerkError, random: number, more: Partial<RetryFacts> = {}) =>
    waitBeforeRetry(facts(error, more), createVirtualClock(random))

  it.each([
    [1, 500],
    [2, 1000],
    [3, 2000],
    [4, 4000],
    [5, 8000],
    [9, 8000],
  ])('has, after attempt %i, a ceiling of %i ms and full jitter', (attempts, ceiling) => {
    const more = { attempts, maxRetries: 10 }
    expect(wait(status(503), 0, more)).toBe(0)
    expect(wait(status(503), 0.5, more)).toBe(ceiling / 2)
    expect(wait(status(503), 0.999, more)).toBeCloseTo(ceiling * 0.999)
  })

  it.each([
    [0, 10_000],
    [0.5, 11_000],
    [1, 12_000],
  ])('has Retry-After as a floor: 10 s and %d of the jitter are %i ms', (random, ms) => {
    expect(wait(status(429, 10), random)).toBeCloseTo(ms)
    expect(wait(status(503, 10), random)).toBeCloseTo(ms)
  })

  it.each([
    ['there were enough attempts', { attempts: 3 }],
    ['no retries are wanted', { maxRetries: 0 }],
    ['Retry-After is longer than the call may take', { leftInMs: 10_000 }],
    ['the time is over', { leftInMs: 0 }],
  ])('does not come when %s', (_, more) => {
    expect(wait(status(429, 10), 0.5, more)).toBeUndefined()
  })

  it('does not come when the backoff is longer than the call may take', () => {
    expect(wait(status(503), 0.5, { leftInMs: 200 })).toBeUndefined()
  })

  it('keeps within the time of the call when only the jitter does not', () => {
    expect(wait(status(429, 10), 1, { leftInMs: 11_000 })).toBe(11_000)
  })
})
